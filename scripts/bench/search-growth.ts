/** How the search grows: invented corpora, common words, and whether every count stays true. */
import type { Browser } from '@playwright/test';
import type { ReportDataset } from '../../src/schemas/dataset.ts';
import { countTruth, unitsOf } from '../../tests/e2e/search-truth.ts';
import { buildSearchFiles } from '../search-files.ts';
import { Asker, type Answer } from './search-asker.ts';
import { inventReports } from './search-corpus.ts';
import { serveSite } from './search-server.ts';

/** Asked before measuring, so that what every search needs has arrived. */
const WARMING = '法治';
/** Readers who ask all questions, one after the other; the middle one of three is told. */
const RUNS = 3;
const COMMON = [
  '行政执法',
  '法治政府',
  '营商环境',
  '行政复议',
  '规范性文件',
  '重大行政决策',
  '执法',
  '政府',
  '法',
  '枫桥经验',
  '2022',
  '行政执法 监督',
];
const RARER = [
  '行政机关负责人出庭应诉',
  '2022年',
  '1285',
  '习近平新时代中国特色社会主义思想',
  '行政执法 -监督',
  'LNG',
  '5310.43',
  '95.6%',
  '行政机关负责人 -行政机关负责人出庭应诉',
];

export interface GrowthRow {
  readonly reports: number;
  readonly units: number;
  readonly records: string;
  readonly indexSeconds: number;
  readonly indexMB: number;
  readonly files: number;
  /** First search of a reader: all bytes, page included; from asking to the answer. */
  readonly coldKB: number;
  readonly coldMs: number;
  readonly commonKB: number;
  readonly commonWorstKB: number;
  readonly commonMs: number;
  readonly commonWorstMs: number;
  readonly rarerWorstKB: number;
  readonly rarerWorstMs: number;
  /** Queries whose stated total is the true one, of those asked; the rest state how far they have read. */
  readonly exact: string;
  readonly partial: string;
  readonly wrong: string;
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
const round = (value: number): number => Math.round(value * 10) / 10;

/** Builds one corpus, serves it under the built page, asks, and checks every answer. */
export async function measureGrowth(
  browser: Browser,
  dist: string,
  real: readonly ReportDataset[],
  size: number,
): Promise<GrowthRow> {
  const reports = inventReports(real, size);
  const start = performance.now();
  const files = await buildSearchFiles(reports);
  const seconds = (performance.now() - start) / 1000;
  const server = await serveSite(dist, files);
  const truth = reports.flatMap(unitsOf);
  const coldBytes = await Asker.weigh(browser, server.origin, '行政执法');
  const cold = await Asker.open(browser, server.origin);
  const first = await cold.ask('行政执法');
  await cold.close();
  const partial = new Set<string>();
  const wrong = new Set<string>();
  const check = (q: string, { total, units }: Answer): void => {
    const terms = q.split(' ');
    const expected = countTruth(truth, {
      all: terms.filter((term) => !term.startsWith('-')),
      none: terms.filter((term) => term.startsWith('-')).map((term) => term.slice(1)),
    });
    const sum = [...expected.values()].reduce((known, count) => known + count, 0);
    const shownRight = [...units].every(([unit, count]) => expected.get(unit) === count);
    if (total === null) partial.add(q);
    if ((total !== null && total !== sum) || !shownRight) wrong.add(`${q}: ${total} for ${sum}`);
  };
  const costs = new Map<string, { kb: number[]; ms: number[] }>();
  for (let run = 0; run < RUNS; run += 1) {
    const asker = await Asker.open(browser, server.origin);
    await asker.ask(WARMING);
    for (const q of [...COMMON, ...RARER]) {
      const answer = await asker.ask(q);
      if (run === 0) check(q, answer);
      const { kb, ms } = costs.get(q) ?? { kb: [], ms: [] };
      costs.set(q, { kb: [...kb, answer.bytes / 1024], ms: [...ms, answer.ms] });
    }
    await asker.close();
  }
  const costOf = (q: string): { kb: number; ms: number } => {
    const { kb = [], ms = [] } = costs.get(q) ?? {};
    return { kb: median(kb), ms: median(ms) };
  };
  const [common, rarer] = [COMMON.map(costOf), RARER.map(costOf)];
  server.close();
  const kinds = new TextDecoder().decode(files.get('corpus.json')).slice(0, 20);
  return {
    reports: size,
    units: truth.length,
    records: kinds.includes('report') ? 'report' : 'unit',
    indexSeconds: round(seconds),
    indexMB: round([...files.values()].reduce((sum, { length }) => sum + length, 0) / 1024 / 1024),
    files: files.size,
    coldKB: round(coldBytes / 1024),
    coldMs: round(first.ms),
    commonKB: round(mean(common.map(({ kb }) => kb))),
    commonWorstKB: round(Math.max(...common.map(({ kb }) => kb))),
    commonMs: round(mean(common.map(({ ms }) => ms))),
    commonWorstMs: round(Math.max(...common.map(({ ms }) => ms))),
    rarerWorstKB: round(Math.max(...rarer.map(({ kb }) => kb))),
    rarerWorstMs: round(Math.max(...rarer.map(({ ms }) => ms))),
    exact: `${COMMON.length + RARER.length - partial.size - wrong.size} of ${COMMON.length + RARER.length}`,
    partial: [...partial].join(', '),
    wrong: [...wrong].join(', '),
  };
}
