/** The list of kept pages: their titles are read from the pages themselves. */
import { isPage, urlOf } from './offline-list.ts';
import { parsePage } from './trusted.ts';
import type { OfflineStore } from './offline-store.ts';

/** A longer list is closed at first. */
const SHORT = 12;
/** The title stands within these bytes of a page. */
const HEAD_BYTES = 4096;

export interface KeptPage {
  readonly path: string;
  readonly title: string;
}

async function titleOf(store: OfflineStore, path: string, siteShort: string): Promise<string> {
  const page = await (await store.read(path))?.blob();
  const head = (await page?.slice(0, HEAD_BYTES).text()) ?? '';
  const { title } = parsePage(head);
  return title.replace(` · ${siteShort}`, '') || path;
}

/** Kept pages with their titles, by address. */
export async function listPages(store: OfflineStore, siteShort: string): Promise<KeptPage[]> {
  const paths = [...(await store.paths())].filter(isPage).sort();
  return Promise.all(paths.map(async (path) => ({ path, title: await titleOf(store, path, siteShort) })));
}

function sectionOf(path: string, folders: readonly string[], sections: Readonly<Record<string, string>>) {
  const parts = path.split('/').filter((part) => part !== '');
  const [first = ''] = folders.includes(parts[0] ?? '') ? parts.slice(1) : parts;
  return Object.hasOwn(sections, first) ? first : 'others';
}

/** The pages as lists under the headings of their sections, in the order of `sections`. */
export function drawPages(
  pages: readonly KeptPage[],
  root: string,
  folders: readonly string[],
  sections: Readonly<Record<string, string>>,
): HTMLElement[] {
  const bySection = Map.groupBy(pages, ({ path }) => sectionOf(path, folders, sections));
  return Object.entries(sections).flatMap(([section, heading]) => {
    const own = bySection.get(section) ?? [];
    if (own.length === 0) return [];
    const box = document.createElement('details');
    box.open = own.length <= SHORT;
    const summary = document.createElement('summary');
    summary.textContent = `${heading} ${own.length}`;
    const list = document.createElement('ul');
    for (const { path, title } of own) {
      const anchor = document.createElement('a');
      anchor.href = urlOf(path, root);
      anchor.textContent = title;
      const item = document.createElement('li');
      item.append(anchor);
      list.append(item);
    }
    box.append(summary, list);
    return [box];
  });
}
