import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../src/text/search-fold.ts';
import { cutSnippets, matchText } from '../../src/text/search-match.ts';
import { parseQuery } from '../../src/text/search-query.ts';

const count = (text: string, query: string): number => matchText(text, parseQuery(query))?.count ?? 0;
const marks = (text: string, query: string): string[] =>
  (matchText(text, parseQuery(query))?.spans ?? []).map(({ start, end }) => text.slice(start, end));

describe('matchText', () => {
  test.each([
    ['推行“三项制度”，落实三项制度。', '三项制度', 2],
    ['推行“三项制度”', '推行三项', 1],
    ['行政\n执法', '行政执法', 1],
    ['办理1285件、285件', '1285', 1],
    ['办理1285件、285件', '285', 1],
    ['办理1285件、285件', '*285', 2],
    ['办理12850件、1285件', '1285*', 2],
    ['出庭率95.6%，达95%', '95', 1],
    ['出庭率95.6%，达95%', '95%', 1],
    ['资金5,310.43万元', '5310.43', 1],
    ['资金5,310.43万元', '5310', 0],
    ['资金5,310.43万元', '310', 0],
    ['2021—2025年', '2021', 1],
    ['2021—2025年', '20212025', 0],
    ['2021—2025年', '2021-2025', 1],
    ['（1、2）', '12', 0],
    ['甲2021，2022乙', '20212022', 0],
    ['移动APP和ＡＰＰ', 'app', 2],
    ['法法法', '法法', 1],
    ['甲。乙', '甲 丙', 0],
    ['甲。乙', '甲 -乙', 0],
    ['甲。乙', '甲 乙', 2],
    ['1.推进', '1', 1],
  ])('%s: %s', (text, query, expected) => {
    expect(count(text, query)).toBe(expected);
  });

  test('marks the exact characters, marks between them included', () => {
    expect(marks('推行“三项制度”。', '推行三项')).toEqual(['推行“三项']);
    expect(marks('共500㎡', '500m2')).toEqual(['500㎡']);
  });

  test('joins overlapping marks, counts each occurrence', () => {
    const text = '行政执法';
    expect(marks(text, '行政执 政执法')).toEqual(['行政执法']);
    expect(count(text, '行政执 政执法')).toBe(2);
  });

  test('agrees with a plain substring count on any Chinese text', () => {
    const unit = fc.constantFrom(...'法治政，。“”\n 府');
    fc.assert(
      fc.property(
        fc.string({ unit, maxLength: 60 }),
        fc.string({ unit: fc.constantFrom(...'法治政府'), minLength: 1, maxLength: 3 }),
        (text, query) => {
          expect(count(text, query)).toBe(text.replace(/[，。“”\s]/g, '').split(query).length - 1);
        },
      ),
    );
  });
});

describe('fold', () => {
  test('leads every character back to where it stood', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'法Ａ㎡①，。 5.0,İ𠵾') }), (text) => {
        const { text: folded, from, to } = fold(text);
        expect(from).toHaveLength(folded.length);
        for (let at = 0; at < folded.length; at += 1) {
          expect(from[at]).toBeLessThanOrEqual(to[at] ?? -1);
          expect(to[at]).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });
});

describe('cutSnippets', () => {
  const text = '标题\n第一句没有。第二句有法治，好。第三句也有法治！';
  const show = (limit: number): string[] =>
    cutSnippets(text, matchText(text, parseQuery('法治'))?.spans ?? [], limit).map((pieces) =>
      pieces.map(({ text: piece, marked }) => (marked ? `[${piece}]` : piece)).join(''),
    );

  test('shows whole sentences with exact marks', () => {
    expect(show(9)).toEqual(['第二句有[法治]，好。', '第三句也有[法治]！']);
    expect(show(1)).toHaveLength(1);
  });

  test('cuts a long sentence at clauses and keeps the mark', () => {
    const long = `${'开头的话语，'.repeat(30)}这里有法治，${'后面的话语，'.repeat(30)}完。`;
    const [pieces = []] = cutSnippets(long, matchText(long, parseQuery('法治'))?.spans ?? [], 1);
    const shown = pieces.map(({ text: piece }) => piece).join('');
    expect(shown.length).toBeLessThan(130);
    expect(shown).toMatch(/^….*，这里有法治，.*，…$/);
    expect(pieces.find(({ marked }) => marked)?.text).toBe('法治');
  });
});
