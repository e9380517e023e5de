/**
 * The search measured: `npm run bench -- search [sizes…]` after `npm run build`. The queries of the tests
 * in ours, in Pagefind as it comes and in MiniSearch as VitePress sets it up, on the same units; then
 * invented corpora of the sizes given (5 50 500; 5000 takes some ten minutes and several GB).
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Browser } from '@playwright/test';
import type { ReportDataset } from '../../src/schemas/dataset.ts';
import { countTruth, readQueries, readUnits, type QueryCase } from '../../tests/e2e/search-truth.ts';
import { buildSearchFiles } from '../search-files.ts';
import { Asker, launch } from './search-asker.ts';
import { measureGrowth } from './search-growth.ts';
import { askMiniSearch, askPagefind } from './search-rivals.ts';
import { serveSite } from './search-server.ts';

const DIST = process.env['DIST_DIR'] ?? 'dist';
const FIXTURES = ['tests/fixtures/search-queries.yml', 'tests/fixtures/search-queries-fresh.yml'];

interface Score {
  readonly engine: string;
  readonly unitRecall: number;
  readonly unitPrecision: number;
  readonly pageRecall: number;
  readonly pagePrecision: number;
  readonly exactQueries: string;
  /** Queries without a hit that got one all the same. */
  readonly phantoms: string;
  /** Queries whose first report is one with the most occurrences. */
  readonly bestFirst: string;
  readonly medianMs: number;
  readonly kb: string;
}

const percent = (part: number, whole: number): number => Math.round((part / Math.max(whole, 1)) * 1000) / 10;
const median = (values: readonly number[]): number =>
  Math.round(([...values].sort((a, b) => a - b)[values.length >> 1] ?? 0) * 10) / 10;
const reportOf = (unit: string): string => unit.split('#')[0] ?? '';

function score(
  engine: string,
  truths: readonly ReadonlyMap<string, number>[],
  answers: readonly { units: readonly string[]; ms: number }[],
  kb: string,
): Score {
  const tally = {
    right: 0,
    found: 0,
    true: 0,
    pagesRight: 0,
    pagesFound: 0,
    pagesTrue: 0,
    exact: 0,
    phantoms: 0,
    hitless: 0,
    best: 0,
    ranked: 0,
  };
  truths.forEach((truth, at) => {
    const units = new Set(answers[at]?.units ?? []);
    const pages = new Set([...units].map(reportOf));
    const truePages = new Set([...truth.keys()].map(reportOf));
    const right = [...units].filter((unit) => truth.has(unit)).length;
    tally.right += right;
    tally.found += units.size;
    tally.true += truth.size;
    tally.pagesRight += [...pages].filter((page) => truePages.has(page)).length;
    tally.pagesFound += pages.size;
    tally.pagesTrue += truePages.size;
    if (right === truth.size && units.size === truth.size) tally.exact += 1;
    if (truth.size === 0) {
      tally.hitless += 1;
      if (units.size > 0) tally.phantoms += 1;
      return;
    }
    const sums = new Map<string, number>();
    for (const [unit, count] of truth) sums.set(reportOf(unit), (sums.get(reportOf(unit)) ?? 0) + count);
    const [first = ''] = answers[at]?.units ?? [];
    tally.ranked += 1;
    if (sums.get(reportOf(first)) === Math.max(...sums.values())) tally.best += 1;
  });
  return {
    engine,
    unitRecall: percent(tally.right, tally.true),
    unitPrecision: percent(tally.right, tally.found),
    pageRecall: percent(tally.pagesRight, tally.pagesTrue),
    pagePrecision: percent(tally.pagesRight, tally.pagesFound),
    exactQueries: `${tally.exact} of ${truths.length}`,
    phantoms: `${tally.phantoms} of ${tally.hitless}`,
    bestFirst: `${tally.best} of ${tally.ranked}`,
    medianMs: median(answers.map(({ ms }) => ms)),
    kb,
  };
}

async function compareEngines(
  browser: Browser,
  reports: readonly ReportDataset[],
): Promise<{ scores: Score[]; firstSearchKB: number[] }> {
  const queries: QueryCase[] = FIXTURES.flatMap(readQueries);
  const units = readUnits(`${DIST}/data`);
  const truths = queries.map((query) => countTruth(units, query));
  const typed = queries.map(({ q }) => q);
  const server = await serveSite(DIST, await buildSearchFiles(reports));
  const firstSearchKB: number[] = [];
  for (const [query] of Map.groupBy(queries, ({ kind }) => kind).values()) {
    if (query)
      firstSearchKB.push(Math.round((await Asker.weigh(browser, server.origin, query.q)) / 102.4) / 10);
  }
  const asker = await Asker.open(browser, server.origin);
  const ours = [];
  for (const q of typed) ours.push(await asker.ask(q, true));
  await asker.close();
  server.close();
  // Exact means the counts as well, not only the units.
  const counted = ours.map((answer, at) => ({
    ms: answer.ms,
    units: [...answer.units].map(([unit, count]) =>
      count === (truths[at]?.get(unit) ?? count) ? unit : `${unit}!`,
    ),
  }));
  const plain = await askPagefind(browser, units, typed);
  const mini = askMiniSearch(units, typed);
  return {
    firstSearchKB,
    scores: [
      score(
        'ours',
        truths,
        counted,
        `${Math.min(...firstSearchKB)} to ${Math.max(...firstSearchKB)} first search`,
      ),
      score('Pagefind as it comes', truths, plain.answers, `${Math.round(plain.indexBytes / 1024)} index`),
      score(
        'MiniSearch as in VitePress',
        truths,
        mini.answers,
        `${Math.round(mini.indexBytes / 1024)} index, plain`,
      ),
    ],
  };
}

/** Prints the tables and writes bench-results/search.json. Fails when one of our answers is not exact. */
export async function main(args: readonly string[]): Promise<void> {
  const sizes = args.length > 0 ? args.map(Number) : [5, 50, 500];
  const records = JSON.parse(readFileSync(`${DIST}/data/reports.json`, 'utf8')) as { stem: string }[];
  const reports = records.map(
    ({ stem }) => JSON.parse(readFileSync(`${DIST}/data/reports/${stem}.json`, 'utf8')) as ReportDataset,
  );
  const browser = await launch();
  const { scores, firstSearchKB } = await compareEngines(browser, reports);
  console.table(scores);
  const growth = [];
  for (const size of sizes) {
    console.log(`${size} invented reports`);
    growth.push(await measureGrowth(browser, DIST, reports, size));
  }
  await browser.close();
  console.table(growth);
  mkdirSync('bench-results', { recursive: true });
  writeFileSync(
    'bench-results/search.json',
    `${JSON.stringify({ scores, firstSearchKB, growth }, null, 2)}\n`,
  );
  const [ours] = scores;
  const [exact, all] = (ours?.exactQueries ?? '').split(' of ');
  const wrong = growth.filter((row) => row.wrong !== '');
  if (exact !== all || wrong.length > 0) {
    console.error(
      `Unexpected ${exact} exact answers of ours and ${wrong.length} wrong corpora, expected ${all} and none`,
    );
    process.exitCode = 1;
  }
}
