/** What a host, an engine and a feed reader find in dist. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';

const read = (path: string): string => readFileSync(`dist/${path}`, 'utf8');
const pages = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.html'),
);
const policyOf = (html: string): string =>
  (/http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1] ?? '').replaceAll('&#39;', "'");

test('the policy stands in every page, and the headers file sends the same one', () => {
  const policies = new Set(pages.map((name) => policyOf(read(name))));
  expect(policies.size).toBe(1);
  const [policy = ''] = policies;
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/unsafe-inline|unsafe-eval'(?<!wasm-unsafe-eval')|https?:/);
  expect(read('_headers')).toContain(`Content-Security-Policy: ${policy}; frame-ancestors 'none'\n`);
});

test('no page holds an inline script, an inline style or a handler that the policy would have to allow', () => {
  for (const name of pages) {
    const html = read(name);
    const scripts = [...html.matchAll(/<script\b([^>]*)>/g)].map(([, attributes = '']) => attributes);
    const isData = /type="application\/(?:ld\+)?json"/;
    const inline = scripts.filter((attributes) => !/\bsrc=/.test(attributes) && !isData.test(attributes));
    expect([name, inline]).toEqual([name, []]);
    expect([name, /<style\b|\sstyle="|\son[a-z]+="/.exec(html)?.[0]]).toEqual([name, undefined]);
  }
});

test('the sitemap lists every page to find, once, and no part of a page', () => {
  const listed = [...read('sitemap-0.xml').matchAll(/<loc>https?:\/\/[^/]+(\/[^<]*)<\/loc>/g)].map(
    ([, path = '']) => decodeURI(path),
  );
  expect(new Set(listed).size).toBe(listed.length);
  const canonical = pages
    .map((name) => `/${name.replace(/index\.html$/, '')}`)
    .filter((path) => path !== '/404.html' && !/\/compare\/[^/]+\/[^/]+-\d{4}[^/]*\/$/.test(path));
  expect(listed.sort()).toEqual(canonical.sort());
  expect(read('robots.txt')).toMatch(/^Sitemap: https?:\/\/\S+\/sitemap-index\.xml$/m);
});

test('a report by topic names the report as the page to find, and stays open to engines', () => {
  const columns = pages.filter((name) => name.includes('compare/report/'));
  expect(columns.length).toBeGreaterThan(10);
  for (const name of columns) {
    const html = read(name);
    const [, place, stem] = /^(.*)compare\/report\/(.+)\/index\.html$/.exec(name) ?? [];
    const [, canonical = ''] = /rel="canonical" href="https?:\/\/[^/]+([^"]+)"/.exec(html) ?? [];
    expect(canonical).toMatch(new RegExp(`^/${place ?? ''}regions/[^/]+/\\d{4}/$`));
    expect(canonical.split('/').slice(-3, -1).join('-')).toBe(stem);
    expect(html).not.toContain('noindex');
  }
});

test('every structured statement parses and names only addresses of the site', () => {
  let reports = 0;
  for (const name of pages) {
    for (const [, json = ''] of read(name).matchAll(
      /<script type="application\/ld\+json">(.*?)<\/script>/gs,
    )) {
      const statement = JSON.parse(json) as { '@type': string; url?: string };
      expect(statement['@type']).toMatch(/^(?:Report|Dataset|BreadcrumbList)$/);
      if (statement['@type'] === 'Report') reports += 1;
      if (statement.url) expect(new URL(statement.url).pathname).toBe(`/${name.replace(/index\.html$/, '')}`);
    }
  }
  expect(reports).toBeGreaterThanOrEqual(
    readdirSync('content/raw').filter((name) => name.endsWith('.txt')).length,
  );
});

test('the feed has an item for every line of the changelog, with an address that exists', () => {
  const items = [...read('feed.xml').matchAll(/<item>.*?<link>https?:\/\/[^/]+([^<]+)<\/link>.*?<\/item>/gs)];
  expect(items.length).toBe(readFileSync('content/changelog.yml', 'utf8').match(/^- /gm)?.length);
  for (const [, path = ''] of items) expect(pages).toContain(`${path.slice(1)}index.html`);
});

test('every page shows a preview picture that exists, with a title and a description of its own', () => {
  const titles = new Set<string>();
  for (const name of pages) {
    const html = read(name);
    const [, image = ''] = /property="og:image" content="https?:\/\/[^/]+\/([^"]+)"/.exec(html) ?? [];
    expect([name, readFileSync(`dist/${image}`).subarray(1, 4).toString()]).toEqual([name, 'PNG']);
    const [, lang = ''] = /<html lang="([^"]+)"/.exec(html) ?? [];
    const [, title = ''] = /<title>([^<]+)<\/title>/.exec(html) ?? [];
    expect(title.length).toBeGreaterThan(3);
    expect([name, titles.has(`${lang} ${title}`)]).toEqual([name, false]);
    titles.add(`${lang} ${title}`);
    expect(html).toMatch(/name="description" content="[^"]{8,}"/);
  }
});

test('every page names the one manifest, and its colours are those of the page', () => {
  const { background_color: light, icons } = JSON.parse(read('manifest.webmanifest')) as {
    background_color: string;
    icons: { src: string }[];
  };
  for (const name of pages) {
    const html = read(name);
    expect([name, html.includes('<link rel="manifest" href="/manifest.webmanifest">')]).toEqual([name, true]);
    expect([name, html.includes(`media="(prefers-color-scheme: light)" content="${light}"`)]).toEqual([
      name,
      true,
    ]);
  }
  for (const { src } of [...icons, { src: '/icons/180.png' }])
    expect(readFileSync(`dist${src}`).length).toBeGreaterThan(200);
});
