/**
 * The arithmetic of a report redone from its own figures. Numbers are set against each other only where one
 * sentence ties them together in words of the lexicon; approximate numbers and plans are never recomputed.
 */
import type { CheckWords } from '../schemas/check-words.ts';
import type { Check } from '../schemas/checks.ts';
import type { ReportDataset } from '../schemas/dataset.ts';
import type { Quantity } from '../schemas/facts.ts';
import { checkLists } from './check-lists.ts';
import { checkOutcomes } from './check-outcomes.ts';
import { checkRates } from './check-rates.ts';
import { figureSentences, type CheckDraft, type FigureSentence } from './check-sentences.ts';
import { checkSums } from './check-sums.ts';

/** In order of precedence: a stated figure is checked once. */
const KINDS = [checkOutcomes, checkRates, checkSums, checkLists] as const;

/** A sentence longer than this is quoted from the clause of the first number to that of the last. */
const longestQuote = 180;

function quoteSpan(sentence: FigureSentence, draft: CheckDraft): { start: number; end: number } {
  if (sentence.text.length <= longestQuote) return { start: sentence.start, end: sentence.end };
  const ids = new Set([draft.formula.figure, ...draft.formula.operands.map(({ figure }) => figure)]);
  const own = sentence.figures.filter(({ id }) => ids.has(id));
  const [first, last] = [own[0], own.at(-1)];
  if (first === undefined || last === undefined) return { start: sentence.start, end: sentence.end };
  const head = sentence.text.slice(0, first.start - sentence.start);
  const tail = sentence.text.slice(last.end - sentence.start);
  return {
    start: sentence.start + head.length - (/[^，；：。]*$/u.exec(head)?.[0].length ?? 0),
    end: last.end + (/^[^，；：。]*/u.exec(tail)?.[0].length ?? 0),
  };
}

function place(report: string, text: string, sentence: FigureSentence, draft: CheckDraft): Check {
  const { start, end } = quoteSpan(sentence, draft);
  return {
    id: draft.formula.figure.replaceAll(':', '-'),
    report,
    unit: sentence.unit,
    ...draft,
    evidence: [{ quote: text.slice(start, end), unit: sentence.unit, start, end }],
  };
}

/** Checks of one report in reading order. Pure; throws nothing. */
export function deriveChecks(
  report: Pick<ReportDataset, 'stem' | 'text'>,
  figures: readonly Quantity[],
  words: CheckWords,
): Check[] {
  return figureSentences(report, figures).flatMap((sentence) => {
    const byFigure = new Map<string, CheckDraft>();
    for (const draft of KINDS.flatMap((check) => check(sentence, words))) {
      if (!byFigure.has(draft.formula.figure)) byFigure.set(draft.formula.figure, draft);
    }
    return sentence.figures
      .flatMap(({ id }) => byFigure.get(id) ?? [])
      .map((draft) => place(report.stem, report.text, sentence, draft));
  });
}
