import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { itemStarts, listMark, ordinalOf } from '../../src/text/numbering.ts';

const DIGITS = ['', ...'一二三四五六七八九'];
/** 1 to 99 as the documents print it. */
function print(number: number): string {
  const tens = Math.floor(number / 10);
  return (tens > 1 ? DIGITS[tens] : '') + (tens > 0 ? '十' : '') + (DIGITS[number % 10] ?? '');
}

describe('ordinalOf', () => {
  it('reads 一 to 九十九 and Arabic numbers back', () => {
    for (let number = 1; number < 100; number += 1) {
      expect(ordinalOf(print(number)), print(number)).toBe(number);
      expect(ordinalOf(String(number))).toBe(number);
    }
  });

  it.each(['', '一二', '二三', '十十', '一十', '百', '零', '十二三', 'a', '1a'])('%j is none', (numeral) =>
    expect(ordinalOf(numeral)).toBeNull(),
  );
});

describe('listMark', () => {
  it.each([
    ['一、主要工作', 1, '一、', 1],
    ['十二、其他', 1, '十二、', 12],
    ['（一）坚持', 2, '（一）', 1],
    ['(十)加强', 2, '(十)', 10],
    ['1.深入学习', 3, '1.', 1],
    ['12．深入', 3, '12．', 12],
    ['3、方案', 3, '3、', 3],
    ['四是加强', 4, '四是', 4],
    ['（1）深入', 4, '（1）', 1],
    ['③整治', 4, '③', 3],
    ['第二，强化', 4, '第二，', 2],
    ['一．主要工作', 1, '一．', 1],
  ])('%s', (line, level, marker, ordinal) => expect(listMark(line)).toEqual({ level, marker, ordinal }));

  it.each([
    '2022年，',
    '0.25次',
    '12.5万元',
    '一村（居）一警',
    '一件事一次办',
    '（党组）',
    '（2021—2025年）',
    '设是',
    '都是',
    '一二、',
    '坚持一、',
    '123.项',
    '第一、二、三产业',
    '第一',
    '',
  ])('%j has none', (line) => expect(listMark(line)).toBeNull());

  it('reads every mark that it prints', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), fc.constantFrom(1, 2, 3, 4), (ordinal, level) => {
        const numeral = print(ordinal);
        const marker = ['', `${numeral}、`, `（${numeral}）`, `${ordinal}.`, `${numeral}是`][level];
        expect(listMark(`${marker ?? ''}推进工作`)).toEqual({ level, marker, ordinal });
      }),
    );
  });
});

describe('itemStarts', () => {
  const parts = (text: string) => itemStarts(text).map((start) => text.slice(start, start + 3));
  it.each([
    ['一是抓学习。二是抓落实。三是抓考核。', ['一是抓', '二是抓', '三是抓']],
    ['成效明显，但有不足。一是力量弱。二是经费少。', ['一是力', '二是经']],
    ['主要有：一是力量弱；二是经费少。', ['一是力', '二是经']],
    ['一是落实“放管服。”二是抓考核。', ['一是落', '二是抓']],
    ['一是建站（共5个。）二是抓考核。', ['一是建', '二是抓']],
    ['要求。一是一，二是二。', []],
    ['一是抓学习。', []],
    ['二是抓落实。三是抓考核。', []],
    ['一是抓学习。三是抓考核。', []],
    ['加强“一村（居）一警一法律顾问一支民调员队伍”建设。', []],
    ['问题设是。都是难点。', []],
    ['', []],
  ])('%s', (text, expected) => expect(parts(text)).toEqual(expected));

  it('finds every item of a list of any length', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 30 }), fc.constantFrom('', '有不足。'), (count, lead) => {
        const items = Array.from({ length: count }, (_, at) => `${print(at + 1)}是推进工作。`);
        const text = lead + items.join('');
        const starts = itemStarts(text);
        expect(starts.map((start, at) => text.slice(start, starts[at + 1]))).toEqual(items);
      }),
    );
  });
});
