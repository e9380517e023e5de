/**
 * A new build is kept whole before it takes over: what the last one kept and is unchanged is copied, the rest is
 * fetched. When anything fails the last build stays, and the next attempt goes on where this one ended.
 */
import type { OfflineList } from '../../schemas/offline.ts';
import { corePaths, isPage, pathOf, wholePaths, withNeeds } from '../offline-list.ts';
import { offlineListName } from '../offline-names.ts';
import { cacheName, listVersions, OfflineStore } from '../offline-store.ts';

const AT_ONCE = 6;

/** Fetches what is missing. Files with a hash in their name may come from the browser's own cache. */
export async function keepMissing(store: OfflineStore, wanted: Iterable<string>): Promise<void> {
  const kept = await store.paths();
  const queue = [...wanted].filter((path) => !kept.has(path));
  const work = async (): Promise<void> => {
    for (let path = queue.shift(); path !== undefined; path = queue.shift())
      await store.fetch(path, { cache: path.startsWith('_astro/') ? 'default' : 'no-cache' });
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

async function fetchList(root: string, version: string): Promise<OfflineList> {
  const answer = await fetch(root + offlineListName, { cache: 'no-store' });
  const list = (await answer.json()) as OfflineList;
  if (list.version === version) return list;
  throw new Error(
    `${offlineListName}: Unexpected version ${list.version}, expected the worker's, ${version}`,
  );
}

async function openOthers(root: string, version: string): Promise<OfflineStore[]> {
  const versions = (await listVersions(root)).filter((other) => other !== version);
  const stores = await Promise.all(versions.map((other) => OfflineStore.open(root, other)));
  return stores.filter((store) => store !== null);
}

/**
 * Keeps build `version`: offline pages, whatever older builds kept, and the pages open at the moment.
 * `folders` are the language versions. Throws when a file cannot be had.
 */
export async function keepBuild(
  root: string,
  version: string,
  openUrls: readonly string[],
  folders: readonly string[],
): Promise<void> {
  const store = await OfflineStore.create(root, await fetchList(root, version));
  const { list, index } = store;
  const wanted = new Set([...openUrls.map((url) => pathOf(url, root)).filter((path) => path !== null)]);
  const whole = new Set<string>();
  for (const older of await openOthers(root, version)) {
    for (const folder of await older.whole()) whole.add(folder);
    for (const path of await older.paths()) {
      const file = index.get(path);
      // Hashed files that no page needs any more are left behind with their build.
      if (!file) continue;
      if (isPage(path) || !path.startsWith('_astro/')) wanted.add(path);
      if (older.index.get(path)?.hash !== file.hash) continue;
      const copy = await older.read(path);
      if (copy) await store.put(path, copy);
    }
  }
  const all = whole.size > 0 ? wholePaths(list, [...whole], folders) : [];
  await keepMissing(store, new Set([...corePaths(list), ...withNeeds(list, wanted), ...all]));
  await store.setWhole([...whole]);
}

/** Lets go of all other builds. */
export async function dropOthers(root: string, version: string): Promise<void> {
  const others = (await listVersions(root)).filter((other) => other !== version);
  await Promise.all(others.map((other) => caches.delete(cacheName(root, other))));
}
