import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  multiplyExactly,
  parseDigits,
  parseHanNumeral,
  parseNeighbours,
  parseNumber,
} from '../../src/text/numerals.ts';

describe('parseDigits', () => {
  it.each<[string, number | null]>([
    ['5,310.43', 5310.43],
    ['43,041.92', 43041.92],
    ['66,250.8', 66250.8],
    ['15000', 15000],
    ['0.25', 0.25],
    ['53,10', null],
    ['1.2.3', null],
    ['', null],
    ['-3', null],
  ])('%s → %s', (raw, value) => {
    expect(parseDigits(raw)).toBe(value);
  });
});

describe('parseHanNumeral', () => {
  it.each<[string, number | null]>([
    ['八', 8],
    ['两', 2],
    ['〇', 0],
    ['十', 10],
    ['十五', 15],
    ['二十五', 25],
    ['一百', 100],
    ['一百零五', 105],
    ['一百五', 150],
    ['一百五十', 150],
    ['九千九百', 9900],
    ['两千零二', 2002],
    ['百万', 1_000_000],
    ['千亿', 100_000_000_000],
    ['万亿', 1_000_000_000_000],
    ['两万五', 25_000],
    ['三亿两千万', 320_000_000],
    ['二〇二二', 2022],
    ['七五', null],
    ['十十', null],
    ['百千', null],
    ['万万万个', null],
    ['', null],
  ])('%s → %s', (raw, value) => {
    expect(parseHanNumeral(raw)).toBe(value);
  });
});

describe('parseNumber', () => {
  it.each<[string, number | null]>([
    ['2.7万', 27_000],
    ['9.49亿', 949_000_000],
    ['1636.94亿', 163_694_000_000],
    ['5,310.43万', 53_104_300],
    ['1.27万亿', 1_270_000_000_000],
    ['20余万', 200_000],
    ['3千', 3000],
    ['十余', 10],
    ['三十多亿', 3_000_000_000],
    ['余', null],
    ['万5', null],
  ])('%s → %s', (raw, value) => {
    expect(parseNumber(raw)).toBe(value);
  });

  it('moves the decimal point exactly', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999_999 }), fc.integer({ min: 0, max: 99 }), (whole, cents) => {
        const raw = `${whole}.${String(cents).padStart(2, '0')}`;
        expect(parseNumber(`${raw}万`)).toBe(whole * 10_000 + cents * 100);
      }),
    );
  });

  it('reads a number with thousands separators as the number without them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_000_000_000 }), (value) => {
        expect(parseNumber(value.toLocaleString('en-US'))).toBe(value);
      }),
    );
  });

  it('never throws', () => {
    const numeral = fc.string({ unit: fc.constantFrom(...'〇一二两九十百千万亿余多0123456789,.') });
    fc.assert(
      fc.property(fc.oneof(fc.string(), numeral), (raw) => {
        for (const read of [parseNumber, parseHanNumeral, parseDigits]) {
          const value = read(raw);
          expect(value === null || value >= 0).toBe(true);
        }
      }),
    );
  });
});

describe('parseNeighbours', () => {
  it.each<[string, readonly [number, number] | null]>([
    ['两三', [2, 3]],
    ['五六十', [50, 60]],
    ['十七八', [17, 18]],
    ['三五', null],
    ['三十', null],
  ])('%s → %j', (raw, range) => {
    expect(parseNeighbours(raw)).toEqual(range);
  });
});

describe('multiplyExactly', () => {
  it.each([
    [0.7, 10, 7],
    [1.1, 1.1, 1.21],
    [5, 0.1, 0.5],
    [1e21, 10, 1e22],
    [1e-7, 10, 1e-6],
  ])('%d × %d = %d', (left, right, product) => {
    expect(multiplyExactly(left, right)).toBe(product);
  });
});
