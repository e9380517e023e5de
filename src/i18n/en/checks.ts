/** Strings of the checks in English. Neutral: what is printed, what its own figures give. */
import { counted } from './counted.ts';
import type { Messages } from '../zh-hans.ts';

export const checks: Messages['checks'] = {
  title: 'Checks',
  lead: 'Rates, totals, outcomes and lists that can be recomputed from other figures of the same sentence, recomputed here and set beside what is printed.',
  what: 'The figures are those of this site’s ledger, and every term is written out, so that anyone can redo the arithmetic. Only figures of one sentence, one period and one scope are put together; qualified figures (over, nearly, about) and planned ones are not.',
  whatNot:
    'This is no correction and no judgement of a report. A difference may come from rounding, from another basis of counting, or from a denominator that the report does not print. The text is shown as printed throughout.',
  wholeTitle: 'Rates printed with a denominator but no numerator',
  whole:
    'Some rates come with a denominator only. Then whole numerators are tried one by one: where a single case weighs more than the last printed digit, it can be seen whether any whole number of cases fits. With a large denominator, or a rate of 100%, any numerator would do and nothing is checked.',
  verdictsTitle: 'What the results mean',
  count: (checks, reports) => `${counted(checks, 'check')} in ${counted(reports, 'report')}. `,
  none: 'This report has no figure that can be recomputed from others in the same sentence.',
  columns: { quote: 'Sentence', stated: 'Printed', formula: 'Arithmetic', verdict: 'Result' },
  kinds: {
    rate: 'Rate',
    sum: 'Total and parts',
    outcomes: 'Cases and outcomes',
    list: 'List and count',
  },
  verdicts: {
    agrees: 'agrees with the text',
    rounded: 'the text gives a rounded number',
    truncated: 'the text cuts off the last digits',
    coarse: 'too few digits printed',
    'not-reproducible': 'cannot be obtained by rounding from the cases listed',
    'outcome-missing': 'some outcomes are not stated',
    differs: 'differs from what the listed figures give',
  },
  meanings: {
    agrees: 'Rounded to the printed digits, or added up, or counted, the result is the printed one.',
    rounded:
      'The printed number is a rounded one: 100% where the two numbers are not equal, or a total printed in units of ten thousand.',
    truncated: 'The text drops the remaining digits instead of rounding.',
    coarse: 'Rounded to the printed digits it becomes 100%; the digits do not suffice to show the remainder.',
    'not-reproducible':
      'With the cases of the same sentence as denominator, no whole number gives the printed rate when rounded. The text may have another denominator.',
    'outcome-missing':
      'The outcomes listed add up to fewer than the cases accepted; the text does not say what became of the rest.',
    differs:
      'What the figures of the sentence give differs from what is printed. The text may count on another basis.',
  },
  agreesInWholeCases: 'a whole number of cases agrees with it',
  outcomesMissing: (missing) => `${missing} without a stated outcome`,
  supposing: (denominator) => `With ${denominator} as denominator (the text prints no numerator):`,
  ratio: (above, below, result) => `${above} ÷ ${below} = ${result}`,
  sum: (parts, result) => `${parts.join(' + ')} = ${result}`,
  named: (items, result) => `${items.join(', ')}: ${result} named`,
  percent: (value) => `${value}%`,
  roundsTo: (rounded) => `rounds to ${rounded}`,
  roundsAndCuts: (cases, rounded, cut) =>
    `with ${cases} as numerator it rounds to ${rounded} and is cut off to ${cut}`,
  mark: 'check',
  markLabel: (figure) => `Check of ${figure}`,
  ofReport: 'Checks of this report',
  all: 'All checks, and what they mean',
  download: 'Download checks.json',
  fromFigures: 'Checks: rates, totals and lists recomputed from figures of the same sentence',
};
