/**
 * dist to dist/offline.json and dist/sw.js: the list of all files and the service worker that keeps them. Runs last,
 * for whatever comes after would not be listed. The folder of the built site may be given; it is dist without.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { offlineListName, workerName } from '../src/client/offline-names.ts';
import { offlineListSchema, type OfflineList } from '../src/schemas/offline.ts';
import { bundleWorker } from './bundle-worker.ts';

/** For hosts, engines and link previews: no page shows them. */
const UNLISTED = /^(?:_headers|404\.html|robots\.txt|sitemap[^/]*\.xml|(?:cards|icons)\/.*)$/;
/** What a page loads by itself: styles, icons, scripts. */
const LOADED =
  /<(?:link\b[^>]*\brel="(?:stylesheet|icon|manifest|modulepreload)"|script\b[^>]*\bsrc=)[^>]*>/g;
const ADDRESS = /\b(?:href|src)="([^"]+)"/;
/** Any file that a script names: what it imports, at once or on demand. */
const NAMED = /["'`](?:[^"'`\s]*\/)?([\w.~@-]+\.(?:js|css))["'`]/g;

/** A list of more files would weigh megabytes, and every reader fetches it: it then leaves out single reports. */
const LISTED_MOST = 10_000;
/** Their pages and files, the further pages of lists, the index of the search. */
const OF_ONE_REPORT =
  /^(?:[^/]+\/)?(?:regions\/[^/]+\/|(?:compare|figures|data)\/reports?\/.)|\/\d+\/$|^pagefind\//;

/** Files read at a time. */
const AT_ONCE = 16;

const digest = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex').slice(0, 16);

/** What the list needs of a file; of all files together only the scripts are held in memory. */
interface BuiltFile {
  readonly bytes: number;
  readonly hash: string;
  /** Of a page: the addresses of what it loads by itself. */
  readonly loads: readonly string[];
  /** Of a script: the names of all files it names. */
  readonly names: readonly string[];
}
type Files = ReadonlyMap<string, BuiltFile>;

/** The same text, without the whole it was cut from: V8 would keep every page for its few addresses. */
const detached = (text: string): string => Buffer.from(text).toString();

const isPage = (path: string): boolean => path === '' || path.endsWith('/');

/** Of a file that is not listed only the hash is wanted, for the version. */
function describe(path: string, content: Buffer, isListed: boolean): BuiltFile {
  const text = isListed && (isPage(path) || path.endsWith('.js')) ? content.toString('utf8') : '';
  const tags = isPage(path) ? [...text.matchAll(LOADED)] : [];
  const named = path.endsWith('.js') ? [...text.matchAll(NAMED)] : [];
  return {
    bytes: content.length,
    hash: digest(content),
    loads: tags.map(([tag]) => detached(ADDRESS.exec(tag)?.[1] ?? '')),
    names: named.map(([, name = '']) => detached(name)),
  };
}

/** Which files of a site of so many are listed. */
const chooseListed =
  (files: number) =>
  (path: string): boolean =>
    files <= LISTED_MOST || !OF_ONE_REPORT.test(path);

async function readFiles(dist: string): Promise<Files> {
  const entries = await readdir(dist, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(dist, '/').length).replaceAll('\\', '/'))
    .filter((name) => !UNLISTED.test(name) && name !== offlineListName && name !== workerName)
    .sort();
  const isListed = chooseListed(names.length);
  const read = async (name: string): Promise<[string, BuiltFile]> => {
    const path = name.replace(/(^|\/)index\.html$/, '$1');
    return [path, describe(path, await readFile(join(dist, name)), isListed(path))];
  };
  const files: [string, BuiltFile][] = [];
  for (let at = 0; at < names.length; at += AT_ONCE)
    files.push(...(await Promise.all(names.slice(at, at + AT_ONCE).map(read))));
  return new Map(files);
}

/** The file an address means, whatever base path the site was built for. */
function findFile(address: string, files: Files): string | undefined {
  const parts = decodeURI(address).split('/');
  return parts.map((_, at) => parts.slice(at).join('/')).find((path) => path !== '' && files.has(path));
}

/** Adds a file, what it names among the hashed files if it is a script, and what those name in turn. */
function follow(path: string, files: Files, seen: Set<string>): void {
  if (seen.has(path)) return;
  seen.add(path);
  for (const name of files.get(path)?.names ?? [])
    if (files.has(`_astro/${name}`)) follow(`_astro/${name}`, files, seen);
}

function needsOf(path: string, { loads }: BuiltFile, files: Files): Set<string> {
  const needs = new Set<string>();
  for (const address of loads) {
    const file = findFile(address, files);
    if (file === undefined)
      throw new Error(`${path}: Unexpected address ${address}, expected a file of the built site`);
    follow(file, files, needs);
  }
  return needs;
}

/** The list, and its version, which changes with every file of the build, listed or not. */
function listFiles(files: Files): OfflineList {
  const isCut = files.size > LISTED_MOST;
  const paths = [...files.keys()].filter(chooseListed(files.size));
  const places = new Map(paths.map((path, place) => [path, place]));
  const listed = paths.flatMap((path) => {
    const file = files.get(path);
    if (!file) return [];
    const needs = [...needsOf(path, file, files)].map((need) => places.get(need) ?? -1).sort((a, b) => a - b);
    return { path, bytes: file.bytes, hash: file.hash, ...(needs.length > 0 && { needs }) };
  });
  const version = digest(JSON.stringify([...files].map(([path, { hash }]) => [path, hash])));
  return offlineListSchema.parse({ version, ...(isCut && { isCut }), files: listed });
}

async function main(): Promise<void> {
  const [dist = 'dist', ...more] = process.argv.slice(2);
  if (more.length > 0)
    throw new Error(`Unexpected argument ${more[0]}, expected the folder of the built site or nothing`);
  const list = listFiles(await readFiles(dist));
  const worker = await bundleWorker(list.version);
  await writeFile(join(dist, offlineListName), JSON.stringify(list));
  await writeFile(join(dist, workerName), worker);
  const bytes = list.files.reduce((sum, file) => sum + file.bytes, 0);
  console.log(
    `${join(dist, offlineListName)}: build ${list.version}, ${list.files.length} files, ${(bytes / 1e6).toFixed(1)} MB; ` +
      `${workerName} ${(worker.length / 1024).toFixed(1)} KB.`,
  );
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
