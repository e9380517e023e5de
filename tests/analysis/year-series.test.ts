import { describe, expect, test } from 'vitest';
import { groupByIssuer, neighbours, seriesOf } from '../../src/analysis/year-series.ts';
import { reports } from './year-reports.ts';

const all = reports.map(({ report }) => report).toReversed();
const stems = (list: readonly { stem: string }[]) => list.map(({ stem }) => stem);

describe('reports of one region', () => {
  test("a department's report stands apart from the government's, each row by year", () => {
    expect(groupByIssuer(all).map(stems)).toEqual([
      ['jichuan-2021', 'jichuan-2022', 'jichuan-2023'],
      ['jichuan-2020'],
    ]);
  });

  test('two departments make two rows, a government under two names one, and regions never mix', () => {
    const issued = (region: string, year: number, issuer: string | null, department = false) => ({
      region,
      year,
      issuer,
      issuerKind: department ? ('department' as const) : ('government' as const),
    });
    const groups = groupByIssuer([
      issued('a', 2021, '甲县人民政府'),
      issued('a', 2022, '甲县教育局', true),
      issued('a', 2020, null),
      issued('a', 2023, '甲县司法局', true),
      issued('b', 2021, '甲县人民政府'),
    ]);
    expect(groups.map((own) => own.map(({ region, year }) => `${region} ${year}`))).toEqual([
      ['a 2020', 'a 2021'],
      ['a 2022'],
      ['a 2023'],
      ['b 2021'],
    ]);
  });

  test('the row of a report is the same from each of its years', () => {
    for (const report of all) expect(stems(seriesOf(report, all))).toContain(report.stem);
    const [latest] = all;
    if (!latest) throw new Error('Unexpected absence of reports, expected those of the fixture');
    expect(stems(seriesOf(latest, all))).toEqual(['jichuan-2021', 'jichuan-2022', 'jichuan-2023']);
  });

  test('neighbours follow one another', () => {
    expect(neighbours([1, 2, 3])).toEqual([
      { before: 1, after: 2 },
      { before: 2, after: 3 },
    ]);
    expect(neighbours([1])).toEqual([]);
  });
});
