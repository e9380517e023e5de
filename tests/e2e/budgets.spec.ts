/** What a page may cost, compressed. */
import { expect, test } from '@playwright/test';
import { readdirSync } from 'node:fs';
import { weighPage } from '../../scripts/page-weight.ts';

const KB = 1024;
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
  for (const path of folders('/compare/')) {
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
