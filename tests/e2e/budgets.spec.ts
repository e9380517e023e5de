/** What a page may cost, compressed. */
import { expect, test } from '@playwright/test';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { weighPage } from '../../scripts/page-weight.ts';

const KB = 1024;
/** An answer's headers, and how many answers a page takes beside its index. */
const HEADERS = 300;
const REQUESTS = 10;
const folders = (path: string): string[] =>
  readdirSync(`dist${path}`, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `${path}${name}/`);

test('report pages: 60 KB in all, 10 KB of script', () => {
  for (const path of folders('/regions/').flatMap(folders)) {
    const { total, js } = weighPage('dist', path);
    expect([path, total <= 60 * KB, js <= 10 * KB]).toEqual([path, true, true]);
  }
});

test('comparison pages: 100 KB', () => {
  const reports = '/compare/report/';
  const paths = [...folders('/compare/').filter((path) => path !== reports), ...folders(reports)];
  expect(paths.length).toBeGreaterThan(15);
  for (const path of paths) {
    const { total } = weighPage('dist', path);
    expect([path, total <= 100 * KB]).toEqual([path, true]);
  }
});

test('indicator pages: 110 KB with Chart.js', () => {
  for (const path of folders('/indicators/')) {
    const { total, html } = weighPage('dist', path);
    expect(html).toBeGreaterThan(0);
    expect([path, total <= 110 * KB]).toEqual([path, true]);
  }
});

test('a first search: 150 KB with the page, whatever is asked', () => {
  const files = readdirSync('dist/pagefind', { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  // Everything a search may fetch, and more than any one does.
  const index = files.map((entry) => {
    const content = readFileSync(join(entry.parentPath, entry.name));
    return entry.name.endsWith('.json') ? gzipSync(content).length : content.length;
  });
  expect(index.length).toBeGreaterThan(4);
  const { total } = weighPage('dist', '/search/');
  const headers = HEADERS * (files.length + REQUESTS);
  expect(index.reduce((sum, bytes) => sum + bytes, total + headers)).toBeLessThanOrEqual(150 * KB);
});
