import { describe, expect, test } from 'vitest';
import { findDistinctive, markDistinctive, type ReportWords } from '../../src/analysis/distinctive.ts';
import { cutWords, teachWords } from '../../src/analysis/words.ts';

teachWords(['枫桥式', '枫桥式公安派出所', '案长制']);
const report = (text: string): ReportWords => ({ text, words: cutWords(text) });
const found = (...reports: ReportWords[]) =>
  findDistinctive(reports).map((list) => list.map(({ word }) => word));

describe('findDistinctive', () => {
  test('a term that one report alone uses is its own', () => {
    expect(found(report('实行案长制。'), report('推进工作。'))).toEqual([['案长制'], []]);
  });
  test('a word that another report uses inside a longer one is not', () => {
    const lists = found(report('评为枫桥式司法所。'), report('创建枫桥式公安派出所。'));
    expect(lists[0]).not.toContain('枫桥式');
    expect(lists[1]).toContain('枫桥式公安派出所');
  });
  test('common Chinese is nobody’s own, nor is a word used once', () => {
    expect(found(report('今年今年工作明显明显。审验一次。'), report('别的'))).toEqual([[], []]);
    expect(found(report('审验又审验。'), report('别的'))).toEqual([['审验'], []]);
  });
  test('in a large corpus one report in fifty may share a word', () => {
    const others = Array.from({ length: 98 }, () => report('推进工作。'));
    const [first] = found(report('案长制'), report('案长制'), ...others);
    expect(first).toEqual(['案长制']);
    const [none] = found(report('案长制'), report('案长制'), report('案长制'), ...others);
    expect(none).toEqual([]);
  });
  test('marks stand on the words', () => {
    const own = report('实行案长制，案长制好。');
    const [words = []] = findDistinctive([own, report('别的')]);
    expect(markDistinctive(own, words).map(({ start, end }) => own.text.slice(start, end))).toEqual([
      '案长制',
      '案长制',
    ]);
  });
});
