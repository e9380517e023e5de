import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findNearest, type IndexedPassage } from '../../src/analysis/nearest.ts';

const passage = (report: string, unit: string, words: string): IndexedPassage => ({
  report,
  unit,
  words: words.split(' ').filter((word) => word !== ''),
});

describe('findNearest', () => {
  const corpus = [
    passage('a', 's1', '行政 复议 案件 纠错率'),
    passage('b', 's1', '行政 复议 案件 审结'),
    passage('b', 's2', '行政 执法 案件'),
    passage('c', 's1', '普法 宣传 活动'),
    passage('d', 's1', '行政 工作'),
  ];
  test('gives the best passage of each other report, with what they share', () => {
    const [first] = findNearest(corpus, 4);
    expect(first?.map(({ report, unit }) => `${report}:${unit}`)).toEqual(['b:s1']);
    expect(first?.[0]?.shared).toEqual(['复议', '案件', '行政']);
  });
  test('one word in common is chance, no word in common is nothing', () => {
    const near = findNearest(corpus, 4);
    expect(near[3]).toEqual([]);
    expect(near[4]).toEqual([]);
  });
  test('never the own report, never more than asked, best first', () => {
    const word = fc.constantFrom('甲', '乙', '丙', '丁', '戊');
    const given = fc.array(
      fc.record({
        report: fc.constantFrom('a', 'b', 'c', 'd'),
        unit: fc.constantFrom('s1', 's2'),
        words: fc.array(word, { maxLength: 8 }),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(given, fc.integer({ min: 0, max: 3 }), (passages, limit) => {
        findNearest(passages, limit).forEach((near, at) => {
          const own = passages[at];
          expect(near.length).toBeLessThanOrEqual(limit);
          expect(new Set(near.map(({ report }) => report)).size).toBe(near.length);
          near.forEach(({ report, score, shared }, place) => {
            expect(report).not.toBe(own?.report);
            expect(score).toBeLessThanOrEqual(near[place - 1]?.score ?? Infinity);
            for (const each of shared) expect(own?.words).toContain(each);
          });
        });
      }),
    );
  });
  test('a word that matters more draws its passages nearer', () => {
    const three = [
      passage('a', 's1', '甲 乙 丙 丁'),
      passage('b', 's1', '甲 乙'),
      passage('b', 's2', '丙 丁'),
    ];
    const boosted = (words: string[]) =>
      findNearest(three, 1, (word) => (words.includes(word) ? 5 : 1))[0]?.[0]?.unit;
    expect([boosted(['甲', '乙']), boosted(['丙', '丁'])]).toEqual(['s1', 's2']);
  });
  test('takes time in proportion to the passages', () => {
    const time = (count: number) => {
      const passages = Array.from({ length: count }, (_, at) => ({
        report: `r${at % (count / 40)}`,
        unit: `s${at}`,
        words: Array.from({ length: 40 }, (__, place) => `w${(at * 31 + place * place * 17) % 900}`),
      }));
      const begin = performance.now();
      expect(findNearest(passages, 4)).toHaveLength(count);
      return performance.now() - begin;
    };
    time(2000);
    // Four times the passages; what grows with the square would take sixteen times as long.
    expect(time(8000)).toBeLessThan(time(2000) * 10);
  }, 60_000);
});
