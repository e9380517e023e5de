/** Names in 《》: every rule keeps its promises, and every name of the five reports is what a reader found it to be. */
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { fits, readInstruments } from '../../src/analysis/instruments.ts';
import { findTitles, keyOfTitle, nearKeyOfTitle, rowAround } from '../../src/analysis/titles.ts';
import { instrumentMentionSchema, instrumentRulesSchema } from '../../src/schemas/instruments.ts';
import { readingsSchema } from '../../src/schemas/readings.ts';
import { reportOf, reports } from './compared-reports.ts';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const rules = instrumentRulesSchema.parse(parse(read('content/lexicons/instruments.yml')));
const gold = JSON.parse(read('tests/fixtures/instruments-gold.json')) as Record<string, unknown>[];
const readingsOf = (stem: string) =>
  readingsSchema.parse(parse(read(`content/readings/${stem}.yml`))).instruments;
const mentions = reports.flatMap((report) => readInstruments(report, rules, readingsOf(report.stem)));

/** The first name of an example with what stands around it. */
function around(text: string) {
  const [title] = findTitles(text);
  if (!title) throw new Error(`${text}: Unexpected absence of 《》, expected a name`);
  return { name: keyOfTitle(title.name), ...rowAround(text, title) };
}

const all = [...rules.kinds, ...rules.levels, ...rules.families, ...rules.flags];
describe.each(all)('$id', (rule) => {
  test.each(rule.examples)('takes %s', (text) => expect(fits(rule, around(text))).toBe(true));
  // Rules of the centre and of places are told apart by the name's place, not by the pattern.
  test.each('local' in rule ? [] : rule.counterexamples)('leaves %s', (text) =>
    expect(/《/.test(text) && fits(rule, around(text))).toBe(false),
  );
});

describe.each(rules.kinds)('$kind by $id', ({ kind, examples, counterexamples }) => {
  const kindIn = (text: string) =>
    readInstruments({ ...reportOf('huizhou-2021'), text, units: [] }, rules)[0]?.kind;
  test.each(examples)('is the kind in %s', (text) => expect(kindIn(text)).toBe(kind));
  test.each(counterexamples)('is not in %s', (text) => expect(kindIn(text)).not.toBe(kind));
});

test('every name of the five reports has the kind, level and family a reader gave it', () => {
  const found = mentions.map(({ report, name, kind, level, own, families, basis }) => ({
    report,
    name,
    kind,
    level,
    own,
    families,
    basis,
  }));
  expect(found).toEqual(gold);
  for (const mention of mentions) instrumentMentionSchema.parse(mention);
});

test('all namings of one name agree on its kind and level', () => {
  for (const own of Map.groupBy(mentions, ({ key }) => key).values()) {
    expect(new Set(own.map(({ kind, level }) => `${own[0]?.key ?? ''} ${kind} ${level}`)).size).toBe(1);
  }
});

test('every pair of 《》 in the reports is a name', () => {
  for (const { stem, text } of reports) {
    const outer = mentions.filter(({ report, nestedIn }) => report === stem && nestedIn === null);
    expect(outer).toHaveLength(text.split('《').length - 1);
  }
});

test('a reading whose name or quote is not there fails', () => {
  const report = reportOf('nanyang-2022');
  const reading = {
    name: '信访工作条例',
    quote: '《信访工作条例》',
    kind: 'law' as const,
    basis: 'text' as const,
    reason: 'x',
  };
  expect(readInstruments(report, rules, [reading]).find(({ name }) => name === '信访工作条例')).toMatchObject(
    { kind: 'law', reviewed: true },
  );
  expect(() => readInstruments(report, rules, [{ ...reading, name: '没有', quote: '没有' }])).toThrow(
    /Unexpected name/,
  );
  expect(() => readInstruments(report, rules, [{ ...reading, quote: '《信访工作条例》没有' }])).toThrow(
    /occurrence/,
  );
});

test.each([
  ['《甲（2021-2025年）》', '甲（2021—2025年）'],
  ['《甲(2021－2025年)》', '甲（2021—2025年）'],
  ['《贯彻<乙>方案》', '贯彻〈乙〉方案'],
  ['《甲 乙》', '甲乙'],
])('%s is joined as %s', (text, key) => expect(keyOfTitle(text.slice(1, -1))).toBe(key));

test('a missing 建设 or another year is alike, not the same', () => {
  const [a, b, c] = [
    '法治政府建设实施纲要（2015—2020年）',
    '法治政府实施纲要（2015—2020年）',
    '法治政府建设实施纲要（2016—2020年）',
  ];
  expect(new Set([a, b, c].map((name) => keyOfTitle(name ?? ''))).size).toBe(3);
  expect(new Set([a, b, c].map((name) => nearKeyOfTitle(name ?? ''))).size).toBe(1);
});

test.each([
  ['《贯彻〈甲纲要〉方案》', ['贯彻〈甲纲要〉方案', '甲纲要']],
  ['《关于《甲》的通知》', ['关于《甲》的通知']],
  ['《没有结束，〈也没有', []],
  ['〈单独不算〉', []],
  ['》《', []],
])('names in %s', (text, names) => expect(findTitles(text).map(({ name }) => name)).toEqual(names));

test('spans of names are true, whatever the marks', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('《', '》', '〈', '〉', '甲', '\n'), maxLength: 24 }),
      (text) => {
        for (const { start, end, name } of findTitles(text))
          expect(text.slice(start + 1, end - 1)).toBe(name);
      },
    ),
  );
});
