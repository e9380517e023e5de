/** English is whole: every string, every entry of every lexicon; and it is English. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { en } from '../../src/i18n/en.ts';
import { withUnit } from '../../src/i18n/en/counted.ts';
import { periodOf } from '../../src/i18n/en/periods.ts';
import { fullNameOf, parentNameOf } from '../../src/i18n/en/places.ts';
import { zhHans } from '../../src/i18n/zh-hans.ts';
import { englishSchemas, type EnglishLexicon } from '../../src/schemas/english.ts';

const HAN = /\p{Script=Han}/u;
/** What a reader may type or see typed is Chinese; it is marked as such where it stands. */
const CHINESE = /^(?:search\.(?:starterTerms|helpItems)\b.*|home\.startItems\.search|chinese)$/u;
const PLACE = { name: '云溪县', nameEn: 'Yunxi', fullName: '某省云溪县', province: '某省', year: 2023 };
const ARGUMENTS: readonly (readonly unknown[])[] = [
  [PLACE, PLACE],
  ['x', PLACE],
  ['x', 'x', 'x', 'x'],
  [3, 3, 3, 3],
  [['x'], 'x'],
  ['x', ['x'], 'x'],
];

function print(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'function') return [];
  return ARGUMENTS.flatMap((given) => {
    try {
      const made: unknown = (value as (...all: unknown[]) => unknown)(...given);
      return typeof made === 'string' ? [made] : [];
    } catch {
      return [];
    }
  });
}

/** Every string of a language version by its path; functions by what they make of samples. */
function leaves(value: unknown, path = ''): [string, string[]][] {
  if (typeof value !== 'object' || value === null) return [[path, print(value)]];
  return Object.entries(value).flatMap(([key, entry]) => leaves(entry, path === '' ? key : `${path}.${key}`));
}

const english = leaves(en);

describe('interface strings', () => {
  test('are those of the Simplified version, one for one', () => {
    const paths = (all: [string, string[]][]): string[] => all.map(([path]) => path).sort();
    expect(paths(english)).toEqual(paths(leaves(zhHans)));
    expect(english.length).toBeGreaterThan(400);
  });

  test('hold no Chinese but what readers type', () => {
    const left = english.filter(([path, made]) => !CHINESE.test(path) && made.some((text) => HAN.test(text)));
    expect(left).toEqual([]);
  });

  test('are made by every function', () => {
    expect(english.filter(([, made]) => made.length === 0)).toEqual([]);
  });

  test('fill the same places as the Simplified ones', () => {
    const places = (texts: string[]): string[] =>
      [...(texts[0] ?? '').matchAll(/\{\w+\}/g)].map(([place]) => place).sort();
    const chinese = new Map(leaves(zhHans));
    for (const [path, made] of english)
      expect([path, [...new Set(places(made))]]).toEqual([
        path,
        [...new Set(places(chinese.get(path) ?? []))],
      ]);
  });
});

const read = (name: string): unknown => parse(readFileSync(`content/lexicons/${name}.yml`, 'utf8'));
const keysOf = (name: string, key: string): string[] =>
  (read(name) as Record<string, string>[]).map((entry) => entry[key] ?? '').sort();
const instruments = read('instruments') as Record<'families' | 'flags', { id: string }[]>;

describe('lexicons', () => {
  test.each<[EnglishLexicon, string[]]>([
    ['topics', keysOf('topics', 'slug')],
    ['indicators', keysOf('indicators', 'slug')],
    ['terms', keysOf('terms', 'slug')],
    ['synonyms', keysOf('synonyms', 'id')],
    ['required-contents', keysOf('required-contents', 'slug')],
    ['instrument-families', instruments.families.map(({ id }) => id).sort()],
    ['instrument-flags', instruments.flags.map(({ id }) => id).sort()],
  ])('%s: English for every entry, and for no other', (name, keys) => {
    const entries = englishSchemas[name].parse(read(`en/${name}`));
    expect(keys.length).toBeGreaterThan(0);
    expect(Object.keys(entries).sort()).toEqual(keys);
  });

  test('measures: every unit and every base, each its own word', () => {
    const measures = englishSchemas.measures.parse(read('en/measures'));
    const units = read('units') as { unit: string; base: string }[];
    const missing = units.flatMap(({ unit, base }) => [unit, base]).filter((each) => !(each in measures));
    expect(missing).toEqual([]);
    expect(new Set(Object.values(measures)).size).toBe(Object.keys(measures).length);
  });

  test('where the law leaves nothing to report, English says why too', () => {
    const entries = englishSchemas.indicators.parse(read('en/indicators'));
    const indicators = read('indicators') as { slug: string; notApplicable?: object }[];
    for (const { slug, notApplicable } of indicators)
      expect([slug, entries[slug]?.notApplicable !== undefined]).toEqual([slug, notApplicable !== undefined]);
  });
});

describe('names of places', () => {
  test('end with the province, once', () => {
    const place = (nameEn: string, province: string) => ({ nameEn, province, fullName: '' });
    expect(fullNameOf(place('Huizhou', '广东省'))).toBe('Huizhou, Guangdong');
    expect(fullNameOf(place('Chengkou, Chongqing', '重庆市'))).toBe('Chengkou, Chongqing');
    expect(fullNameOf(place('Yunxi', '某省'))).toBe('Yunxi');
    expect(parentNameOf('广东省', place('Huizhou', '广东省'))).toBe('Guangdong');
    expect(parentNameOf('珠海市', place('Xiangzhou, Zhuhai', '广东省'))).toBe('Zhuhai');
  });
});

test.each([
  ['累计', 'cumulative'],
  ['2023年', '2023'],
  ['2022年以来', 'since 2022'],
  ['2020年9月', '2020-09'],
  ['截至2022-11-30', 'up to 2022-11-30'],
  ['十三五期间', '十三五期间'],
])('the period %s is %s', (period, english) => {
  expect(periodOf(period)).toBe(english);
});

test('a number and its unit', () => {
  expect(withUnit('93.6', '%')).toBe('93.6%');
  expect(withUnit('95', 'documents')).toBe('95 documents');
  expect(withUnit('5,310.43', '10,000 yuan')).toBe('5,310.43 × 10,000 yuan');
});
