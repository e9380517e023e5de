/**
 * The large form of the search, on an invented corpus under the built page: whole reports as records, the
 * count table, Pagefind for rare words. Every count is held against a plain count over the texts.
 */
import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { Asker } from '../../scripts/bench/search-asker.ts';
import { inventReports } from '../../scripts/bench/search-corpus.ts';
import { serveSite, type SearchServer } from '../../scripts/bench/search-server.ts';
import { buildSearchFiles } from '../../scripts/search-files.ts';
import type { ReportDataset } from '../../src/schemas/dataset.ts';
import { countTruth, unitsOf, type TruthUnit } from './search-truth.ts';

const DIST = process.env['DIST_DIR'] ?? 'dist';
const REPORTS = 60;
/** Low, so that words of every frequency occur among so few reports. */
const FREQUENT = 12;
/** Three parts, merged in the browser. */
const PART = 25;
interface Asked {
  readonly q: string;
  readonly all: readonly string[];
  readonly none?: readonly string[];
}
const WRITTEN: readonly Asked[] = [
  ...['法', '政府', '行政执法', '重大行政决策', '行政机关负责人出庭应诉', '2022年', '95%', '1285'].map(
    (q) => ({ q, all: [q] }),
  ),
  { q: '行政執法', all: ['行政执法'] },
  { q: '行政执法 监督', all: ['行政执法', '监督'] },
  { q: '行政执法 -监督', all: ['行政执法'], none: ['监督'] },
  { q: '行政机关负责人 -行政机关负责人出庭应诉', all: ['行政机关负责人'], none: ['行政机关负责人出庭应诉'] },
  { q: '执法 5310.43', all: ['执法', '5310.43'] },
  { q: '执法 -5310.43', all: ['执法'], none: ['5310.43'] },
  { q: '285*', all: ['285*'] },
  { q: '*285', all: ['*285'] },
  { q: '火星移民', all: ['火星移民'] },
  { q: '虚构7市', all: ['虚构7市'] },
];

const reportOf = (unit: string): string => unit.split('#')[0] ?? '';

let server: SearchServer;
let truth: TruthUnit[] = [];

/** Pieces of the texts, the same ones each time: of every length, wherever they begin and end. */
function takePieces(count: number): string[] {
  let state = 7;
  const roll = (limit: number): number => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return Math.floor((state / 4294967296) * limit);
  };
  const pieces = Array.from({ length: count }, (_, at) => {
    const { text } = truth[roll(truth.length)] ?? { text: '' };
    const start = roll(text.length);
    return text.slice(start, start + 1 + (at % 18)).replace(/[^\p{L}\p{N}]/gu, '');
  });
  return [...new Set(pieces)].filter((piece) => piece !== '');
}

test.beforeAll(async () => {
  const read = (path: string): unknown => JSON.parse(readFileSync(`${DIST}/data/${path}`, 'utf8'));
  const real = (read('reports.json') as { stem: string }[]).map(
    ({ stem }): ReportDataset => read(`reports/${stem}.json`) as ReportDataset,
  );
  const reports = inventReports(real, REPORTS);
  truth = reports.flatMap(unitsOf);
  server = await serveSite(
    DIST,
    await buildSearchFiles(reports, undefined, { frequent: FREQUENT, partSize: PART }),
  );
});
test.afterAll(() => server.close());

test('counts are true, whatever is asked', async ({ browser }) => {
  test.setTimeout(180_000);
  const asker = await Asker.open(browser, server.origin);
  const wrong: string[] = [];
  const partial: string[] = [];
  const pieces = takePieces(120).map((q): Asked => ({ q, all: [q] }));
  expect(pieces.length).toBeGreaterThan(90);
  for (const { q, all, none = [] } of [...WRITTEN, ...pieces]) {
    const { total, units, reports } = await asker.ask(q);
    const expected = countTruth(truth, { all, none });
    const sum = [...expected.values()].reduce((known, count) => known + count, 0);
    const shown = [...units].filter(([unit, count]) => expected.get(unit) !== count);
    const inReports = new Set([...expected.keys()].map(reportOf)).size;
    if (total === null) partial.push(q);
    else if (total !== sum || shown.length > 0 || reports.length !== Math.min(inReports, 6))
      wrong.push(`${q}: ${total} for ${sum}, ${shown.join()} shown, ${reports.length} of ${inReports}`);
  }
  await asker.close();
  expect(wrong).toEqual([]);
  // Where a piece was cut inside a number only the texts can tell, and the page says so.
  expect(partial.filter((q) => !/\d/.test(q))).toEqual([]);
  expect(partial.length).toBeLessThan(pieces.length / 20);
});

test('where only the texts can tell it says at least, and reads on until it knows', async ({ page }) => {
  await page.goto(`${server.origin}/search/?q=${encodeURIComponent('20*')}`);
  const total = page.locator('[data-result-total]');
  const expected = [...countTruth(truth, { all: ['20*'], none: [] }).values()].reduce((a, b) => a + b, 0);
  await expect(total).toContainText(`已核对40份报告，至少`);
  expect(Number(/至少(\d+)处/.exec((await total.textContent()) ?? '')?.[1])).toBeLessThan(expected);
  await page.getByRole('button', { name: `继续核对其余${REPORTS - 40}份报告` }).click();
  await expect(total).toContainText(`共${expected}处`);
});

/** A word without a number that stands in too few reports for the table. */
function takeRare(): string {
  const rare = takePieces(400).find((piece) => {
    const reports = new Set([...countTruth(truth, { all: [piece], none: [] }).keys()].map(reportOf));
    return /^\p{Script=Han}{4,9}$/u.test(piece) && reports.size > 0 && reports.size < FREQUENT;
  });
  if (rare === undefined) throw new Error('Unexpected corpus without a rare word, expected one');
  return rare;
}

for (const part of [
  'corpus.json',
  'tables/units.table',
  'tables/*.dict',
  'tables/*.bin',
  'pagefind.js',
  '*.pf_meta',
  'index/*',
  'parts/2/*.pf_meta',
  'parts/2/index/*',
  'fragment/*',
]) {
  test(`${part} does not arrive: says so, and tries again`, async ({ page }) => {
    await page.route(`**/pagefind/${part}`, (route) => route.abort());
    // One word that the table knows, one that it does not.
    await page.goto(`${server.origin}/search/?q=${encodeURIComponent(`执法 ${takeRare()}`)}`);
    const state = page.locator('[data-search-state]');
    await expect(state).toHaveAttribute('data-search-state', 'error');
    await page.unrouteAll();
    await page.getByRole('button', { name: '再试一次' }).click();
    await expect(state).toHaveAttribute('data-search-state', /ready|empty/);
  });
}
