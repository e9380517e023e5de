import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  cutWords,
  findCoinages,
  findInstruments,
  isContentWord,
  isPolicyWord,
  rarityOf,
  teachWords,
} from '../../src/analysis/words.ts';

const words = (text: string) => cutWords(text).map(({ word }) => word);

describe('cutWords', () => {
  test('an instrument is one word, a taught term is one word', () => {
    expect(words('落实《城口县优化完善乡镇机构设置的实施方案》要求')).toContain(
      '《城口县优化完善乡镇机构设置的实施方案》',
    );
    expect(words('推行首办责任官制度')).not.toContain('首办责任官');
    teachWords(['首办责任官', '联合惩戒/联合奖惩']);
    expect(words('推行首办责任官制度')).toContain('首办责任官');
    expect([
      isPolicyWord('首办责任官'),
      isPolicyWord('联合惩戒/联合奖惩'),
      isPolicyWord('《民法典》'),
    ]).toEqual([true, false, true]);
  });
  test('places are true and nothing is lost', () => {
    const piece = fc.constantFrom(
      '行政复议',
      '《甲乙办法》',
      '，',
      '2021年',
      ' ',
      '《',
      '“案长制”',
      'A1',
      '𠮷',
    );
    fc.assert(
      fc.property(
        fc.array(piece).map((parts) => parts.join('')),
        (text) => {
          const found = cutWords(text);
          for (const { word, start, end } of found) expect(text.slice(start, end)).toBe(word);
          expect(
            found
              .map(({ word }) => word)
              .join('')
              .replace(/\s/g, ''),
          ).toBe(text.replace(/\s/g, ''));
        },
      ),
      { numRuns: 60 },
    );
  });
});

test.each([
  ['制定《甲办法》《乙（试行）》', ['《甲办法》', '《乙（试行）》']],
  ['《没有结束', []],
  ['贯彻〈不算〉', []],
])('instruments of %s', (text, expected) =>
  expect(findInstruments(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected),
);

test.each([
  ['实行“案长制”“首办，责任”', ['案长制']],
  ['“这一句太长了不是一个名称”', []],
])('coinages of %s', (text, expected) => expect(findCoinages(text)).toEqual(expected));

test.each([
  ['行政', true],
  ['的', false],
  ['2021', false],
  ['《民法典》', true],
  ['，', false],
])('%s says something by itself: %s', (word, expected) => expect(isContentWord(word)).toBe(expected));

test('a common word is less rare than a term of art', () => {
  expect(rarityOf('今年')).toBeLessThan(rarityOf('审验'));
});
