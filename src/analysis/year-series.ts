/**
 * Reports of one region and one issuer, year by year. A department's report never stands in a row with the
 * government's, nor with another department's.
 */
import type { IssuerKind } from '../schemas/vocabulary.ts';

export interface IssuedReport {
  readonly region: string;
  readonly year: number;
  readonly issuerKind: IssuerKind;
  readonly issuer: string | null;
}

/** A government may sign as itself or as its office; a department is told by its name. */
const keyOf = ({ region, issuerKind, issuer }: IssuedReport): string =>
  JSON.stringify(issuerKind === 'government' ? [region] : [region, issuer]);

/** Reports parted by region and issuer, each part by year; parts in the order in which they first appear. */
export function groupByIssuer<Report extends IssuedReport>(reports: readonly Report[]): Report[][] {
  return [...Map.groupBy(reports, keyOf).values()].map((own) => own.toSorted((a, b) => a.year - b.year));
}

/** The reports of the same region and issuer, the given one included, by year. */
export const seriesOf = <Report extends IssuedReport>(
  report: IssuedReport,
  reports: readonly Report[],
): Report[] => reports.filter((other) => keyOf(other) === keyOf(report)).toSorted((a, b) => a.year - b.year);

/** Each report with the one after it. */
export function neighbours<Report>(series: readonly Report[]): { before: Report; after: Report }[] {
  return series.slice(1).flatMap((after, at) => {
    const before = series[at];
    return before === undefined ? [] : [{ before, after }];
  });
}
