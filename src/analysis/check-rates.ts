/** Rates that a sentence prints beside the counts they come from, or beside their denominator alone. */
import type { CheckWords, RateWords } from '../schemas/check-words.ts';
import type { Quantity } from '../schemas/facts.ts';
import {
  isTestable,
  judgeRate,
  percentOf,
  readPercent,
  wholeNumerators,
  type PrintedPercent,
} from './check-rate-verdict.ts';
import {
  anyWord,
  clauseBefore,
  formulaOf,
  isExactCount,
  isSameUniverse,
  operandOf,
  type CheckDraft,
  type FigureSentence,
} from './check-sentences.ts';

/** The entry whose name of a rate stands directly before the number; null for another rate (按时办结率). */
function rateWordsOf(sentence: FigureSentence, rate: Quantity, words: CheckWords): RateWords | null {
  const clause = clauseBefore(sentence, rate);
  const except = anyWord(words.rateExcept);
  const linkers = `(?:${anyWord(words.rateLinkers)})*`;
  return (
    words.rates.find((entry) =>
      new RegExp(`(?<!(?:${except}))(?:${entry.rate})[”]?${linkers}$`, 'u').test(clause),
    ) ?? null
  );
}

/** The counts for the first pattern that has any. Two of them are ambiguous, and nothing is said then. */
function countsFor(patterns: readonly string[], counts: readonly Quantity[]): readonly Quantity[] {
  for (const pattern of patterns) {
    const expression = new RegExp(pattern, 'u');
    const fitting = counts.filter(({ subject }) => subject !== null && expression.test(subject));
    if (fitting.length > 0) return fitting;
  }
  return [];
}

function fromBoth(
  rate: Quantity,
  above: Quantity,
  below: Quantity,
  printed: PrintedPercent,
): CheckDraft | null {
  if (below.value === 0 || above.value > below.value || above.measure !== below.measure) return null;
  return {
    kind: 'rate',
    stated: rate.value,
    recomputed: percentOf(above.value, below.value, printed.decimals),
    measure: '%',
    verdict: judgeRate(above.value, below.value, printed),
    formula: formulaOf('ratio', rate, [operandOf('numerator', above), operandOf('denominator', below)]),
  };
}

function fromDenominator(rate: Quantity, below: Quantity, printed: PrintedPercent): CheckDraft | null {
  if (!isTestable(below.value, printed)) return null;
  const tried = wholeNumerators(below.value, printed);
  const distance = (value: number): number => Math.abs((value / below.value) * 100 - rate.value);
  const [nearest = 0] = tried.toSorted((a, b) => distance(a) - distance(b));
  const reproduced = judgeRate(nearest, below.value, printed) === 'agrees';
  return {
    kind: 'rate',
    stated: rate.value,
    recomputed: percentOf(nearest, below.value, printed.decimals),
    measure: '%',
    verdict: reproduced ? 'agrees' : 'not-reproducible',
    formula: formulaOf('ratio-in-whole-cases', rate, [
      ...tried.map((value) => ({
        role: 'whole' as const,
        label: null,
        value,
        valueRaw: String(value),
        figure: null,
      })),
      operandOf('denominator', below),
    ]),
  };
}

/** Checks of the rates in a sentence. */
export function checkRates(sentence: FigureSentence, words: CheckWords): CheckDraft[] {
  const counts = sentence.figures.filter(isExactCount);
  return sentence.figures.flatMap((rate) => {
    if (
      rate.measure !== '%' ||
      rate.approx !== 'none' ||
      rate.valueMax !== null ||
      rate.isPlan ||
      rate.isName
    )
      return [];
    const printed = readPercent(rate.valueRaw);
    const entry = rateWordsOf(sentence, rate, words);
    if (printed === null || entry === null) return [];
    const near = counts.filter((count) => isSameUniverse(count, rate));
    const above = countsFor(entry.numerators, near);
    const below = countsFor(
      entry.denominators,
      near.filter((count) => !above.includes(count)),
    );
    const [numerator] = above;
    const [denominator] = below;
    if (above.length > 1 || below.length > 1 || denominator === undefined) return [];
    const draft = numerator
      ? fromBoth(rate, numerator, denominator, printed)
      : fromDenominator(rate, denominator, printed);
    return draft ? [draft] : [];
  });
}
