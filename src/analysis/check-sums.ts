/** Totals and their parts: 308个，其中高…104个，中…109个，低…95个; or parts first, 共计 after them. */
import type { CheckWords } from '../schemas/check-words.ts';
import type { CheckVerdict } from '../schemas/checks.ts';
import type { Quantity } from '../schemas/facts.ts';
import {
  anyWord,
  before,
  clauseAfter,
  clauseBefore,
  formulaOf,
  isExactCount,
  isSameUniverse,
  operandOf,
  type CheckDraft,
  type FigureSentence,
} from './check-sentences.ts';

/** Step of the last digit a total prints: 2.7万 counts in thousands. */
function stepOf(valueRaw: string): number {
  const hit = /\d(?:\.(\d+))?([十百千万亿]+)/u.exec(valueRaw);
  if (hit === null) return 1;
  const scale = [...(hit[2] ?? '')].reduce(
    (sum, char) => sum + ({ 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 }[char] ?? 0),
    0,
  );
  return 10 ** Math.max(0, scale - (hit[1]?.length ?? 0));
}

const isTotal = ({ approx, valueMax, isName, isPlan, value, measure }: Quantity): boolean =>
  approx === 'none' &&
  valueMax === null &&
  !isName &&
  !isPlan &&
  measure !== '%' &&
  Number.isSafeInteger(value);

function judgeSum(total: Quantity, sum: number): CheckVerdict {
  if (sum === total.value) return 'agrees';
  const step = stepOf(total.valueRaw);
  return step > 1 && Math.floor((2 * sum + step) / (2 * step)) * step === total.value ? 'rounded' : 'differs';
}

/** The words of a clause that speak for one number: from the number before it, and none after a shared clause. */
function wordsOf(sentence: FigureSentence, part: Quantity): string {
  const clause = clauseBefore(sentence, part);
  const from = part.start - clause.length;
  const to = part.end + clauseAfter(sentence, part).length;
  const others = sentence.figures.filter(
    ({ id, start, end }) => id !== part.id && start >= from && end <= to,
  );
  const previous = others.findLast(({ end }) => end <= part.start);
  const head = previous ? clause.slice(previous.end - from) : clause;
  return others.some(({ start }) => start >= part.end) ? head : `${head}＃${clauseAfter(sentence, part)}`;
}

/** Whether the words around the parts leave nothing out: 高, 中 and 低; 通过 and 未通过. */
function isPartition(sentence: FigureSentence, parts: readonly Quantity[], words: CheckWords): boolean {
  const contexts = parts.map((part) => wordsOf(sentence, part));
  return words.parts.partitions.some(({ members }) => {
    const expressions = members.map((member) => new RegExp(member, 'u'));
    const isOnce = (expression: RegExp): boolean =>
      contexts.filter((one) => expression.test(one)).length === 1;
    return parts.length === members.length && expressions.every(isOnce);
  });
}

function draft(total: Quantity, parts: readonly Quantity[], mayDiffer: boolean): CheckDraft[] {
  if (parts.length < 2) return [];
  const sum = parts.reduce((running, { value }) => running + value, 0);
  const verdict = judgeSum(total, sum);
  if (verdict === 'differs' && !mayDiffer) return [];
  const operands = parts.map((part) => operandOf('part', part));
  return [
    {
      kind: 'sum',
      stated: total.value,
      recomputed: sum,
      measure: total.measure,
      verdict,
      formula: formulaOf('sum', total, operands),
    },
  ];
}

/** Parts opened by 其中 after their total. A second 其中 opens parts of a part, which are left out. */
function fromIntroducer(sentence: FigureSentence, words: CheckWords): CheckDraft[] {
  const openings = [
    ...sentence.text.matchAll(new RegExp(`(?:^|[，；：（])(?:${anyWord(words.parts.introducers)})`, 'gu')),
  ];
  const [at] = openings.map((hit) => sentence.start + hit.index);
  if (at === undefined) return [];
  const stop = openings[1] === undefined ? sentence.end : sentence.start + openings[1].index;
  const total = sentence.figures.findLast(({ end }) => end <= at);
  if (total === undefined || !isTotal(total)) return [];
  const parts = sentence.figures.filter(
    ({ start, measure }) => start > at && start < stop && measure === total.measure,
  );
  if (!parts.every((part) => isExactCount(part) && isSameUniverse(part, total))) return [];
  return draft(total, parts, isPartition(sentence, parts, words));
}

/** Parts before a 共计 that stands alone before its number. */
function fromTotal(sentence: FigureSentence, words: CheckWords): CheckDraft[] {
  const summed = new RegExp(`[，、；（](?:${anyWord(words.parts.totals)})$`, 'u');
  const at = sentence.figures.findIndex((figure) => summed.test(before(sentence, figure)));
  const total = sentence.figures[at];
  if (total === undefined || !isTotal(total)) return [];
  const earlier = sentence.figures.slice(0, at);
  // Parts are the unbroken run of the same measure before the total.
  const parts = earlier.slice(earlier.findLastIndex(({ measure }) => measure !== total.measure) + 1);
  if (!parts.every((part) => isExactCount(part) && isSameUniverse(part, total))) return [];
  return draft(total, parts, true);
}

/** Checks of totals in a sentence. A sum that differs is told only where the words leave no part out. */
export function checkSums(sentence: FigureSentence, words: CheckWords): CheckDraft[] {
  return [...fromIntroducer(sentence, words), ...fromTotal(sentence, words)];
}
