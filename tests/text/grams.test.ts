import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coverGrams, gramsOf, sharedWording } from '../../src/text/grams.ts';

const keys = (text: string, size: number) => Array.from(gramsOf(text, size), ({ key }) => key);
const cut = (text: string, spans: readonly { start: number; end: number }[]) =>
  spans.map(({ start, end }) => text.slice(start, end));

describe('gramsOf', () => {
  test.each([
    ['行政执法', 4, ['行政执法']],
    ['行政，执 法', 4, ['行政执法']],
    ['行政执。法', 4, []],
    ['行政执；法行政', 3, ['行政执', '法行政']],
    ['《A1》甲', 3, ['A1甲']],
    ['', 4, []],
  ])('%s by %i', (text, size, expected) => expect(keys(text, size)).toEqual(expected));

  test('every gram has its size and lies in one sentence', () => {
    const text = fc.string({ unit: fc.constantFrom('甲', '乙', '，', '。', '7', '\n', '《') });
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 6 }), (given, size) => {
        for (const { key, start, end } of gramsOf(given, size)) {
          expect(key).toHaveLength(size);
          expect(given.slice(start, end).replace(/[，《]/g, '')).toBe(key);
        }
      }),
    );
  });
});

describe('coverGrams', () => {
  test('joins what overlaps and keeps apart what does not', () => {
    const text = '甲乙丙丁，戊己。甲乙';
    const spans = coverGrams(text, 2, (key) => ['甲乙', '乙丙', '戊己'].includes(key));
    expect(cut(text, spans)).toEqual(['甲乙丙', '戊己', '甲乙']);
  });
});

describe('sharedWording', () => {
  test.each([
    ['履行第一责任人职责情况。', '强化第一责任人，职责。', ['第一责任人职责'], ['第一责任人，职责']],
    ['甲乙丙', '甲乙丙', [], []],
    ['甲乙丙丁', '丁丙乙甲', [], []],
  ])('%s and %s', (a, b, inA, inB) => {
    const shared = sharedWording(a, b, 4);
    expect(cut(a, shared.a)).toEqual(inA);
    expect(cut(b, shared.b)).toEqual(inB);
  });

  test('turning the sides turns the answer, and a text shares all its long runs with itself', () => {
    const text = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '，', '。'), maxLength: 60 });
    fc.assert(
      fc.property(text, text, (a, b) => {
        const there = sharedWording(a, b, 4);
        const back = sharedWording(b, a, 4);
        expect(there).toEqual({ a: back.b, b: back.a });
        expect(there.a.length > 0).toBe(there.b.length > 0);
        const self = sharedWording(a, a, 4);
        const long = a.split('。').some((sentence) => sentence.replaceAll('，', '').length >= 4);
        expect(self.a.length > 0).toBe(long);
      }),
    );
  });
});
