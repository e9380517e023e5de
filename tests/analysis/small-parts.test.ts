/** The small rooms of analysis: cut-off, quotes, lines, runs, per-head rates. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findCutoff } from '../../src/analysis/cutoff.ts';
import { perHundredThousand } from '../../src/analysis/per-capita.ts';
import { placeQuote, unitAt } from '../../src/analysis/place-quote.ts';
import { pairLines } from '../../src/analysis/source-lines.ts';
import { cutRuns } from '../../src/analysis/text-runs.ts';
import type { LedgerEntry } from '../../src/text/ledger.ts';

describe('findCutoff', () => {
  test.each([
    ['截至11月底，甲。截至11月底，乙。', 2022, '2022-11-30'],
    ['截止2月底，甲。截至2月末，乙。', 2024, '2024-02-29'],
    ['截至2022年10月15日，甲。截至10月15日，乙。', 2022, '2022-10-15'],
    ['截至11月底，只说一次。', 2022, null],
    ['截至12月底，甲。截至12月底，乙。', 2022, null],
    ['截至目前，甲。截至目前，乙。', 2022, null],
    ['截至2021年11月底，甲。截至2021年11月底，乙。', 2022, null],
    ['截至13月底，甲。截至13月底，乙。', 2022, null],
  ])('%s in %i', (text, year, expected) => {
    expect(findCutoff(text, year)).toBe(expected);
  });
});

describe('placeQuote', () => {
  test('finds words that stand once', () => {
    expect(placeQuote('办理案件3件', '案件', 'x.yml')).toEqual({ start: 2, end: 4 });
  });

  test.each([
    ['办理案件3件', '复议'],
    ['案件与案件', '案件'],
  ])('refuses %s for %s and names the file', (text, quote) => {
    expect(() => placeQuote(text, quote, 'content/readings/x.yml, topics')).toThrow(
      /content\/readings\/x\.yml, topics: Unexpected .* expected exactly one/,
    );
  });

  test('the finest unit that holds a place is the last that does', () => {
    const units = [
      { id: 's1', start: 0, end: 20 },
      { id: 's1-1', start: 5, end: 20 },
    ];
    expect(unitAt(units, { start: 6, end: 8 })?.id).toBe('s1-1');
    expect(unitAt(units, { start: 3, end: 8 })?.id).toBe('s1');
    expect(unitAt(units, { start: 18, end: 25 })).toBeNull();
  });
});

describe('cutRuns', () => {
  test('cuts a line at its marks', () => {
    const marks = [
      { start: 3, end: 5, value: 'a' },
      { start: 7, end: 8, value: 'b' },
    ];
    expect(cutRuns('零一二三四五六七八', { start: 1, end: 9 }, marks)).toEqual([
      { text: '一二', value: null },
      { text: '三四', value: 'a' },
      { text: '五六', value: null },
      { text: '七', value: 'b' },
      { text: '八', value: null },
    ]);
  });

  test('loses no character, whatever the marks', () => {
    const mark = fc
      .tuple(fc.nat(40), fc.nat(5))
      .map(([start, length]) => ({ start, end: start + length, value: 1 }));
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), fc.array(mark), (text, marks) => {
        const runs = cutRuns(text, { start: 0, end: text.length }, marks);
        expect(runs.map((run) => run.text).join('')).toBe(text);
      }),
    );
  });
});

describe('pairLines', () => {
  test('sets raw lines beside what became of them', () => {
    const raw = '浏览量:\n\n(一)甲。乙区(qū)';
    const ledger: LedgerEntry[] = [
      { rule: 'view-counter', before: '浏览量:', after: '', at: [0] },
      { rule: 'line-break', before: '\n\n', after: '', at: [4] },
      { rule: 'widen-punctuation', before: '(', after: '（', at: [6] },
      { rule: 'widen-punctuation', before: ')', after: '）', at: [8] },
      { rule: 'paragraph-break', before: '', after: '\n', at: [11] },
      { rule: 'strip-glosses', before: '(qū)', after: '', at: [13] },
    ];
    expect(pairLines(raw, ledger)).toEqual([
      { before: [{ text: '浏览量:', changed: true }], after: [] },
      {
        before: [
          { text: '(', changed: true },
          { text: '一', changed: false },
          { text: ')', changed: true },
          { text: '甲。', changed: false },
          { text: '乙区', changed: false },
          { text: '(qū)', changed: true },
        ],
        after: ['（一）甲。', '乙区'],
      },
    ]);
  });
});

describe('perHundredThousand', () => {
  const population = { residents: 197_497, asOf: '2020-11-01', source: 's', caveat: 'c' };
  test('rounds to three digits', () => {
    expect(perHundredThousand({ status: 'value', value: 6765 }, population)).toBe(3430);
  });
  test('gives nothing without a value or a population', () => {
    expect(perHundredThousand({ status: 'related', value: 3 }, population)).toBeNull();
    expect(perHundredThousand({ status: 'not-disclosed', value: null }, population)).toBeNull();
    expect(perHundredThousand({ status: 'value', value: 3 }, null)).toBeNull();
  });
});
