/**
 * The whole site over generated corpora: `npm run bench -- scale [sizes…]` (5 50 500 5000 unless told; 5000 takes
 * half an hour and 15 GB of disk). What each step costs, how it grows, what pages weigh, what a search costs.
 */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { parse, stringify } from 'yaml';
import { weighFolder, weighPage } from '../page-weight.ts';
import { copyProject } from './project-copy.ts';
import { writeRawCorpus } from './raw-corpus.ts';
import { runStep, type StepCost } from './run-step.ts';
import { Asker, launch } from './search-asker.ts';
import { serveSite } from './search-server.ts';

const SIZES = [5, 50, 500, 5000];
/** Room for the facts of 5,000 reports, and for what dies young. */
const HEAP = ['--max-old-space-size=16384', '--max-semi-space-size=128'];
const NODE = [process.execPath];
/** The steps of npm run build, one after the other. */
const STEPS: Readonly<Record<string, readonly string[]>> = {
  normalize: [...NODE, 'scripts/normalize.ts'],
  build: [...NODE, ...HEAP, 'node_modules/astro/bin/astro.mjs', 'build'],
  index: [...NODE, ...HEAP, 'scripts/index-search.ts'],
  icons: [...NODE, 'scripts/draw-icons.ts'],
  cards: [...NODE, 'scripts/draw-cards.ts'],
  offline: [...NODE, 'scripts/list-offline.ts'],
};
/** One page of each type; those of reports are of one generated from the first real one. */
const PAGES: Readonly<Record<string, string>> = {
  home: '/',
  regions: '/regions/',
  region: '/regions/place1/',
  report: '/regions/place1/2020/',
  source: '/regions/place1/2020/source/',
  compare: '/compare/',
  topic: '/compare/law-enforcement/',
  'report by topic': '/compare/report/place1-2020/',
  'all reports by topic': '/compare/reports/',
  indicators: '/indicators/',
  indicator: '/indicators/official-appearance-rate/',
  figures: '/figures/',
  checks: '/checks/',
  instruments: '/instruments/',
  words: '/words/',
  word: '/words/fangguanfu/',
  'words looked up': '/words/lookup/',
  search: '/search/',
  'all texts': '/search/all/',
  method: '/method/',
  data: '/data/',
  changes: '/changes/',
  'figures of a report': '/figures/report/place1-2020/',
};
const COMMON = '行政执法';
const NEXT = '营商环境';

interface Measure {
  readonly reports: number;
  readonly steps: Readonly<Record<string, StepCost>>;
  readonly files: number;
  readonly megabytes: number;
  /** By page type: bytes after gzip with styles and scripts; null where the corpus has no such page. */
  readonly pages: Readonly<Record<string, number | null>>;
  readonly firstSearchKB: number;
  readonly nextSearchMs: number;
}

const totalOf = ({ steps }: Measure): number =>
  Object.values(steps).reduce((all, { seconds }) => all + seconds, 0);

function weigh(dist: string, path: string): number | null {
  try {
    return weighPage(dist, path).total;
  } catch {
    return null;
  }
}

/** Writes generated texts, and an edition of their own: the changes of the real ones name reports that are not there. */
async function writeCorpus(content: string, reports: number): Promise<void> {
  await writeRawCorpus('content', content, reports);
  cpSync('content/edition.yml', join(content, 'edition.yml'));
  const { corpus } = parse(readFileSync('content/edition.yml', 'utf8')) as Record<
    string,
    { version: string; date: string }
  >;
  const { version, date } = corpus ?? {};
  const change = { date, edition: version, kind: 'method', zh: '生成的语料。', en: 'A generated corpus.' };
  writeFileSync(join(content, 'changelog.yml'), stringify([change], { defaultStringType: 'QUOTE_DOUBLE' }));
}

