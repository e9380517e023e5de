import { describe, expect, test } from 'vitest';
import { compareYears, yearRow, type YearRow } from '../../src/analysis/year-indicators.ts';
import type { Indicator } from '../../src/schemas/lexicons.ts';
import { governments, indicators } from './year-reports.ts';

const indicatorOf = (slug: string): Indicator => {
  const found = indicators.find((indicator) => indicator.slug === slug);
  if (!found) throw new Error(`${slug}: Unexpected absence, expected an indicator`);
  return found;
};

const rowsOf = (slug: string): YearRow[] =>
  governments.flatMap(({ report, observations, figures }) =>
    observations
      .filter(({ indicator }) => indicator === slug)
      .map((observation) => yearRow(report, observation, figures, indicatorOf(slug))),
  );

const compared = (slug: string) => compareYears(indicatorOf(slug), rowsOf(slug));
const drawn = (slug: string) =>
  compared(slug)?.lines.map((line) =>
    line.map(({ report, observation, extent }) => [report.year, observation.value, extent]),
  );

describe('years of one region and one issuer', () => {
  test('values of one construct make a line; eleven months are marked', () => {
    expect(drawn('reconsideration-cases')).toEqual([
      [
        [2021, 41, 'whole'],
        [2022, 36, 'whole'],
        [2023, 58, 'part'],
      ],
    ]);
    expect(compared('reconsideration-cases')?.notices.map(({ kind }) => kind)).toEqual(['period']);
  });

  test('a year without a value stays in the table and out of the line', () => {
    expect(compared('legal-aid-cases')?.rows).toHaveLength(3);
    expect(drawn('legal-aid-cases')).toEqual([
      [
        [2021, 312, 'whole'],
        [2023, 295, 'part'],
      ],
    ]);
  });

  test('负责人 and 主要负责人 are two constructs: the third value is not joined, and why is said', () => {
    expect(drawn('official-appearance-rate')).toEqual([
      [
        [2021, 82.5, 'whole'],
        [2022, 91, 'whole'],
      ],
    ]);
    const { subjects, notices } = compared('official-appearance-rate') ?? {};
    expect(subjects).toEqual([
      { subject: '行政机关负责人出庭应诉率', stems: ['jichuan-2021', 'jichuan-2022'] },
      { subject: '行政机关主要负责人出庭应诉率', stems: ['jichuan-2023'] },
    ]);
    expect(notices?.map(({ kind }) => kind)).toContain('scope');
  });

  test('grades C and D make no line', () => {
    for (const slug of ['enforcement-training', 'audit-projects']) {
      expect(compared(slug)?.rows).toHaveLength(3);
      expect(drawn(slug)).toEqual([]);
    }
  });

  test('one value is nothing to compare', () => expect(compared('enforcement-files-reviewed')).toBeNull());

  test('no notice says that the years differ: that is what the page is about', () => {
    for (const indicator of indicators)
      expect(compared(indicator.slug)?.notices.map(({ kind }) => kind) ?? []).not.toContain('years');
  });
});

describe('what parts a line', () => {
  const [first, second] = rowsOf('reconsideration-cases');
  if (!first || !second) throw new Error('Unexpected absence of rows, expected three');
  const changed = (observation: Partial<YearRow['observation']>, change: Partial<YearRow> = {}): YearRow => ({
    ...second,
    ...change,
    observation: { ...second.observation, ...observation },
  });
  const lines = (row: YearRow, slug = 'reconsideration-cases') =>
    compareYears(indicatorOf(slug), [first, row])?.lines.length;

  test.each<[string, YearRow, number]>([
    ['nothing', second, 1],
    ['scope', changed({ scope: '全县' }), 0],
    ['unit as printed', changed({ sourceMeasure: '宗' }), 0],
    ['derivation', changed({ derivation: 'computed' }), 0],
    ['another stage of the case', changed({}, { subject: '审结行政复议申请' }), 0],
    ['no figure that tells what is counted', changed({}, { subject: null }), 0],
    ['another year', changed({}, { extent: 'other' }), 0],
    ['eleven months', changed({}, { extent: 'part' }), 1],
    ['an approximation', changed({ approx: 'over' }), 1],
  ])('%s', (_, row, count) => expect(lines(row)).toBe(count));

  test('of one construct everywhere the wording is free', () =>
    expect(lines(changed({}, { subject: '承办提案' }), 'proposals-handled')).toBe(1));
});
