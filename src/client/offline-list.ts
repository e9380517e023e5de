/** Questions to the list of a build's files: what belongs together, and under which address it stands. */
import type { OfflineFile, OfflineList } from '../schemas/offline.ts';

export type FileIndex = ReadonlyMap<string, OfflineFile>;

/** Files of the list by path. */
export const indexFiles = ({ files }: OfflineList): FileIndex =>
  new Map(files.map((file) => [file.path, file]));

/** Whether a path is that of a page. */
export const isPage = (path: string): boolean => path === '' || path.endsWith('/');

/** The page that answers for what is not kept, once a language version. */
export const isOfflinePage = (path: string): boolean => /^(?:[^/]+\/)?offline\/$/.test(path);

/** The given paths as far as they are listed, with what those pages need. */
export function withNeeds(list: OfflineList, paths: Iterable<string>): Set<string> {
  const index = indexFiles(list);
  const wanted = new Set<string>();
  for (const path of paths) {
    const file = index.get(path);
    if (!file) continue;
    wanted.add(path);
    for (const place of file.needs ?? []) {
      const needed = list.files[place];
      if (needed) wanted.add(needed.path);
    }
  }
  return wanted;
}

/** What is kept without asking: the offline pages and what they need. */
export const corePaths = (list: OfflineList): Set<string> =>
  withNeeds(
    list,
    list.files.map(({ path }) => path).filter((path) => isOfflinePage(path)),
  );

/** `folders` are the first parts of the addresses of the language versions, '' for the one at the root. */
function folderOf(path: string, folders: readonly string[]): string {
  return folders.find((folder) => folder !== '' && path.startsWith(`${folder}/`)) ?? '';
}

/** All files that the chosen language versions need: all of theirs, and what at the root is no page. */
export function wholePaths(
  list: OfflineList,
  chosen: readonly string[],
  folders: readonly string[],
): Set<string> {
  const belongs = ({ path }: OfflineFile): boolean => {
    const folder = folderOf(path, folders);
    return chosen.includes(folder) || (folder === '' && !isPage(path));
  };
  return new Set(list.files.filter(belongs).map(({ path }) => path));
}

/** How much the given paths take. */
export function sumBytes(index: FileIndex, paths: Iterable<string>): number {
  let sum = 0;
  for (const path of paths) sum += index.get(path)?.bytes ?? 0;
  return sum;
}

/** The path of an address below `root`, whatever its query; null for any other address. */
export function pathOf(url: string, root: string): string | null {
  const { origin, pathname } = new URL(url);
  const base = new URL(root);
  if (origin !== base.origin || !pathname.startsWith(base.pathname)) return null;
  try {
    return decodeURIComponent(pathname.slice(base.pathname.length));
  } catch {
    return null;
  }
}

/** The address of a path, always spelt alike: the key under which it is kept. */
export const urlOf = (path: string, root: string): string =>
  root + path.split('/').map(encodeURIComponent).join('/');
