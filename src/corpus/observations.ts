/** Observations of every indicator in every report. */
import { deriveObservations } from '../analysis/observations.ts';
import type { Observation } from '../schemas/facts.ts';
import { getIndicators } from './lexicons.ts';
import { getReports, type Report } from './reports.ts';

export interface ObservedReport {
  readonly report: Report;
  readonly observation: Observation;
}

let observations: Promise<Observation[]> | null = null;

/** All observations: reports in their order, indicators in the lexicon's. */
export function getObservations(): Promise<Observation[]> {
  observations ??= Promise.all([getReports(), getIndicators()]).then(([reports, indicators]) =>
    reports.flatMap((report) => deriveObservations(report, indicators, report.readings)),
  );
  return observations;
}

/** One indicator across all reports. */
export async function observeIndicator(slug: string): Promise<ObservedReport[]> {
  const reports = await getReports();
  const own = new Map(
    (await getObservations())
      .filter(({ indicator }) => indicator === slug)
      .map((observation) => [observation.report, observation]),
  );
  return reports.flatMap((report) => {
    const observation = own.get(report.stem);
    return observation ? [{ report, observation }] : [];
  });
}