async function measure(browser: Browser, reports: number): Promise<Measure> {
  const folder = mkdtempSync(join(tmpdir(), `scale-${reports}-`));
  try {
    copyProject(folder);
    await writeCorpus(join(folder, 'content'), reports);
    const steps: Record<string, StepCost> = {};
    for (const [name, argv] of Object.entries(STEPS)) {
      process.stderr.write(`${reports} reports: ${name} … `);
      const cost = (steps[name] = await runStep(folder, argv));
      process.stderr.write(`${cost.seconds.toFixed(1)} s, ${cost.megabytes} MB\n`);
    }
    const dist = join(folder, 'dist');
    const { files, bytes } = weighFolder(dist);
    const server = await serveSite(dist);
    const firstSearch = await Asker.weigh(browser, server.origin, COMMON);
    const asker = await Asker.open(browser, server.origin, COMMON);
    await asker.ask(COMMON);
    const { ms } = await asker.ask(NEXT);
    await asker.close();
    server.close();
    return {
      reports,
      steps,
      files,
      megabytes: Math.round(bytes / 1e6),
      pages: Object.fromEntries(Object.entries(PAGES).map(([type, path]) => [type, weigh(dist, path)])),
      firstSearchKB: Math.round(firstSearch / 1024),
      nextSearchMs: Math.round(ms),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** e in cost ~ reports^e between two sizes: 1 is in proportion, 0 is flat. */
const exponent = (before: number, after: number, a: Measure, b: Measure): number =>
  Math.round((Math.log(after / before) / Math.log(b.reports / a.reports)) * 100) / 100;

function printGrowth(measures: readonly Measure[]): void {
  const rows = measures.slice(1).map((after, at) => {
    const before = measures[at] ?? after;
    const grow = (of: (measured: Measure) => number): number =>
      exponent(of(before), of(after), before, after);
    return {
      between: `${before.reports} and ${after.reports}`,
      ...Object.fromEntries(
        Object.keys(STEPS).map((name) => [name, grow(({ steps }) => steps[name]?.processorSeconds ?? 0)]),
      ),
      files: grow(({ files }) => files),
      megabytes: grow(({ megabytes }) => megabytes),
    };
  });
  console.log('Growth: e in cost ~ reports^e, steps by processor time');
  console.table(rows);
}

/** Page types that weigh a tenth more in the largest corpus than in the one before. */
function findGrowing(measures: readonly Measure[]): string[] {
  const [before, after] = measures.slice(-2);
  if (!before || !after || before.reports < 50) return [];
  return Object.keys(PAGES).filter(
    (type) => (after.pages[type] ?? 0) > (before.pages[type] ?? Infinity) * 1.1,
  );
}

/** Prints the tables, writes bench-results/scale.json, and fails when a page grows with the corpus. */
export async function main(args: readonly string[]): Promise<void> {
  const sizes = args.length > 0 ? args.map(Number) : SIZES;
  if (!sizes.every((size) => Number.isInteger(size) && size > 0))
    throw new Error(`Unexpected sizes ${args.join(' ')}, expected whole numbers such as 5 50 500`);
  const browser = await launch();
  const measures: Measure[] = [];
  for (const size of sizes) measures.push(await measure(browser, size));
  await browser.close();
  console.table(
    measures.map((measured) => ({
      reports: measured.reports,
      ...Object.fromEntries(
        Object.entries(measured.steps).map(([name, cost]) => [
          name,
          `${cost.seconds.toFixed(1)} s, ${cost.megabytes} MB`,
        ]),
      ),
      all: `${totalOf(measured).toFixed(0)} s`,
      files: measured.files,
      dist: `${measured.megabytes} MB`,
      firstSearch: `${measured.firstSearchKB} KB`,
      nextSearch: `${measured.nextSearchMs} ms`,
    })),
  );
  console.table(
    Object.fromEntries(
      Object.keys(PAGES).map((type) => [
        type,
        Object.fromEntries(measures.map(({ reports, pages }) => [reports, pages[type] ?? null])),
      ]),
    ),
  );
  printGrowth(measures);
  mkdirSync('bench-results', { recursive: true });
  writeFileSync('bench-results/scale.json', `${JSON.stringify(measures, null, 2)}\n`);
  const growing = findGrowing(measures);
  if (growing.length === 0) return;
  console.error(
    `Unexpected growth of ${growing.join(', ')}, expected pages that do not grow with the corpus`,
  );
  process.exitCode = 1;
}
