/**
 * A comparison costs what is chosen, not what exists: bytes of its pages over generated corpora of growing
 * size, and the seconds the marks and nearest passages take. `npm run bench -- compare-scale [8 100 500]`.
 */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { weighPage } from '../page-weight.ts';
import { measureAnalysis, type AnalysisSeconds } from './compare-analysis.ts';
import { buildComparison } from './compare-corpus.ts';

interface Measure extends AnalysisSeconds {
  readonly reports: number;
  /** The heaviest topic page, in bytes after gzip, with styles and script. */
  readonly heaviest: number;
  /** /compare/ in the same bytes. */
  readonly index: number;
  /** The heaviest page of the list of all reports, HTML alone. */
  readonly list: number;
  readonly meanHtml: number;
  /** The heaviest page that is fetched of a report, HTML alone. */
  readonly column: number;
  readonly secondsOfBuild: number;
}

/** Folders of compare/ that are no topics. */
const NO_TOPICS = new Set(['pair', 'report', 'reports']);

/** Addresses of the pages that list all reports; none while the comparison carries them all. */
function listsOf(dist: string): string[] {
  const folder = join(dist, 'compare/reports');
  if (!existsSync(folder)) return [];
  const numbers = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return ['/compare/reports/', ...numbers.map(({ name }) => `/compare/reports/${name}/`)];
}

function measure(reports: number): Measure {
  const folder = mkdtempSync(join(tmpdir(), `compare-scale-${reports}-`));
  console.log(`${reports} reports: building in ${folder}`);
  const { dist, seconds } = buildComparison(folder, reports);
  const topics = readdirSync(join(dist, 'compare'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !NO_TOPICS.has(entry.name))
    .map(({ name }) => name);
  const pages = topics.map((topic) => weighPage(dist, `/compare/${topic}/`));
  const columns = readdirSync(join(dist, 'compare/report'))
    .slice(-20)
    .map((name) => weighPage(dist, `/compare/report/${name}/`).html);
  const index = weighPage(dist, '/compare/').total;
  const list = Math.max(0, ...listsOf(dist).map((path) => weighPage(dist, path).html));
  const analysis = measureAnalysis(join(folder, 'content'));
  rmSync(folder, { recursive: true, force: true });
  return {
    reports,
    ...analysis,
    heaviest: Math.max(...pages.map(({ total }) => total)),
    index,
    list,
    meanHtml: Math.round(pages.reduce((sum, { html }) => sum + html, 0) / pages.length),
    column: Math.max(...columns),
    secondsOfBuild: Math.round(seconds),
  };
}

/** Prints the table, writes bench-results/compare-scale.json, and fails when the pages grow with the corpus. */
export function main(args: readonly string[]): Promise<void> {
  const sizes = args.length > 0 ? args.map(Number) : [20, 100, 500];
  const measures = sizes.map(measure);
  console.table(measures);
  mkdirSync('bench-results', { recursive: true });
  writeFileSync('bench-results/compare-scale.json', `${JSON.stringify(measures, null, 2)}\n`);
  // Up to eight reports a page carries them all; growth is measured beyond.
  const [first, last] = [measures.find(({ list }) => list > 0), measures.at(-1)];
  for (const page of ['heaviest', 'index', 'meanHtml'] as const) {
    if (!first || !last || last[page] <= first[page] * 1.1) continue;
    console.error(`Unexpected growth of ${page} from ${first[page]} to ${last[page]} bytes, expected none`);
    process.exitCode = 1;
  }
  return Promise.resolve();
}
