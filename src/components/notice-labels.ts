/** The labels of a notice in the words of one language version. */
import { NOT_STATED, type Notice } from '../analysis/notices.ts';
import type { Messages } from '../i18n/messages.ts';
import type { IssuerKind, Level } from '../schemas/vocabulary.ts';

function labelOf(
  kind: Notice['kind'],
  label: string,
  m: Messages,
  measureOf: (measure: string) => string,
): string {
  if (kind === 'levels') return m.levels[label as Level] ?? label;
  if (kind === 'issuer') return m.issuerKinds[label as IssuerKind] ?? label;
  if (kind === 'approx')
    return m.indicators.approxNames[label as keyof typeof m.indicators.approxNames] ?? label;
  if (kind === 'derivation') return label === 'computed' ? m.indicators.computed : m.indicators.stated;
  if (kind === 'measure') return measureOf(label);
  if (label !== NOT_STATED) return m.indicators.periodOf(label);
  return kind === 'period' ? m.notStated : m.indicators.noScope;
}

/**
 * What a notice says: 全县（2021年、2022年）；县政府（2023年）. `nameOf` words a report by its stem, `measureOf` a
 * unit.
 */
export const noticeText = (
  { kind, values }: Notice,
  nameOf: (stem: string) => string,
  m: Messages,
  measureOf: (measure: string) => string,
): string =>
  values
    .map(
      ({ label, stems }) =>
        labelOf(kind, label, m, measureOf) + m.marks.bracket(stems.map(nameOf).join(m.marks.list)),
    )
    .join(m.marks.clause);
