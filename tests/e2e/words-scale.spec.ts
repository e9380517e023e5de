/**
 * The lookup of a word in a large corpus: forty-five invented reports with a search index of their own, served from
 * a folder of their own. Only reports that hold the word are fetched, and every count is that of the texts.
 */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { inventReports } from '../../scripts/bench/search-corpus.ts';
import { serveSite, type SearchServer } from '../../scripts/bench/search-server.ts';
import { buildSearchFiles, type Dataset } from '../../scripts/search-files.ts';
import type { ReportDataset } from '../../src/schemas/dataset.ts';
import { findWord } from '../../src/text/kwic.ts';

const DIST = process.env['DIST_DIR'] ?? 'dist';
const readJson = <Value>(path: string): Value => JSON.parse(readFileSync(join(DIST, path), 'utf8')) as Value;
const REPORTS = 45;

let folder = '';
let server: SearchServer;
let invented: Dataset[] = [];

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  test.setTimeout(180_000);
  folder = mkdtempSync(join(tmpdir(), 'words-scale-'));
  const stems = readJson<{ stem: string }[]>('data/reports.json').map(({ stem }) => stem);
  const real = stems.map((stem) => readJson<ReportDataset>(`data/reports/${stem}.json`));
  invented = inventReports(real, REPORTS);
  cpSync(join(DIST, '_astro'), join(folder, '_astro'), { recursive: true });
  mkdirSync(join(folder, 'words/lookup'), { recursive: true });
  mkdirSync(join(folder, 'data/reports'), { recursive: true });
  const html = readFileSync(join(DIST, 'words/lookup/index.html'), 'utf8');
  expect(html).toContain('data-records="unit"');
  writeFileSync(
    join(folder, 'words/lookup/index.html'),
    html.replace('data-records="unit"', 'data-records="report"'),
  );
  for (const report of invented)
    writeFileSync(join(folder, `data/reports/${report.stem}.json`), JSON.stringify(report));
  server = await serveSite(folder, await buildSearchFiles(invented));
});
test.afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

/** Reports that hold a word, by stem, with its places. */
const truthOf = (word: string): Map<string, number> =>
  new Map(
    invented
      .map(({ stem, text }): [string, number] => [stem, findWord(text, word).length])
      .filter(([, count]) => count > 0),
  );
const sumOf = (counts: ReadonlyMap<string, number>): number =>
  [...counts.values()].reduce((a, b) => a + b, 0);

const lookup = (page: Page) => page.locator('word-lookup');
const status = (page: Page) => page.locator('[data-lookup-status]');
const more = (page: Page) => page.locator('[data-lookup-more] button');

async function ask(page: Page, word: string): Promise<string[]> {
  const fetched: string[] = [];
  page.on('request', (request) => {
    const [, stem] = /\/data\/(.+)\.json$/.exec(new URL(request.url()).pathname) ?? [];
    if (stem !== undefined) fetched.push(stem.replace('reports/', ''));
  });
  await page.goto(`${server.origin}/words/lookup/?q=${encodeURIComponent(word)}`);
  await expect(lookup(page)).toHaveAttribute('data-lookup-state', /ready|empty/, { timeout: 30_000 });
  return fetched;
}

/** The lines on the page, by report. */
const linesOf = async (page: Page): Promise<Map<string, number>> =>
  new Map(
    await page
      .locator('word-lookup ol.kwic')
      .evaluateAll((lists) =>
        lists.map((list): [string, number] => [
          (list as HTMLElement).dataset['report'] ?? '',
          list.children.length,
        ]),
      ),
  );

async function openAll(page: Page): Promise<void> {
  while ((await more(page).count()) > 0) {
    await more(page).click();
    await expect(lookup(page)).toHaveAttribute('data-lookup-state', 'ready', { timeout: 30_000 });
  }
}

test('a common word: the whole count at once, ten reports at a time', async ({ page }) => {
  const truth = truthOf('行政执法');
  expect(truth.size).toBeGreaterThan(20);
  const fetched = await ask(page, '行政执法');
  await expect(status(page)).toContainText(`${truth.size}份报告，共${sumOf(truth)}处；已列出10份报告`);
  expect(fetched).toHaveLength(10);
  expect(fetched.every((stem) => truth.has(stem))).toBe(true);
  await openAll(page);
  expect(await linesOf(page)).toEqual(truth);
  await expect(status(page)).toContainText(`${truth.size}份报告，共${sumOf(truth)}处`);
});

test('what only texts can tell is counted in turns and said to be partial until then', async ({ page }) => {
  const truth = truthOf('2022');
  expect(truth.size).toBeGreaterThan(20);
  await ask(page, '2022');
  await expect(status(page)).toContainText(/查了40份，其中\d+份有，共\d+处，尚不完整；已列出10份报告/);
  await openAll(page);
  expect(await linesOf(page)).toEqual(truth);
  await expect(status(page)).toContainText(`${truth.size}份报告，共${sumOf(truth)}处`);
  await expect(status(page)).not.toContainText('尚不完整');
});

for (const word of ['枫桥 经验', '“两法”衔接', '行政机关负责人出庭应诉', '行政復議', '放管服'])
  test(`${word}: every line of every report, and no other report is fetched`, async ({ page }) => {
    const truth = truthOf(word.replace('復議', '复议'));
    const fetched = await ask(page, word);
    await openAll(page);
    expect(await linesOf(page)).toEqual(truth);
    expect(new Set(fetched)).toEqual(new Set(truth.keys()));
    if (truth.size > 0) await expect(status(page)).toContainText(`${truth.size}份报告，共${sumOf(truth)}处`);
    else await expect(status(page)).toContainText('没有报告含有');
  });

test('a word that is nowhere fetches no report', async ({ page }) => {
  expect(await ask(page, '天马行空')).toEqual([]);
  await expect(lookup(page)).toHaveAttribute('data-lookup-state', 'empty');
});

test('an index that does not arrive is said to be missing', async ({ page }) => {
  await page.route('**/pagefind/corpus.json', (route) => route.fulfill({ status: 404, body: '' }));
  await page.goto(`${server.origin}/words/lookup/?q=执法`);
  await expect(lookup(page)).toHaveAttribute('data-lookup-state', 'error');
  await expect(status(page)).toContainText('没有读到检索索引');
});
