import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, differences, smallestEdit, type Edit } from '../../src/text/edits.ts';

describe('applyEdits', () => {
  it.each<[string, Edit[], string]>([
    ['區(qū)委', [{ start: 1, end: 5, after: '' }], '區委'],
    ['93.6 %', [{ start: 4, end: 5, after: '' }], '93.6%'],
    ['标二是', [{ start: 1, end: 1, after: '。' }], '标。二是'],
    ['甲,乙,丙', [1, 3].map((at) => ({ start: at, end: at + 1, after: '，' })), '甲，乙，丙'],
    ['', [{ start: 0, end: 0, after: '甲' }], '甲'],
    ['不变', [], '不变'],
  ])('%j', (text, edits, expected) => {
    expect(applyEdits(text, edits)).toBe(expected);
  });

  it.each<[string, Edit[]]>([
    ['an overlap', [0, 1].map((start) => ({ start, end: start + 2, after: '' }))],
    ['a wrong order', [2, 0].map((start) => ({ start, end: start + 1, after: '' }))],
    ['an end before the start', [{ start: 2, end: 1, after: '' }]],
    ['an end behind the text', [{ start: 0, end: 5, after: '' }]],
  ])('refuses %s', (_, edits) => {
    expect(() => applyEdits('一二三四', edits)).toThrow(RangeError);
  });
});

describe('differences', () => {
  it('gives one edit for each changed character', () => {
    expect(differences('發展經濟', '发展经济')).toEqual([
      { start: 0, end: 1, after: '发' },
      { start: 2, end: 3, after: '经' },
      { start: 3, end: 4, after: '济' },
    ]);
  });

  it('counts a character outside the basic plane as one', () => {
    expect(differences('甲㗲乙國', '甲𠵾乙国')).toEqual([
      { start: 1, end: 2, after: '𠵾' },
      { start: 3, end: 4, after: '国' },
    ]);
  });

  it('refuses texts of another length', () => {
    expect(() => differences('文件', '文档们')).toThrow(RangeError);
  });

  it('always leads from the one text to the other', () => {
    const pairs = fc.array(
      fc.tuple(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }), fc.boolean()),
    );
    fc.assert(
      fc.property(pairs, (characters) => {
        const before = characters.map(([character]) => [...character][0]).join('');
        const after = characters.map(([character, change]) => (change ? '变' : [...character][0])).join('');
        expect(applyEdits(before, differences(before, after))).toBe(after);
      }),
    );
  });
});

describe('smallestEdit', () => {
  it.each<[string, string, Edit]>([
    ['目标二是', '目标。二是', { start: 1, end: 2, after: '标。' }],
    ['当?的', '当的', { start: 1, end: 2, after: '' }],
    ['二是', '。二是', { start: 0, end: 0, after: '。' }],
    ['2万', '3万', { start: 0, end: 1, after: '3' }],
    ['乃痉ㄨF', '的司法铁', { start: 0, end: 4, after: '的司法铁' }],
  ])('%s to %s', (before, after, expected) => {
    expect(smallestEdit(0, before, after)).toEqual(expected);
  });

  it('does what the whole replacement does, and touches nothing outside', () => {
    const text = fc.string({ unit: fc.constantFrom('甲', '乙', '。'), maxLength: 8 });
    fc.assert(
      fc.property(text, text, text, text, (left, before, after, right) => {
        const edit = smallestEdit(left.length, before, after);
        expect(applyEdits(left + before + right, [edit])).toBe(left + after + right);
        expect(edit.start).toBeGreaterThanOrEqual(left.length);
        expect(edit.end).toBeLessThanOrEqual(left.length + before.length);
      }),
    );
  });
});
