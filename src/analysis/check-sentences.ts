/** The sentences of a report that hold figures, with their figures: only what one sentence says is tied together. */
import type { ReportDataset } from '../schemas/dataset.ts';
import type { Check, CheckFormula, CheckOperand, OperandRole } from '../schemas/checks.ts';
import type { Quantity } from '../schemas/facts.ts';

export interface FigureSentence {
  readonly unit: string;
  readonly start: number;
  readonly end: number;
  /** From 。 to 。: parts and outcomes may be set apart by semicolons. */
  readonly text: string;
  readonly figures: readonly Quantity[];
}

/** A check before it is placed. */
export type CheckDraft = Pick<Check, 'kind' | 'stated' | 'recomputed' | 'measure' | 'verdict' | 'formula'>;

const sentenceEnd = /[。！？\n]+[”』」]?/gu;

/** Sentences in reading order. A figure whose place does not hold what it prints is passed over. */
export function figureSentences(
  { text }: Pick<ReportDataset, 'text'>,
  figures: readonly Quantity[],
): FigureSentence[] {
  const ends = [...text.matchAll(sentenceEnd)].map((hit) => hit.index + hit[0].length);
  const placed = figures.filter(({ start, end, valueRaw }) => text.slice(start, end) === valueRaw);
  const ordered = placed.toSorted((a, b) => a.start - b.start);
  const grouped = Map.groupBy(ordered, ({ unit, start }) => {
    const next = ends.findIndex((end) => end > start);
    return `${unit}\n${next < 0 ? ends.length : next}`;
  });
  return [...grouped.values()].flatMap((own) => {
    const [first] = own;
    if (first === undefined) return [];
    const start = ends.findLast((end) => end <= first.start) ?? 0;
    const end = ends.find((one) => one > first.start) ?? text.length;
    const words = text.slice(start, end);
    const trimmed = words.trimEnd();
    return [{ unit: first.unit, start, end: start + trimmed.length, text: trimmed, figures: own }];
  });
}

/** A number that counts, is printed whole and is no plan. Approximate and rounded prints are never recomputed. */
export const isExactCount = ({
  approx,
  valueMax,
  isName,
  isPlan,
  value,
  valueRaw,
  measure,
}: Quantity): boolean =>
  approx === 'none' &&
  valueMax === null &&
  !isName &&
  !isPlan &&
  measure !== '%' &&
  Number.isSafeInteger(value) &&
  !/\d[十百千万亿]/u.test(valueRaw);

/** Figures that may be set against each other: same time, same scope, as far as the text says. */
export const isSameUniverse = (one: Quantity, other: Quantity): boolean =>
  one.period === other.period && one.scope === other.scope;

/** A figure as a term of a formula. */
export const operandOf = (role: OperandRole, { subject, value, valueRaw, id }: Quantity): CheckOperand => ({
  role,
  label: subject,
  value,
  valueRaw,
  figure: id,
});

/** The formula as it is printed, term by term. */
export const formulaOf = (
  operation: CheckFormula['operation'],
  { id, subject, valueRaw }: Quantity,
  operands: readonly CheckOperand[],
): CheckFormula => ({ operation, figure: id, label: subject, statedRaw: valueRaw, operands: [...operands] });

/** The words of the sentence up to a figure, and from its end on. */
export const before = ({ text, start }: FigureSentence, figure: Quantity): string =>
  text.slice(0, figure.start - start);
export const after = ({ text, start }: FigureSentence, figure: Quantity): string =>
  text.slice(figure.end - start);

/** The words right before a figure, back to the comma. */
export const clauseBefore = (sentence: FigureSentence, figure: Quantity): string =>
  /[^，；：。]*$/u.exec(before(sentence, figure))?.[0] ?? '';
/** The words right after it, up to the comma. */
export const clauseAfter = (sentence: FigureSentence, figure: Quantity): string =>
  /^[^，；：。]*/u.exec(after(sentence, figure))?.[0] ?? '';

/** Any one of several patterns. */
export const anyOf = (patterns: readonly string[]): RegExp =>
  new RegExp(patterns.map((pattern) => `(?:${pattern})`).join('|'), 'u');
/** A word as a pattern that means itself. */
export const escapeWord = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
const joined = new WeakMap<readonly string[], string>();

/** Source of a pattern that takes any word of a list, the longest first. */
export function anyWord(list: readonly string[]): string {
  const known =
    joined.get(list) ??
    [...list]
      .sort((a, b) => b.length - a.length)
      .map(escapeWord)
      .join('|');
  joined.set(list, known);
  return known;
}
