import { describe, expect, test } from 'vitest';
import { findKeyWords, LEAST_Z } from '../../src/analysis/keyness.ts';
import { findShared } from '../../src/analysis/shared-passages.ts';

const repeat = (word: string, count: number): string[] => Array.from({ length: count }, () => word);

describe('findKeyWords', () => {
  test('a word that one text alone uses is its own, one that all use alike is nobody’s', () => {
    const groups = [
      [...repeat('案长', 9), ...repeat('工作', 30)],
      [...repeat('审验', 9), ...repeat('工作', 30)],
    ];
    const [first = [], second = []] = findKeyWords(groups, 5);
    expect(first.map(({ word }) => word)).toEqual(['案长']);
    expect(second.map(({ word }) => word)).toEqual(['审验']);
    expect(first[0]?.z).toBeGreaterThan(LEAST_Z);
  });
  test('a word used once, a number and a name in 《》 are passed over', () => {
    const [own = []] = findKeyWords(
      [['审验', ...repeat('2022年', 9), ...repeat('《民法典》', 9)], repeat('工作', 30)],
      5,
    );
    expect(own).toEqual([]);
  });
  test('no text and no words make no trouble', () => {
    expect(findKeyWords([], 5)).toEqual([]);
    expect(findKeyWords([[], []], 5)).toEqual([[], []]);
  });
});

describe('findShared', () => {
  const stock = '坚持以新时代思想为指导，全面推进';
  test('the longest wording of three texts, with its places; marks do not count', () => {
    const texts = [`甲${stock}。`, `乙丙${stock.replace('，', '')}`, `${stock}丁`];
    const [passage, ...others] = findShared(texts, 9).passages;
    expect(passage).toMatchObject({ length: 15, places: [{ report: 0 }, { report: 1 }, { report: 2 }] });
    expect(others).toEqual([]);
    for (const { report, start, end } of passage?.places ?? [])
      expect(texts[report]?.slice(start, end).replace('，', '')).toBe(stock.replace('，', ''));
  });
  test('two texts share nothing that counts, and no passage ends within a number', () => {
    expect(findShared([stock, stock], 9).passages).toEqual([]);
    const plans = [
      '法治政府建设实施纲要（2015—',
      '法治政府建设实施纲要（2021—',
      '法治政府建设实施纲要（2026—',
    ];
    expect(findShared(plans, 9).passages.map(({ text }) => text)).toEqual(['法治政府建设实施纲要']);
  });
});
