/** The arithmetic of every report, redone. */
import { getEntry } from 'astro:content';
import { deriveChecks } from '../analysis/checks.ts';
import type { Check } from '../schemas/checks.ts';
import { quantitiesOf } from './figures.ts';
import { once } from './once.ts';
import { pageOfPlace, ROWS_A_PAGE } from './paging.ts';
import { getReports, type Report } from './reports.ts';

export interface CheckedReport {
  readonly report: Report;
  readonly checks: readonly Check[];
}

/** Every report with its checks, reports in their order, checks in reading order. */
export const getCheckedReports = once(async (): Promise<CheckedReport[]> => {
  const words = (await getEntry('checkWords', 'words'))?.data;
  if (!words)
    throw new Error('content/lexicons/checks.yml: Unexpected absence, expected the words of checks');
  return Promise.all(
    (await getReports()).map(async (report) => ({
      report,
      checks: deriveChecks(report, await quantitiesOf(report.stem), words),
    })),
  );
});

const byReport = once(
  async () =>
    new Map((await getCheckedReports()).map(({ report, checks }, at) => [report.stem, { at, checks }])),
);

/** data/checks.json */
export async function getChecks(): Promise<Check[]> {
  return (await getCheckedReports()).flatMap(({ checks }) => [...checks]);
}

/** Number of the page of checks/ on which a report's checks stand. */
export async function checkPageOf(stem: string): Promise<number> {
  return pageOfPlace((await byReport()).get(stem)?.at ?? 0, ROWS_A_PAGE);
}

/** The checks of one report. */
export async function checksOf(stem: string): Promise<readonly Check[]> {
  return (await byReport()).get(stem)?.checks ?? [];
}

/** Checks by the id of the figure that is stated. */
export const getChecksByFigure = once(
  async () => new Map((await getChecks()).map((check) => [check.formula.figure, check])),
);
