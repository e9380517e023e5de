/**
 * Every link and fragment inside dist leads somewhere; links to other hosts are not followed. Links that
 * differ only in the words they mark (?at=) lead to few pages from thousands of places: they are looked up
 * in the files, and so are the links of the other language versions, which have the same pages with the same
 * fragments (tests/e2e/languages.spec.ts). The rest is left to linkinator.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LinkChecker, LinkState } from 'linkinator';
import { LOCALES, localePath } from '../src/i18n/locales.ts';

const DIST = 'dist';
const base = (process.env['BASE_PATH'] ?? '/').replace(/\/?$/, '/');
const MARKED = /href="([^"?#]+)\?(?:at|q)=[^"#]*(?:#([^"]+))?"/g;

/** The folders of the language versions beside the default one. */
const VERSIONS = LOCALES.flatMap((locale) => localePath(locale) ?? []);
const VERSION = new RegExp(`^${base}(?:${VERSIONS.join('|')})/`);
const PLAIN = /(?:href|src)="(\/[^"?#]*)/g;

const ids = new Map<string, ReadonlySet<string> | null>();

/** The ids on the page at a path, or null when there is no such page. */
function idsAt(path: string): ReadonlySet<string> | null {
  const known = ids.get(path);
  if (known !== undefined) return known;
  const file = join(DIST, path.slice(base.length), 'index.html');
  const html = existsSync(file) ? readFileSync(file, 'utf8') : null;
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

/** Links of the other language versions that lead to no file, as `page: link`. */
function brokenVersionLinks(): { broken: string[]; count: number } {
  const known = new Map<string, boolean>();
  const isThere = (path: string): boolean => {
    const file = join(DIST, decodeURIComponent(path.slice(base.length)));
    const there = known.get(path) ?? existsSync(path.endsWith('/') ? join(file, 'index.html') : file);
    known.set(path, there);
    return there;
  };
  const broken: string[] = [];
  let count = 0;
  for (const version of VERSIONS) {
    for (const name of readdirSync(join(DIST, version), { recursive: true, encoding: 'utf8' })) {
      if (!name.endsWith('.html')) continue;
      for (const [, path = ''] of readFileSync(join(DIST, version, name), 'utf8').matchAll(PLAIN)) {
        count += 1;
        if (!isThere(path)) broken.push(`${version}/${name}: ${path}`);
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

const marked = brokenMarkedLinks();
const versions = brokenVersionLinks();
const { passed, links } = await new LinkChecker().check({
  path: ['.'],
  serverRoot: DIST,
  recurse: true,
  checkFragments: true,
  // The checker serves dist on this machine; anything else is another host.
  linksToSkip: (link) => Promise.resolve(isSkipped(link)),
  concurrency: 10,
  retryErrors: true,
});
for (const { url, parent, status } of links.filter(({ state }) => state === LinkState.BROKEN)) {
  console.error(
    `${parent ?? ''}: Unexpected broken link ${url} (${status ?? 'no such fragment'}), expected a page`,
  );
}
for (const link of [...marked.broken, ...versions.broken])
  console.error(`Unexpected broken link ${link}, expected a page and its fragment`);
console.log(`${links.length + marked.count + versions.count} links checked.`);
// Nothing followed would mean that nothing was checked.
const broken = marked.broken.length + versions.broken.length;
const sound = passed && broken === 0 && [links.length, marked.count, versions.count].every((n) => n > 100);
process.exitCode = sound ? 0 : 1;
