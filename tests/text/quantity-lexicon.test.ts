import { describe, expect, it } from 'vitest';
import { findQuantities } from '../../src/text/quantities.ts';
import { lexicon } from './quantity-lexicon-fixture.ts';

describe('the lexicon proves itself', () => {
  const counted = (text: string): string[] =>
    findQuantities(text, lexicon)
      .filter((found) => !found.isName)
      .map((found) => found.measureRaw);

  it.each(lexicon.units)('unit $unit', ({ unit, examples, counterexamples }) => {
    for (const example of examples) expect(counted(example), example).toContain(unit.replace('％', '%'));
    for (const text of counterexamples) expect(counted(text), text).not.toContain(unit);
  });

  const { approxBefore, approxInside, approxAfter } = lexicon.words;
  it.each([...approxBefore, ...approxInside, ...approxAfter])(
    '$words',
    ({ approx, examples, counterexamples }) => {
      const approxOf = (text: string): (string | undefined)[] =>
        findQuantities(text, lexicon).map((one) => one.approx);
      for (const text of examples) expect(approxOf(text), text).toContain(approx);
      for (const text of counterexamples) expect(approxOf(text), text).not.toContain(approx);
    },
  );

  const { ordinalBefore, sessionBefore, ordinalUnits, unitTraps, idioms, oneArticles } = lexicon.words;
  it.each([ordinalBefore, sessionBefore, ordinalUnits, unitTraps, idioms, oneArticles])(
    'left out: $words',
    ({ examples, counterexamples }) => {
      for (const text of examples) expect(counted(text), text).toEqual([]);
      for (const text of counterexamples) expect(counted(text), text).not.toEqual([]);
    },
  );

  const { names, nameAfter, periodNames, serviceNumbers, planNames } = lexicon.words;
  it.each([names, nameAfter, periodNames, serviceNumbers, planNames])('names: $words', (group) => {
    const named = (text: string): boolean => findQuantities(text, lexicon).some((found) => found.isName);
    for (const text of group.examples) expect(named(text), text).toBe(true);
    for (const text of group.counterexamples) expect(named(text), text).toBe(false);
  });

  const { firsts, titleCounts, oneCounts } = lexicon.words;
  it.each([firsts, titleCounts, oneCounts])('counts: $words', ({ examples, counterexamples }) => {
    for (const text of examples) expect(counted(text), text).not.toEqual([]);
    for (const text of counterexamples) expect(counted(text), text).toEqual([]);
  });
});
