/** The labels of a notice in the words of one language version. */
import { NOT_STATED, type Notice } from '../analysis/notices.ts';
import type { Messages } from '../i18n/messages.ts';
import type { IssuerKind, Level } from '../schemas/vocabulary.ts';

function labelOf(kind: Notice['kind'], label: string, m: Messages): string {
  if (kind === 'levels') return m.levels[label as Level] ?? label;
  if (kind === 'issuer') return m.issuerKinds[label as IssuerKind] ?? label;
  if (kind === 'approx')
    return m.indicators.approxNames[label as keyof typeof m.indicators.approxNames] ?? label;
  if (kind === 'derivation') return label === 'computed' ? m.indicators.computed : m.indicators.stated;
  if (label !== NOT_STATED) return label;
  return kind === 'period' ? m.notStated : m.indicators.noScope;
}

/** What a notice says: 全县（2021年、2022年）；县政府（2023年）; `nameOf` words a report by its stem. */
export const noticeText = ({ kind, values }: Notice, nameOf: (stem: string) => string, m: Messages): string =>
  values
    .map(({ label, stems }) => `${labelOf(kind, label, m)}（${stems.map(nameOf).join('、')}）`)
    .join('；');
