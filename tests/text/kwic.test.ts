import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findWord, kwicLines } from '../../src/text/kwic.ts';

const report = {
  text: '标题\n甲乙丙。丁复议戊！\n复议',
  units: [
    {
      id: 's1',
      start: 3,
      end: 12,
      sentences: [
        { start: 3, end: 7 },
        { start: 7, end: 12 },
      ],
    },
  ],
};

describe('kwicLines', () => {
  test('gives context within the printed line, the unit and the sentence', () => {
    const [line] = kwicLines(report, [{ start: 8, end: 10 }]);
    expect(line).toMatchObject({
      before: '甲乙丙。丁',
      word: '复议',
      after: '戊！',
      unit: 's1',
      sentence: { start: 7, end: 12 },
    });
  });
  test('a place outside every sentence has its line', () => {
    const [line] = kwicLines(report, [{ start: 13, end: 15 }]);
    expect(line).toMatchObject({ before: '', after: '', unit: '', sentence: { start: 13, end: 15 } });
  });
});

describe('findWord', () => {
  test.each([
    ['行政复议，复议', '复议', ['复议', '复议']],
    ['“两法”衔接', '两法衔接', ['两法”衔接']],
    ['LNG管道', 'lng', ['LNG']],
    ['审计\n监督', '审计监督', []],
    ['甲', '，', []],
  ])('%s holds %s as %j', (text, word, expected) =>
    expect(findWord(text, word).map(({ start, end }) => text.slice(start, end))).toEqual(expected),
  );
  test('finds what a plain substring search finds, where there are no marks', () => {
    const text = fc.string({ unit: fc.constantFrom('甲', '乙'), maxLength: 20 });
    fc.assert(
      fc.property(text, (haystack) => {
        expect(findWord(haystack, '甲乙')).toHaveLength(haystack.split('甲乙').length - 1);
      }),
    );
  });
});
