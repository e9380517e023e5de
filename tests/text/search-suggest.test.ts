import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { synonymSchema } from '../../src/schemas/synonyms.ts';
import { countEdits, findVariants, suggestWords } from '../../src/text/search-suggest.ts';

const synonyms = z.array(synonymSchema).parse(parse(readFileSync('content/lexicons/synonyms.yml', 'utf8')));

describe('content/lexicons/synonyms.yml', () => {
  test.each(synonyms)('$id: examples are offered another word, counterexamples none', (entry) => {
    for (const example of entry.examples) expect(findVariants(example, [entry]), example).not.toEqual([]);
    for (const counterexample of entry.counterexamples) {
      expect(findVariants(counterexample, synonyms), counterexample).toEqual([]);
    }
  });

  test('ids are unique', () => {
    expect(new Set(synonyms.map(({ id }) => id)).size).toBe(synonyms.length);
  });
});

test('findVariants puts the other word in place, the longest known one first', () => {
  const set = [{ terms: ['放管服效', '放管服'], note: 'x' }];
  expect(findVariants('放管服效改革', set).map(({ query }) => query)).toEqual(['放管服改革']);
  expect(findVariants('放管服改革', set).map(({ query }) => query)).toEqual(['放管服效改革']);
});

test('countEdits counts, up to its limit', () => {
  expect(countEdits('枫侨经验', '枫桥经验', 2)).toBe(1);
  expect(countEdits('经验', '枫桥经验', 2)).toBe(2);
  expect(countEdits('法治', '营商环境', 2)).toBeNull();
});

describe('suggestWords', () => {
  const words = ['枫桥经验', '行政执法', '行政复议', '营商环境', '法治'].map((word, at) => ({
    word,
    initials: ['fqjy', 'xzzf', 'xzfy', 'yshj', 'fz'][at] ?? '',
  }));
  test.each([
    ['枫侨经验', ['枫桥经验']],
    ['行证执法', ['行政执法']],
    ['fqjy', ['枫桥经验']],
    ['区块链', []],
    ['营商环境评估', ['营商环境']],
  ])('%s', (query, expected) => {
    expect(suggestWords(query, words, 3)).toEqual(expected);
  });
});
