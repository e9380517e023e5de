/** What is passed over where distinctive words are sought. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { tellingWords } from '../../src/analysis/telling-words.ts';
import { spellingSchema } from '../../src/schemas/words.ts';
import { bareName } from '../../src/text/place-name.ts';

const { level } = spellingSchema.parse(
  parse(readFileSync(new URL('../../content/lexicons/words.yml', import.meta.url), 'utf8')),
);
const told = (words: string[], places: string[] = [], rules = level) =>
  tellingWords(
    words.map((word, at) => ({ word, start: at, end: at + word.length })),
    places,
    rules,
  ).map(({ word }) => word);

describe.each(level)('$id', (rule) => {
  test.each(rule.examples)('passes over %s', (word) => expect(told([word], [], [rule])).toEqual([]));
  test.each(rule.counterexamples)('keeps %s, as do all rules', (word) =>
    expect(told([word])).toEqual([word]),
  );
});

test('names of the place are passed over, and what holds them or is part of them', () => {
  expect(told(['惠州', '惠州市民', '广东', '案长制'], ['惠州', '广东省'])).toEqual(['案长制']);
});

test.each([
  ['惠州市', '惠州'],
  ['城口县', '城口'],
  ['和县', '和县'],
])('%s stands in names as %s', (name, bare) => expect(bareName(name)).toBe(bare));
