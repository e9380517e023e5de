import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findFormulaic, PHRASE } from '../../src/analysis/formulaic.ts';

const phrasesOf = (texts: readonly string[]) =>
  findFormulaic(texts).map((spans, at) => spans.map(({ start, end }) => texts[at]?.slice(start, end)));
const stock = '坚持以新时代思想为指导';

describe('findFormulaic', () => {
  test('a phrase counts from three reports on, never from two', () => {
    expect(phrasesOf([`甲，${stock}。`, `乙${stock}`])).toEqual([[], []]);
    expect(phrasesOf([`甲，${stock}。`, `乙${stock}`, `${stock}丙`])).toEqual([[stock], [stock], [stock]]);
  });
  test('repetition inside one report is no recurrence', () => {
    expect(phrasesOf([`${stock}。${stock}。${stock}`, '别的', stock])).toEqual([[], [], []]);
  });
  test('seven characters are too few, marks between do not count', () => {
    const seven = '一二三四五六七';
    expect(phrasesOf([seven, seven, seven]).flat()).toEqual([]);
    expect(phrasesOf(['一二三四，五六七八', '一二三四五六七八', '“一二三四五六七八”'])[0]).toEqual([
      '一二三四，五六七八',
    ]);
  });
  test('agrees with counting by hand', () => {
    const text = fc.string({ unit: fc.constantFrom('甲', '乙'), minLength: 0, maxLength: 24 });
    fc.assert(
      fc.property(fc.array(text, { minLength: 3, maxLength: 5 }), (texts) => {
        findFormulaic(texts).forEach((spans, at) => {
          const own = texts[at] ?? '';
          for (let start = 0; start + PHRASE <= own.length; start += 1) {
            const gram = own.slice(start, start + PHRASE);
            const reports = texts.filter((each) => each.includes(gram)).length;
            const covered = spans.some((span) => span.start <= start && start + PHRASE <= span.end);
            expect(covered, gram).toBe(reports >= 3);
          }
        });
      }),
    );
  });
  test('takes time in proportion to the corpus', () => {
    const report = Array.from({ length: 8000 }, (_, at) =>
      String.fromCharCode(0x4e00 + ((at * 7919) % 5000)),
    ).join('');
    const time = (count: number) => {
      const texts = Array.from({ length: count }, (_, at) => report.slice(at % 100) + stock);
      const begin = performance.now();
      expect(findFormulaic(texts)).toHaveLength(count);
      return performance.now() - begin;
    };
    time(4);
    expect(time(80)).toBeLessThan(time(10) * 8 * 5 + 200);
  }, 20_000);
});
