/** A Workbox plugin: keeps what passes by if it is of a build we keep, and finds it again whatever the query. */
import type { WorkboxPlugin } from 'workbox-core/types.js';
import { isPage, pathOf, urlOf, withNeeds } from '../offline-list.ts';
import { listVersions, OfflineStore } from '../offline-store.ts';
import { keepMissing } from './keep-build.ts';

/** Lists do not change within a version, so a store is opened once. */
const opened = new Map<string, OfflineStore>();

async function openStores(root: string): Promise<OfflineStore[]> {
  for (const version of await listVersions(root)) {
    const store = opened.has(version) ? null : await OfflineStore.open(root, version);
    if (store) opened.set(version, store);
  }
  return [...opened.values()];
}

/** A page is kept only together with everything it needs. */
async function keep(store: OfflineStore, path: string, answer: Response): Promise<boolean> {
  if (isPage(path)) {
    const needs = withNeeds(store.list, [path]);
    needs.delete(path);
    await keepMissing(store, needs);
  }
  return store.put(path, answer);
}

/**
 * The plugin for the site at `root`. An answer is kept with the build it belongs to, which may be one that waits to
 * take over; `changed` is called for a page of a build that we do not know.
 */
export function keepVisited(root: string, changed: () => void): WorkboxPlugin {
  return {
    cacheKeyWillBeUsed: ({ request }) => {
      const path = pathOf(request.url, root);
      return Promise.resolve(path === null ? request : urlOf(path, root));
    },
    // The store keeps the answer itself, so Workbox is told to keep nothing.
    cacheWillUpdate: async ({ request, response }) => {
      const path = pathOf(request.url, root);
      if (path === null || response.status !== 200) return null;
      const stores = (await openStores(root)).filter(({ index }) => index.has(path));
      let isKnown = false;
      for (const store of stores) {
        try {
          isKnown = (await keep(store, path, response.clone())) || isKnown;
        } catch {
          // The network went in between, or space ran out: not kept, and told by nothing but the list of kept pages.
          isKnown = true;
        }
      }
      if (!isKnown && stores.length > 0 && isPage(path)) changed();
      return null;
    },
  };
}
