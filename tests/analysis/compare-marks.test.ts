import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  cutPieces,
  kindsWithin,
  MARK_KINDS,
  measureMarks,
  type Marks,
} from '../../src/analysis/compare-marks.ts';

const none: Marks = { figure: [], formulaic: [], own: [], named: [] };

describe('cutPieces', () => {
  test('overlapping marks are cut at every edge', () => {
    const marks: Marks = { ...none, formulaic: [{ start: 0, end: 4 }], own: [{ start: 2, end: 6 }] };
    expect(cutPieces('甲乙丙丁戊己庚', { start: 0, end: 7 }, marks)).toEqual([
      { text: '甲乙', kinds: ['formulaic'] },
      { text: '丙丁', kinds: ['formulaic', 'own'] },
      { text: '戊己', kinds: ['own'] },
      { text: '庚', kinds: [] },
    ]);
  });
  test('a mark that reaches over the sentence is cut at its ends', () => {
    const marks: Marks = { ...none, named: [{ start: 0, end: 9 }] };
    expect(cutPieces('一二三四五六七八九', { start: 3, end: 6 }, marks)).toEqual([
      { text: '四五六', kinds: ['named'] },
    ]);
  });
  test('keeps the text, and a piece has a kind where a mark covers it', () => {
    const spans = (length: number) =>
      fc
        .uniqueArray(fc.integer({ min: 0, max: length }), { maxLength: 8 })
        .map((edges) => edges.sort((a, b) => a - b))
        .map((edges) =>
          edges.flatMap((start, at) =>
            at % 2 === 0 && edges[at + 1] !== undefined ? [{ start, end: edges[at + 1] ?? 0 }] : [],
          ),
        );
    const text = '甲乙丙丁戊己庚辛壬癸';
    const marks = fc.record({ figure: spans(10), formulaic: spans(10), own: spans(10), named: spans(10) });
    fc.assert(
      fc.property(marks, fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 10 }), (given, a, b) => {
        const span = { start: Math.min(a, b), end: Math.max(a, b, Math.min(a, b) + 1) };
        const pieces = cutPieces(text, span, given);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text.slice(span.start, span.end));
        let at = span.start;
        for (const piece of pieces) {
          const expected = MARK_KINDS.filter((kind) =>
            given[kind].some((each) => each.start <= at && at < each.end),
          );
          expect(piece.kinds).toEqual(expected);
          at += piece.text.length;
        }
        expect(kindsWithin(span, given)).toEqual(
          MARK_KINDS.filter((kind) => pieces.some((piece) => piece.kinds.includes(kind))),
        );
      }),
    );
  });
});

test('measureMarks counts what touches the stretches and only what lies in them', () => {
  const spans = [
    { start: 0, end: 3 },
    { start: 5, end: 9 },
    { start: 20, end: 21 },
  ];
  expect(
    measureMarks(
      [
        { start: 2, end: 7 },
        { start: 8, end: 12 },
      ],
      spans,
    ),
  ).toEqual({ count: 3, length: 4 });
});
