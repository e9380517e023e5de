/**
 * What a reader must know before comparing the values of one indicator: exactly the respects in which the
 * cells with values differ. Labels are data (2021, prefecture, 全市, 截至2022-11-30); i18n makes the sentences.
 */
import type { Observation } from '../schemas/facts.ts';
import type { Indicator } from '../schemas/lexicons.ts';
import type { IssuerKind, Level } from '../schemas/vocabulary.ts';

export interface ComparedReport {
  readonly stem: string;
  readonly name: string;
  readonly year: number;
  readonly level: Level;
  readonly issuerKind: IssuerKind;
  /** The day the report's figures stop, when they do not cover the year. */
  readonly cutoff: string | null;
}

export interface ComparedRow {
  readonly observation: Observation;
  readonly report: ComparedReport;
}

export type NoticeKind =
  'years' | 'levels' | 'issuer' | 'scope' | 'period' | 'measure' | 'approx' | 'derivation';

export interface Notice {
  readonly kind: NoticeKind;
  /** Each label with the reports it holds for, in the order of the rows. */
  readonly values: readonly { readonly label: string; readonly stems: readonly string[] }[];
}

/** The label of a cell whose report does not say; i18n words it. */
export const NOT_STATED = 'not-stated';

/** `label` is shown, `key` decides whether two cells differ. */
interface Respect {
  readonly label: string;
  readonly key: string;
}

const same = (label: string): Respect => ({ label, key: label });

/** Two whole years differ as years (a notice of its own), not as periods. */
function periodOf({ observation, report }: ComparedRow): Respect {
  const cutoff = report.cutoff === null ? NOT_STATED : `截至${report.cutoff}`;
  const label = observation.period ?? cutoff;
  return { label, key: label === `${report.year}年` ? 'year' : label };
}

/** In the order in which a reader should hear of them. */
const respects: readonly (readonly [NoticeKind, (row: ComparedRow, indicator: Indicator) => Respect])[] = [
  ['years', ({ report }) => same(String(report.year))],
  ['levels', ({ report }) => same(report.level)],
  ['issuer', ({ report }) => same(report.issuerKind)],
  ['scope', ({ observation }) => same(observation.scope ?? NOT_STATED)],
  ['period', (row) => periodOf(row)],
  ['measure', ({ observation }, indicator) => same(observation.sourceMeasure ?? indicator.unit)],
  ['approx', ({ observation }) => same(observation.approx)],
  ['derivation', ({ observation }) => same(observation.derivation)],
];

const withValue = (rows: readonly ComparedRow[]): ComparedRow[] =>
  rows.filter(({ observation }) => observation.status === 'value');

function stemsByLabel(rows: readonly ComparedRow[], labels: readonly string[]): Notice['values'] {
  const groups = new Map<string, string[]>();
  rows.forEach(({ report }, at) => {
    const label = labels[at] ?? NOT_STATED;
    groups.set(label, [...(groups.get(label) ?? []), report.stem]);
  });
  return [...groups].map(([label, stems]) => ({ label, stems }));
}

/** One notice for each respect in which the values differ; none where fewer than two values stand. */
export function comparabilityNotices(rows: readonly ComparedRow[], indicator: Indicator): Notice[] {
  const compared = withValue(rows);
  return respects.flatMap(([kind, respectOf]) => {
    const found = compared.map((row) => respectOf(row, indicator));
    const labels = found.map(({ label }) => label);
    const differ = (words: readonly string[]): boolean => new Set(words).size > 1;
    if (!differ(labels) || !differ(found.map(({ key }) => key))) return [];
    return [{ kind, values: stemsByLabel(compared, labels) }];
  });
}

/**
 * Grade A and B values may share an axis, D never does. C was one disclosure when it was graded: a card while it is
 * the only one, a table when others come whose counting bases nobody has judged.
 */
export function chartable(indicator: Indicator, rows: readonly ComparedRow[]): 'chart' | 'card' | 'table' {
  const { length } = withValue(rows);
  if (indicator.grade === 'C') return length === 1 ? 'card' : 'table';
  return indicator.grade !== 'D' && length >= 2 ? 'chart' : 'table';
}
