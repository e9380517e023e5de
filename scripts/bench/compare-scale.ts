/**
 * A comparison costs what is chosen, not what exists: bytes of topic pages over generated corpora of growing
 * size, and the seconds the marks and nearest passages take. `npm run bench -- compare-scale [8 100 500]`.
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { weighPage } from '../page-weight.ts';
import { measureAnalysis, type AnalysisSeconds } from './compare-analysis.ts';
import { buildComparison } from './compare-corpus.ts';

interface Measure extends AnalysisSeconds {
  readonly reports: number;
  /** The heaviest topic page, in bytes after gzip. */
  readonly heaviest: number;
  readonly meanHtml: number;
  /** The heaviest column that is fetched. */
  readonly column: number;
  readonly secondsOfBuild: number;
}

function measure(reports: number): Measure {
  const folder = join(tmpdir(), `compare-scale-${reports}`);
  console.log(`${reports} reports: building in ${folder}`);
  const { dist, seconds } = buildComparison(folder, reports);
  const topics = readdirSync(join(dist, 'compare'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'pair')
    .map(({ name }) => name);
  const pages = topics.map((topic) => weighPage(dist, `/compare/${topic}/`));
  const columns = topics.flatMap((topic) =>
    readdirSync(join(dist, 'compare', topic), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .slice(-20)
      .map(({ name }) => weighPage(dist, `/compare/${topic}/${name}/`).html),
  );
  const analysis = measureAnalysis(join(folder, 'content'));
  rmSync(folder, { recursive: true, force: true });
  return {
    reports,
    ...analysis,
    heaviest: Math.max(...pages.map(({ total }) => total)),
    meanHtml: Math.round(pages.reduce((sum, { html }) => sum + html, 0) / pages.length),
    column: Math.max(...columns),
    secondsOfBuild: Math.round(seconds),
  };
}

/** Prints the table, writes bench-results/compare-scale.json, and fails when topic pages grow with the corpus. */
export function main(args: readonly string[]): Promise<void> {
  const sizes = args.length > 0 ? args.map(Number) : [20, 100, 500];
  const measures = sizes.map(measure);
  console.table(measures);
  mkdirSync('bench-results', { recursive: true });
  writeFileSync('bench-results/compare-scale.json', `${JSON.stringify(measures, null, 2)}\n`);
  const [first, last] = [measures[0], measures.at(-1)];
  if (first && last && last.meanHtml > first.meanHtml * 1.1) {
    console.error(
      `Unexpected growth of topic pages from ${first.meanHtml} to ${last.meanHtml} bytes, expected none`,
    );
    process.exitCode = 1;
  }
  return Promise.resolve();
}
