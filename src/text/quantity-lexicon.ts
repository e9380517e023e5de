/** The lexicon of quantities made ready for scanning: word lists become maps and expressions, once each. */
import type { MeasureUnit } from '../schemas/lexicons.ts';
import type { QuantityWords } from '../schemas/quantity-words.ts';
import type { Approx } from '../schemas/vocabulary.ts';
import { hanNumeralChars } from './numerals.ts';

/** content/lexicons/units.yml and content/lexicons/quantity-words.yml, parsed by their schemas. */
export interface QuantityLexicon {
  readonly units: readonly MeasureUnit[];
  readonly words: QuantityWords;
}

export interface CompiledLexicon {
  readonly unitOf: ReadonlyMap<string, MeasureUnit>;
  readonly longestUnit: number;
  readonly words: QuantityWords;
  readonly idioms: RegExp;
  readonly names: RegExp;
  /** Sticky: the characters that may stand between a number and its scale or unit, such as 余. */
  readonly inside: RegExp;
  readonly insideApprox: ReadonlyMap<string, Approx>;
  readonly nameAfter: RegExp;
  readonly periodName: RegExp;
  readonly planAfter: RegExp;
  readonly titleCount: RegExp;
  readonly unitTraps: RegExp;
}

const compiled = new WeakMap<QuantityLexicon, CompiledLexicon>();

/** An alternation of literal words, the longest first. */
export function alternation(words: readonly string[]): string {
  return words
    .toSorted((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|');
}

/** Compiles a lexicon, or returns what was compiled for the same object before. */
export function compileLexicon(lexicon: QuantityLexicon): CompiledLexicon {
  const known = compiled.get(lexicon);
  if (known !== undefined) return known;
  const { units, words } = lexicon;
  // A numeral before a phrase makes it something else: 二十分 is not 十分.
  const whole = (list: readonly string[]): RegExp =>
    new RegExp(`(?<![\\d.${hanNumeralChars}])(?:${alternation(list)})`, 'gu');
  const made: CompiledLexicon = {
    unitOf: new Map(units.map((unit) => [unit.unit, unit])),
    longestUnit: Math.max(0, ...units.map((unit) => unit.unit.length)),
    words,
    idioms: whole(words.idioms.words),
    names: whole(words.names.words),
    inside: new RegExp(`(?:${alternation(words.approxInside.flatMap((group) => group.words))})`, 'uy'),
    insideApprox: new Map(
      words.approxInside.flatMap((group) =>
        group.words.map((word): [string, Approx] => [word, group.approx]),
      ),
    ),
    nameAfter: new RegExp(alternation(words.nameAfter.words), 'uy'),
    periodName: new RegExp(alternation(words.periodNames.words), 'uy'),
    planAfter: new RegExp(`”?(?:${alternation(words.planNames.words)})`, 'uy'),
    titleCount: new RegExp(alternation(words.titleCounts.words), 'uy'),
    unitTraps: new RegExp(alternation(words.unitTraps.words), 'uy'),
  };
  compiled.set(lexicon, made);
  return made;
}

/** Whether a sticky expression matches at `at`; returns the end of the match, or -1. */
export function matchEnd(expression: RegExp, text: string, at: number): number {
  expression.lastIndex = at;
  return expression.test(text) ? expression.lastIndex : -1;
}
