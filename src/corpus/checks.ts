/** The arithmetic of every report, redone. */
import { getEntry } from 'astro:content';
import { deriveChecks } from '../analysis/checks.ts';
import type { Check } from '../schemas/checks.ts';
import { getQuantities } from './figures.ts';
import { pageOfPlace, ROWS_A_PAGE } from './paging.ts';
import { getReports, type Report } from './reports.ts';

export interface CheckedReport {
  readonly report: Report;
  readonly checks: readonly Check[];
}

let checked: Promise<CheckedReport[]> | null = null;

async function deriveAll(): Promise<CheckedReport[]> {
  const words = (await getEntry('checkWords', 'words'))?.data;
  if (!words)
    throw new Error('content/lexicons/checks.yml: Unexpected absence, expected the words of checks');
  const figures = Map.groupBy(await getQuantities(), ({ report }) => report);
  return (await getReports()).map((report) => ({
    report,
    checks: deriveChecks(report, figures.get(report.stem) ?? [], words),
  }));
}

/** Every report with its checks, reports in their order, checks in reading order. */
export function getCheckedReports(): Promise<CheckedReport[]> {
  checked ??= deriveAll();
  return checked;
}

/** data/checks.json */
export async function getChecks(): Promise<Check[]> {
  return (await getCheckedReports()).flatMap(({ checks }) => [...checks]);
}

/** Number of the page of checks/ on which a report's checks stand. */
export async function checkPageOf(stem: string): Promise<number> {
  const at = (await getCheckedReports()).findIndex(({ report }) => report.stem === stem);
  return pageOfPlace(at, ROWS_A_PAGE);
}

export async function checksOf(stem: string): Promise<readonly Check[]> {
  return (await getCheckedReports()).find(({ report }) => report.stem === stem)?.checks ?? [];
}

let byFigure: Promise<ReadonlyMap<string, Check>> | null = null;

/** Checks by the id of the figure that is stated. */
export function getChecksByFigure(): Promise<ReadonlyMap<string, Check>> {
  byFigure ??= getChecks().then((checks) => new Map(checks.map((check) => [check.formula.figure, check])));
  return byFigure;
}
