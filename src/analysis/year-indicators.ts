/**
 * Values of one indicator in several years of one region and one issuer. Only values of one scope, one unit, one
 * derivation and, unless the indicator is one construct everywhere, one wording of what is counted make a line;
 * others stand in the table and say in what they differ.
 */
import type { Observation, Quantity } from '../schemas/facts.ts';
import type { Indicator } from '../schemas/lexicons.ts';
import { chartable, comparabilityNotices, type ComparedReport, type Notice } from './notices.ts';
import { circumstancesOf, extentOf, type PeriodExtent } from './year-periods.ts';

export interface YearRow<Report extends ComparedReport = ComparedReport> {
  readonly report: Report;
  readonly observation: Observation;
  /** What is counted, in the words of the report; null where no figure tells it. */
  readonly subject: string | null;
  readonly extent: PeriodExtent;
}

export interface IndicatorYears<Report extends ComparedReport = ComparedReport> {
  readonly indicator: Indicator;
  /** One row a year, those without a value included. */
  readonly rows: readonly YearRow<Report>[];
  /** Rows that may be joined, two or more to a line; none for grades C and D. */
  readonly lines: readonly (readonly YearRow<Report>[])[];
  /** In what the values differ besides their years. */
  readonly notices: readonly Notice[];
  /** What is counted, where that differs: each wording with its reports. */
  readonly subjects: readonly { readonly subject: string | null; readonly stems: readonly string[] }[];
}

/** 受理 is not 审结: outside grade A two values must count the same in the same words, or a reader must say so. */
function wordingOf({ report, observation, subject }: YearRow, { grade }: Indicator): string | null {
  if (grade === 'A') return null;
  return subject === null && !observation.reviewed ? report.stem : subject;
}

const likeness = (row: YearRow, indicator: Indicator): string =>
  JSON.stringify([
    row.observation.scope,
    row.observation.sourceMeasure ?? indicator.unit,
    row.observation.derivation,
    wordingOf(row, indicator),
  ]);

function subjectsOf(valued: readonly YearRow[]): IndicatorYears['subjects'] {
  const groups = [...Map.groupBy(valued, ({ subject }) => subject)];
  return groups.length < 2
    ? []
    : groups.map(([subject, rows]) => ({ subject, stems: rows.map(({ report }) => report.stem) }));
}

/** The row of one report; what no reader has judged is taken from the figure in its sentence. */
export function yearRow<Report extends ComparedReport>(
  report: Report,
  observation: Observation,
  figures: readonly Quantity[],
  { kind }: Indicator,
): YearRow<Report> {
  const { period, scope, subject } = circumstancesOf(observation, figures);
  return {
    report,
    observation: { ...observation, period, scope },
    subject,
    extent: extentOf(period, report, kind),
  };
}

/** What the years of one indicator say side by side; null where fewer than two of them give a value. */
export function compareYears<Report extends ComparedReport>(
  indicator: Indicator,
  rows: readonly YearRow<Report>[],
): IndicatorYears<Report> | null {
  const valued = rows.filter(({ observation }) => observation.status === 'value');
  if (valued.length < 2) return null;
  const ofTheirYear = valued.filter(({ extent }) => extent !== 'other');
  const lines =
    chartable(indicator, valued) === 'chart'
      ? [...Map.groupBy(ofTheirYear, (row) => likeness(row, indicator)).values()].filter(
          (alike) => alike.length > 1,
        )
      : [];
  const notices = comparabilityNotices(rows, indicator).filter(({ kind }) => kind !== 'years');
  return { indicator, rows, lines, notices, subjects: subjectsOf(valued) };
}
