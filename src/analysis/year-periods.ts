/** Whether a value speaks for the whole year of its report: only such values may be joined by a solid line. */
import type { Observation, Quantity } from '../schemas/facts.ts';
import type { Indicator } from '../schemas/lexicons.ts';

/** whole: the report's year; part: less; span: several years; open: no end or no beginning told; other: another year. */
export type PeriodExtent = 'whole' | 'part' | 'span' | 'open' | 'other';

export interface ReportedYear {
  readonly year: number;
  /** The day the report's figures stop, when they do not cover the year. */
  readonly cutoff: string | null;
}

/** A stock is counted on a day and a running total up to one: that the sentence says so takes nothing away. */
const COUNTED_ON_A_DAY = new Set<Indicator['kind']>(['stock', 'cumulative']);

/** The extent of a period as the analysis words it: 2022年, 2021年以来, 截至2022-11-30, 截至目前, 累计, null. */
export function extentOf(
  period: string | null,
  { year, cutoff }: ReportedYear,
  kind: Indicator['kind'],
): PeriodExtent {
  const named = /(?:19|20)\d{2}/.exec(period ?? '')?.[0];
  if (named !== undefined && Number(named) !== year)
    return period?.endsWith('以来') === true ? 'span' : 'other';
  if (cutoff !== null) return 'part';
  if (period === null || period === `${year}年` || period === `${year}年以来`) return 'whole';
  if (period === `截至${year}-12-31`) return 'whole';
  if (named !== undefined) return 'part';
  return COUNTED_ON_A_DAY.has(kind) ? 'whole' : 'open';
}

export interface Circumstances {
  readonly period: string | null;
  readonly scope: string | null;
  /** What is counted, in the words of the report: 受理行政复议申请. */
  readonly subject: string | null;
}

/**
 * Subject, period and scope of an observation, read from the figure in its sentence; a reader's word on period and
 * scope stands. Figures of one value that disagree settle nothing.
 */
export function circumstancesOf(observation: Observation, figures: readonly Quantity[]): Circumstances {
  const { period, scope, reviewed, value, evidence } = observation;
  const own = figures.filter(
    (figure) =>
      figure.value === value && evidence.some(({ start, end }) => start <= figure.start && figure.end <= end),
  );
  const only = (values: readonly (string | null)[]): string | null =>
    new Set(values).size === 1 ? (values[0] ?? null) : null;
  const subject = only(own.map((figure) => figure.subject));
  if (reviewed) return { period, scope, subject };
  return {
    period: period ?? only(own.map((figure) => figure.period)),
    scope: scope ?? only(own.map((figure) => figure.scope)),
    subject,
  };
}
