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

const digest = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex').slice(0, 16);

type Files = ReadonlyMap<string, Buffer>;

async function readFiles(dist: string): Promise<Files> {
  const entries = await readdir(dist, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(dist, '/').length).replaceAll('\\', '/'))
    .filter((name) => !UNLISTED.test(name) && name !== offlineListName && name !== workerName)
    .sort();
  const files = new Map<string, Buffer>();
  for (const name of names)
    files.set(name.replace(/(^|\/)index\.html$/, '$1'), await readFile(join(dist, name)));
  return files;
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
  if (!path.endsWith('.js')) return;
  for (const [, name = ''] of (files.get(path)?.toString('utf8') ?? '').matchAll(NAMED))
    if (files.has(`_astro/${name}`)) follow(`_astro/${name}`, files, seen);
}

function needsOf(path: string, html: string, files: Files): Set<string> {
  const needs = new Set<string>();
  for (const [tag] of html.matchAll(LOADED)) {
    const address = ADDRESS.exec(tag)?.[1] ?? '';
    const file = findFile(address, files);
    if (file === undefined)
      throw new Error(`${path}: Unexpected address ${address}, expected a file of the built site`);
    follow(file, files, needs);
  }
  return needs;
}

function listFiles(files: Files): OfflineList {
  const places = new Map([...files.keys()].map((path, place) => [path, place]));
  const listed = [...files].map(([path, content]) => {
    const isPage = path === '' || path.endsWith('/');
    const needs = isPage ? [...needsOf(path, content.toString('utf8'), files)] : [];
    return {
      path,
      bytes: content.length,
      hash: digest(content),
      ...(needs.length > 0 && { needs: needs.map((need) => places.get(need) ?? -1).sort((a, b) => a - b) }),
    };
  });
  return offlineListSchema.parse({ version: digest(JSON.stringify(listed)), files: listed });
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
