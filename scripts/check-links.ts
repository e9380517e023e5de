/**
 * Every link and fragment inside dist, or the folder that is given, leads somewhere; links to other hosts are not
 * followed. Links that differ only in the words they mark (?at=) lead to few pages from thousands of places: they are
 * looked up in the files, and so are the links of the other language versions, which have the same pages with the same
 * fragments (tests/e2e/languages.spec.ts). The rest is left to linkinator; with --files it is looked up as well.
 * A site built for a base path is checked under that path: BASE_PATH as for the build.
 */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { LinkChecker, LinkState } from 'linkinator';
import { LOCALES, localePath } from '../src/i18n/locales.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { files: { type: 'boolean', default: false } },
});
const [DIST = 'dist'] = positionals;
const base = (process.env['BASE_PATH'] ?? '/').replace(/\/?$/, '/');
const MARKED = /href="([^"?#]+)\?(?:at|q)=[^"#]*(?:#([^"]+))?"/g;

/** The folders of the language versions beside the default one. */
const VERSIONS = LOCALES.flatMap((locale) => localePath(locale) ?? []);
const VERSION = new RegExp(`^${base}(?:${VERSIONS.join('|')})/`);
const PLAIN = /(?:href|src)="(\/[^"?#]*)/g;

/** The file that answers a path; null for a path outside the base. */
function fileAt(path: string): string | null {
  if (!path.startsWith(base)) return null;
  const file = join(DIST, decodeURIComponent(path.slice(base.length)));
  return path.endsWith('/') ? join(file, 'index.html') : file;
}

const ids = new Map<string, ReadonlySet<string> | null>();

/** The ids on the page at a path, or null when there is no such page. */
function idsAt(path: string): ReadonlySet<string> | null {
  const known = ids.get(path);
  if (known !== undefined) return known;
  const file = fileAt(path);
  const html = file !== null && existsSync(file) ? readFileSync(file, 'utf8') : null;
  const found =
    html === null ? null : new Set([...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1] ?? ''));
  ids.set(path, found);
  return found;
}

/** Marked links that lead to no page or no fragment, as `page: link`. */
function brokenMarkedLinks(): { broken: string[]; count: number } {
  const broken: string[] = [];
  let count = 0;
  for (const name of readdirSync(DIST, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.html')) continue;
    for (const [, path = '', fragment] of readFileSync(join(DIST, name), 'utf8').matchAll(MARKED)) {
      count += 1;
      const there = idsAt(path);
      if (!there || (fragment !== undefined && !there.has(fragment)))
        broken.push(`${name}: ${path}#${fragment ?? ''}`);
    }
  }
  return { broken, count };
}

/** Links of the pages in some folders that lead to no file, as `page: link`. */
function brokenLinks(folders: readonly string[]): { broken: string[]; count: number } {
  const known = new Map<string, boolean>();
  const isThere = (path: string): boolean => {
    const there = known.get(path) ?? existsSync(fileAt(path) ?? '');
    known.set(path, there);
    return there;
  };
  const broken: string[] = [];
  let count = 0;
  for (const folder of folders) {
    for (const name of readdirSync(join(DIST, folder), { recursive: true, encoding: 'utf8' })) {
      if (!name.endsWith('.html')) continue;
      for (const [, path = ''] of readFileSync(join(DIST, folder, name), 'utf8').matchAll(PLAIN)) {
        count += 1;
        if (!isThere(path)) broken.push(`${join(folder, name)}: ${path}`);
      }
    }
  }
  return { broken, count };
}

/** What linkinator leaves out: other hosts, marked links, other language versions. */
function isSkipped(link: string): boolean {
  const { hostname, pathname, search } = new URL(link);
  return (
    !/^(?:localhost|127\.0\.0\.1)$/.test(hostname) || /^\?(?:at|q)=/.test(search) || VERSION.test(pathname)
  );
}

/** Serves the folder under its base and follows every link that is not left out. */
async function follow(): Promise<{ broken: string[]; count: number }> {
  const root = mkdtempSync(join(tmpdir(), 'check-links-'));
  const served = join(root, base.slice(1, -1));
  try {
    mkdirSync(dirname(served), { recursive: true });
    if (base !== '/') symlinkSync(resolve(DIST), served);
    const { links } = await new LinkChecker().check({
      path: [base === '/' ? '.' : base.slice(1)],
      serverRoot: base === '/' ? DIST : root,
      recurse: true,
      checkFragments: true,
      // The checker serves the folder on this machine; anything else is another host.
      linksToSkip: (link) => Promise.resolve(isSkipped(link)),
      concurrency: 10,
      retryErrors: true,
    });
    const broken = links
      .filter(({ state }) => state === LinkState.BROKEN)
      .map(({ url, parent, status }) => `${parent ?? ''}: ${url} (${status ?? 'no such fragment'})`);
    return { broken, count: links.length };
  } finally {
    rmSync(root, { recursive: true });
  }
}

const checks = values.files
  ? [brokenMarkedLinks(), brokenLinks(['.'])]
  : [brokenMarkedLinks(), brokenLinks(VERSIONS), await follow()];
const broken = checks.flatMap((check) => check.broken);
for (const link of broken) console.error(`Unexpected broken link ${link}, expected a page and its fragment`);
console.log(`${checks.reduce((sum, { count }) => sum + count, 0)} links checked.`);
// Nothing followed would mean that nothing was checked.
process.exitCode = broken.length === 0 && checks.every(({ count }) => count > 100) ? 0 : 1;
