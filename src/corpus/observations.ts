/** Observations of every indicator in every report. */
import { deriveObservations } from '../analysis/observations.ts';
import type { Observation } from '../schemas/facts.ts';
import { getIndicators } from './lexicons.ts';
import { once } from './once.ts';
import { getReports, type Report } from './reports.ts';

export interface ObservedReport {
  readonly report: Report;
  readonly observation: Observation;
}

/** All observations: reports in their order, indicators in the lexicon's. */
export const getObservations = once(async () => {
  const indicators = await getIndicators();
  return (await getReports()).flatMap((report) => deriveObservations(report, indicators, report.readings));
});

const byReport = once(async () => Map.groupBy(await getObservations(), ({ report }) => report));

/** What one report says of every indicator. */
export const observationsOf = async (stem: string): Promise<readonly Observation[]> =>
  (await byReport()).get(stem) ?? [];

const byKey = once(
  async () => new Map((await getObservations()).map((each) => [`${each.report}:${each.indicator}`, each])),
);

/** One indicator across all reports. */
export async function observeIndicator(slug: string): Promise<ObservedReport[]> {
  const [reports, observations] = [await getReports(), await byKey()];
  return reports.flatMap((report) => {
    const observation = observations.get(`${report.stem}:${slug}`);
    return observation ? [{ report, observation }] : [];
  });
}
