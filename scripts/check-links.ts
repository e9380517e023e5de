/**
 * Every link and fragment inside dist leads somewhere; links to other hosts are not followed. Links that
 * differ only in the words they mark (?at=) lead to few pages from thousands of places: they are looked up
 * in the files, the rest is left to linkinator.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LinkChecker, LinkState } from 'linkinator';

const DIST = 'dist';
const base = (process.env['BASE_PATH'] ?? '/').replace(/\/?$/, '/');
const MARKED = /href="([^"?#]+)\?(?:at|q)=[^"#]*(?:#([^"]+))?"/g;

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

const marked = brokenMarkedLinks();
const { passed, links } = await new LinkChecker().check({
  path: ['.'],
  serverRoot: DIST,
  recurse: true,
  checkFragments: true,
  // The checker serves dist on this machine; anything else is another host.
  linksToSkip: ['^(?!http://(?:localhost|127\\.0\\.0\\.1))', '\\?(?:at|q)='],
  concurrency: 10,
  retryErrors: true,
});
for (const { url, parent, status } of links.filter(({ state }) => state === LinkState.BROKEN)) {
  console.error(
    `${parent ?? ''}: Unexpected broken link ${url} (${status ?? 'no such fragment'}), expected a page`,
  );
}
for (const link of marked.broken)
  console.error(`Unexpected broken link ${link}, expected a page and its fragment`);
console.log(`${links.length + marked.count} links checked.`);
// Nothing followed would mean that nothing was checked.
const sound = passed && marked.broken.length === 0 && links.length > 100 && marked.count > 100;
process.exitCode = sound ? 0 : 1;
