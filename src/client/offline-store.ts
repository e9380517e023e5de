/**
 * What this browser keeps: one cache for each build, holding only files that are, byte for byte, of that build.
 * So nothing kept is ever mixed. Used by the service worker and by the page about offline reading alike.
 */
import { offlineListName, wholeName } from './offline-names.ts';
import { indexFiles, pathOf, urlOf, type FileIndex } from './offline-list.ts';
import type { OfflineFile, OfflineList } from '../schemas/offline.ts';

/** A file came, but it is not the one of this build: the site has changed, or a server alters what it sends. */
export class OtherBuildError extends Error {}

/** Sites under other paths of the same host have caches of their own. */
const prefixOf = (root: string): string => `kept ${new URL(root).pathname} `;

/** Name of the cache of one build. */
export const cacheName = (root: string, version: string): string => prefixOf(root) + version;

/** Versions of which something is kept under `root`. */
export async function listVersions(root: string): Promise<string[]> {
  const prefix = prefixOf(root);
  return (await caches.keys())
    .filter((name) => name.startsWith(prefix))
    .map((name) => name.slice(prefix.length));
}

/** Whether the bytes are those of the listed file. */
export async function isListedContent(bytes: ArrayBuffer, { hash }: OfflineFile): Promise<boolean> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest.slice(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('') === hash;
}

/** What this browser keeps of one build. */
export class OfflineStore {
  readonly root: string;
  readonly list: OfflineList;
  readonly index: FileIndex;
  private readonly cache: Cache;

  private constructor(root: string, list: OfflineList, cache: Cache) {
    this.root = root;
    this.list = list;
    this.index = indexFiles(list);
    this.cache = cache;
  }

  /** Starts keeping a build. */
  static async create(root: string, list: OfflineList): Promise<OfflineStore> {
    const cache = await caches.open(cacheName(root, list.version));
    await cache.put(root + offlineListName, Response.json(list));
    return new OfflineStore(root, list, cache);
  }

  /** What is kept of a build; null when it is none of ours or its list has not come yet. */
  static async open(root: string, version: string): Promise<OfflineStore | null> {
    if (!(await caches.has(cacheName(root, version)))) return null;
    const cache = await caches.open(cacheName(root, version));
    const list = await cache.match(root + offlineListName);
    return list ? new OfflineStore(root, (await list.json()) as OfflineList, cache) : null;
  }

  /** Paths of all listed files that are kept. */
  async paths(): Promise<Set<string>> {
    const paths = (await this.cache.keys()).map(({ url }) => pathOf(url, this.root));
    return new Set(paths.filter((path) => path !== null && this.index.has(path)) as string[]);
  }

  /** The kept file. */
  async read(path: string): Promise<Response | undefined> {
    return this.cache.match(urlOf(path, this.root), { ignoreVary: true });
  }

  /** Keeps an answer if it is the listed file; says whether it is. Consumes the answer. */
  async put(path: string, answer: Response): Promise<boolean> {
    const file = this.index.get(path);
    if (!file || answer.status !== 200) return false;
    const bytes = await answer.arrayBuffer();
    if (!(await isListedContent(bytes, file))) return false;
    await this.cache.put(urlOf(path, this.root), new Response(bytes, { headers: answer.headers }));
    return true;
  }

  /** Fetches a file and keeps it. Throws OtherBuildError when it is not the listed one, and what fetch throws. */
  async fetch(path: string, options: RequestInit): Promise<void> {
    const url = urlOf(path, this.root);
    const answer = await fetch(url, options);
    if (await this.put(path, answer)) return;
    throw new OtherBuildError(`${url}: Unexpected answer ${answer.status}, expected the file of this build`);
  }

  async delete(path: string): Promise<void> {
    await this.cache.delete(urlOf(path, this.root), { ignoreVary: true });
  }

  /** Language versions that a reader keeps whole. */
  async whole(): Promise<string[]> {
    const kept = await this.cache.match(this.root + wholeName);
    return kept ? ((await kept.json()) as string[]) : [];
  }

  /** Notes them, for the next build to be kept as whole. */
  async setWhole(folders: readonly string[]): Promise<void> {
    await this.cache.put(this.root + wholeName, Response.json(folders));
  }
}
