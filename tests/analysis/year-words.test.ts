import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { readInstruments } from '../../src/analysis/instruments.ts';
import { countTerms } from '../../src/analysis/terms.ts';
import { turnInstruments, turnTerms } from '../../src/analysis/year-words.ts';
import { instrumentRulesSchema } from '../../src/schemas/instruments.ts';
import { termSchema } from '../../src/schemas/lexicons.ts';
import { governments } from './year-reports.ts';

const readYaml = (name: string): unknown => parse(readFileSync(`content/lexicons/${name}.yml`, 'utf8'));
const terms = z.array(termSchema).parse(readYaml('terms'));
const rules = instrumentRulesSchema.parse(readYaml('instruments'));
const [of2021, of2022, of2023] = governments.map(({ report }) => report);
if (!of2021 || !of2022 || !of2023) throw new Error('Unexpected absence of reports, expected three years');

describe('turnTerms', () => {
  const turn = turnTerms(countTerms(of2021, terms), countTerms(of2022, terms));

  test('a term has appeared or vanished when a plain search says so', () => {
    const plain = new Map(terms.map(({ slug, pattern }) => [slug, new RegExp(pattern, 'u')]));
    expect(turn.appeared.length).toBeGreaterThan(2);
    for (const { slug } of turn.appeared)
      expect([slug, plain.get(slug)?.test(of2021.text), plain.get(slug)?.test(of2022.text)]).toEqual([
        slug,
        false,
        true,
      ]);
    for (const { slug } of turn.vanished)
      expect([slug, plain.get(slug)?.test(of2021.text), plain.get(slug)?.test(of2022.text)]).toEqual([
        slug,
        true,
        false,
      ]);
  });

  test('the congress of the party changes', () => {
    expect(turn.appeared.map(({ term }) => term)).toContain('党的二十大');
    expect(turn.vanished.map(({ term, report }) => `${term} ${report}`)).toContain('党的十九大 jichuan-2021');
  });

  test('a term that only stands inside a longer one has not vanished', () => {
    // 2022 has 乡镇综合行政执法队伍, which the lexicon counts as another, longer term.
    expect(of2022.text).toContain('综合行政执法');
    expect(turn.vanished.map(({ term }) => term)).not.toContain('综合行政执法');
  });
});

describe('turnInstruments', () => {
  const named = (report: typeof of2021) => readInstruments(report, rules);
  const names = (list: readonly { name: string }[]) => list.map(({ name }) => name);

  test('what is named in one report only', () => {
    const turn = turnInstruments(named(of2022), named(of2023));
    expect(names(turn.appeared)).toEqual(['提升行政执法质量三年行动计划（2023—2025年）']);
    expect(names(turn.vanished)).toEqual(['法治政府建设实施纲要（2021—2025年）']);
  });

  test('the same document of another year is neither new nor gone', () => {
    const turn = turnInstruments(named(of2021), named(of2022));
    expect(turn.renamed.map(({ before, after }) => [before.name, after.name])).toEqual([
      ['霁川县2021年法治政府建设工作要点', '霁川县2022年法治政府建设工作要点'],
    ]);
    expect(names(turn.appeared)).toEqual([]);
    expect(names(turn.vanished)).toEqual(['中华人民共和国行政处罚法']);
  });

  test('books and works are no instruments', () => {
    const [one] = named(of2023);
    if (!one) throw new Error('Unexpected absence of names, expected some');
    const song = { ...one, key: '那片蓝', name: '那片蓝', kind: 'creative-work' as const };
    expect(turnInstruments([], [song, one]).appeared).toEqual([one]);
  });
});
