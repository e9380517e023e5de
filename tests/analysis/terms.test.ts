import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { countTerms, findTerms } from '../../src/analysis/terms.ts';
import { termSchema } from '../../src/schemas/lexicons.ts';
import { reports } from './compared-reports.ts';

const file = new URL('../../content/lexicons/terms.yml', import.meta.url);
const terms = z.array(termSchema).parse(parse(readFileSync(file, 'utf8')));
const countIn = (text: string, slug: string): number =>
  findTerms(text, terms).filter((place) => place.slug === slug && place.inside === null).length;
const plain = terms.filter(({ pattern }) => /^[\p{Script=Han}]+$/u.test(pattern));

describe.each(terms)('$term', ({ slug, examples, counterexamples }) => {
  test.each(examples)('counts in %s', (text) => expect(countIn(text, slug)).toBeGreaterThan(0));
  test.each(counterexamples)('does not count in %s', (text) => expect(countIn(text, slug)).toBe(0));
});

test('terms and addresses are named once', () => {
  expect(new Set(terms.map(({ term }) => term)).size).toBe(terms.length);
  expect(new Set(terms.map(({ slug }) => slug)).size).toBe(terms.length);
});

test.each([
  ['“放管服效”改革和“放管服”改革', { fangguanfuxiao: 1, fangguanfu: 1 }],
  ['行政复议与复议', { xingzhengfuyi: 1, fuyi: 1 }],
  ['优化法治化营商环境，改善营商环境', { fazhihuayingshanghuanjing: 1, yingshanghuanjing: 1 }],
  ['公布重大行政决策事项目录', { zhongdaxingzhengjuecemulu: 1, zhongdaxingzhengjuece: 0 }],
])('the longest counts in %s', (text, expected) => {
  for (const [slug, count] of Object.entries(expected))
    expect([slug, countIn(text, slug)]).toEqual([slug, count]);
});

test('counts are those of a plain substring search, what stands in longer terms included', () => {
  expect(plain.length).toBeGreaterThan(75);
  for (const report of reports) {
    const counts = new Map(countTerms(report, terms).map((row) => [row.slug, row]));
    for (const { slug, pattern } of plain) {
      const row = counts.get(slug);
      expect([slug, report.stem, row?.occurrences]).toEqual([
        slug,
        report.stem,
        report.text.split(pattern).length - 1,
      ]);
      expect((row?.count ?? 0) + (row?.insideLonger ?? 0)).toBe(row?.occurrences);
    }
  }
});

test('what stands inside a longer term really does', () => {
  for (const { text } of reports) {
    const places = findTerms(text, terms);
    for (const place of places.filter(({ inside }) => inside !== null)) {
      const over = places.filter(
        (other) =>
          other.inside === null &&
          other.slug === place.inside &&
          other.start < place.end &&
          place.start < other.end,
      );
      expect(over.length).toBeGreaterThan(0);
      expect((over[0]?.end ?? 0) - (over[0]?.start ?? 0)).toBeGreaterThanOrEqual(place.end - place.start);
    }
  }
});

test('no two counted places overlap, and none is lost', () => {
  const piece = fc.constantFrom(
    '放管服',
    '效',
    '行政',
    '复议',
    '枫桥',
    '经验',
    '法治化',
    '营商环境',
    '，',
    '示范',
    '创建',
  );
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 20 }).map((parts) => parts.join('')),
      (text) => {
        const places = findTerms(text, terms);
        const counted = places.filter(({ inside }) => inside === null).sort((a, b) => a.start - b.start);
        counted.forEach(({ start }, at) => expect(start).toBeGreaterThanOrEqual(counted[at - 1]?.end ?? 0));
        for (const { slug, pattern } of plain)
          expect(places.filter((place) => place.slug === slug)).toHaveLength(text.split(pattern).length - 1);
      },
    ),
  );
});

test('per thousand is of the characters of the report', () => {
  const row = countTerms({ stem: 'suzhou-2023', text: '普法'.repeat(5), characters: 2000 }, terms).find(
    ({ slug }) => slug === 'pufa',
  );
  expect(row).toMatchObject({ count: 5, perThousand: 2.5 });
});
