import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  chartable,
  comparabilityNotices,
  type ComparedRow,
  type NoticeKind,
} from '../../src/analysis/notices.ts';
import type { Observation } from '../../src/schemas/facts.ts';
import { indicatorSchema, type Indicator } from '../../src/schemas/lexicons.ts';

const indicator: Indicator = indicatorSchema.parse({
  slug: 'reconsideration-cases',
  zh: '行政复议案件数',
  en: 'Administrative reconsideration cases',
  unit: '件',
  kind: 'flow',
  grade: 'B',
  direction: 'neutral',
  topic: 'reconsideration-litigation',
  definition: '当年办理的行政复议案件数。',
  caveats: '口径不同。',
});

function row(
  stem: string,
  observation: Partial<Observation> = {},
  report: Partial<ComparedRow['report']> = {},
): ComparedRow {
  return {
    observation: {
      indicator: indicator.slug,
      report: stem,
      status: 'value',
      value: 10,
      measure: '件',
      sourceMeasure: '件',
      approx: 'none',
      period: '2022年',
      scope: '全市',
      derivation: 'stated',
      evidence: [],
      note: null,
      reviewed: true,
      ...observation,
    },
    report: {
      stem,
      name: stem,
      year: 2022,
      level: 'prefecture',
      issuerKind: 'government',
      cutoff: null,
      ...report,
    },
  };
}

describe('comparability notices', () => {
  test('say nothing where nothing differs', () => {
    expect(comparabilityNotices([row('a'), row('b')], indicator)).toEqual([]);
    expect(comparabilityNotices([row('a')], indicator)).toEqual([]);
    expect(comparabilityNotices([], indicator)).toEqual([]);
  });

  const differing: [NoticeKind, ComparedRow, string][] = [
    ['levels', row('b', {}, { level: 'district' }), 'district'],
    ['issuer', row('b', {}, { issuerKind: 'department' }), 'department'],
    ['scope', row('b', { scope: '市政府' }), '市政府'],
    ['scope', row('b', { scope: null }), 'not-stated'],
    ['period', row('b', { period: '截至2022-11-30' }), '截至2022-11-30'],
    ['period', row('b', { period: null }, { cutoff: '2022-11-30' }), '截至2022-11-30'],
    ['period', row('b', { period: null }), 'not-stated'],
    ['measure', row('b', { sourceMeasure: '宗' }), '宗'],
    ['approx', row('b', { approx: 'over' }), 'over'],
    ['derivation', row('b', { derivation: 'computed' }), 'computed'],
  ];
  test.each(differing)('name exactly the difference in %s', (kind, other, label) => {
    const notices = comparabilityNotices([row('a'), other, row('c')], indicator);
    expect(notices.map((notice) => notice.kind)).toEqual([kind]);
    expect(notices[0]?.values[0]?.stems).toEqual(['a', 'c']);
    expect(notices[0]?.values[1]).toEqual({ label, stems: ['b'] });
  });
  test('whole years differ as years, not as periods', () => {
    const rows = [row('a'), row('b', { period: '2021年' }, { year: 2021 })];
    expect(comparabilityNotices(rows, indicator)).toEqual([
      {
        kind: 'years',
        values: [
          { label: '2022', stems: ['a'] },
          { label: '2021', stems: ['b'] },
        ],
      },
    ]);
  });
  test('a count over two years is a period of its own', () => {
    const rows = [row('a', { period: '2021年以来' }), row('b')];
    expect(comparabilityNotices(rows, indicator).map(({ kind }) => kind)).toEqual(['period']);
  });
  test('a rate that nobody printed is measured in the indicator’s unit', () => {
    expect(comparabilityNotices([row('a'), row('b', { sourceMeasure: null })], indicator)).toEqual([]);
  });
  test('cells without a value do not count', () => {
    for (const status of ['related', 'qualitative', 'not-disclosed', 'not-applicable'] as const) {
      const other = row('b', { status, scope: '市政府' }, { year: 2020, level: 'county' });
      expect(comparabilityNotices([row('a'), other], indicator)).toEqual([]);
    }
  });
  test('every notice parts all reports with a value, each once', () => {
    const rows = fc.array(
      fc.record({
        status: fc.constantFrom('value' as const, 'related' as const),
        scope: fc.constantFrom('全市', '市政府', null),
        year: fc.constantFrom(2020, 2021),
        period: fc.constantFrom('2020年', '2021年', '累计', null),
      }),
    );
    fc.assert(
      fc.property(rows, (cells) => {
        const all = cells.map(({ year, ...cell }, at) => row(`r${at}`, cell, { year }));
        const stems = all
          .filter(({ observation }) => observation.status === 'value')
          .map(({ report }) => report.stem);
        for (const { values } of comparabilityNotices(all, indicator)) {
          expect(values.length).toBeGreaterThan(1);
          expect(values.flatMap((value) => value.stems).sort()).toEqual([...stems].sort());
        }
      }),
    );
  });
});

describe('what may be drawn', () => {
  const two = [row('a'), row('b')];
  const one = [row('a'), row('b', { status: 'related' })];
  test.each([
    ['A', two, 'chart'],
    ['B', two, 'chart'],
    ['A', one, 'table'],
    ['B', [], 'table'],
    ['C', one, 'card'],
    ['C', two, 'table'],
    ['C', [], 'table'],
    ['D', two, 'table'],
  ] as const)('grade %s', (grade, rows, expected) => {
    expect(chartable({ ...indicator, grade }, rows)).toBe(expected);
  });
});
