/** How the share of text of each topic changed from report to report: measured, never judged. */
import type { ReportDataset } from '../schemas/dataset.ts';
import { measureTopics } from './compare.ts';

export interface TopicYears {
  readonly topic: string;
  /** Share of each report's body in per cent, to one decimal. */
  readonly shares: readonly number[];
  /** From each report to the next, in points; made of the shares as printed, so that it can be recounted. */
  readonly changes: readonly number[];
}

const toTenths = (value: number): number => Math.round(value * 10) / 10;

/** One row a topic, in the order given; reports in theirs. */
export function compareTopics(reports: readonly ReportDataset[], topics: readonly string[]): TopicYears[] {
  const measured = reports.map(measureTopics);
  return topics.map((topic) => {
    const shares = measured.map(({ all, byTopic }) =>
      all === 0 ? 0 : toTenths(((byTopic.get(topic) ?? 0) / all) * 100),
    );
    const changes = shares.slice(1).map((share, at) => toTenths(share - (shares[at] ?? 0)));
    return { topic, shares, changes };
  });
}
