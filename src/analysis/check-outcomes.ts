/** Outcomes of cases against the cases that have them: 受理3件，其中，维持1件，驳回1件. */
import type { CheckWords } from '../schemas/check-words.ts';
import type { CheckVerdict } from '../schemas/checks.ts';
import type { Quantity } from '../schemas/facts.ts';
import {
  anyOf,
  clauseBefore,
  formulaOf,
  isExactCount,
  isSameUniverse,
  operandOf,
  type CheckDraft,
  type FigureSentence,
} from './check-sentences.ts';

function judgeOutcomes(cases: number, outcomes: number): CheckVerdict {
  if (outcomes === cases) return 'agrees';
  return outcomes < cases ? 'outcome-missing' : 'differs';
}

/** Whether the clause of the number opens with an outcome: 维持1件, 驳回行政复议申请1件. */
function isOutcome(sentence: FigureSentence, figure: Quantity, words: CheckWords): boolean {
  const clause = clauseBefore(sentence, figure).replace(/^.*、/u, '');
  return new RegExp(`^(?:其中|分别|依法|予以|共)*(?:${anyOf(words.outcomes.words).source})`, 'u').test(
    clause,
  );
}

/** Whether a 其中 stands between a number and the one before it: details of an outcome already counted. */
const isDetail = (sentence: FigureSentence, figure: Quantity, previous: Quantity | undefined): boolean =>
  previous !== undefined &&
  sentence.text.slice(previous.end - sentence.start, figure.start - sentence.start).includes('其中');

/**
 * One check for a sentence: the cases nearest before the first outcome, and the run of outcomes after them.
 * Nothing is said where another number of cases stands among them and the sum does not come out even.
 */
export function checkOutcomes(sentence: FigureSentence, words: CheckWords): CheckDraft[] {
  const { figures } = sentence;
  const first = figures.findIndex((figure) => isOutcome(sentence, figure, words));
  const base = figures[first - 1];
  if (first < 1 || base === undefined || !isExactCount(base)) return [];
  if (!anyOf(words.outcomes.bases).test(base.subject ?? '')) return [];
  const following = figures.slice(first);
  const detail = following.findIndex((figure, at) => at > 0 && isDetail(sentence, figure, following[at - 1]));
  const run = (detail < 0 ? following : following.slice(0, detail)).filter(
    ({ measure }) => measure === base.measure,
  );
  const outcomes = run.filter((figure) => isOutcome(sentence, figure, words));
  if (outcomes.length < 2) return [];
  if (!outcomes.every((figure) => isExactCount(figure) && isSameUniverse(figure, base))) return [];
  const sum = outcomes.reduce((running, { value }) => running + value, 0);
  // A number of cases that the lexicon has no word for may be an outcome too.
  if (outcomes.length < run.length && sum !== base.value) return [];
  return [
    {
      kind: 'outcomes',
      stated: base.value,
      recomputed: sum,
      measure: base.measure,
      verdict: judgeOutcomes(base.value, sum),
      formula: formulaOf(
        'sum',
        base,
        outcomes.map((outcome) => operandOf('outcome', outcome)),
      ),
    },
  ];
}
