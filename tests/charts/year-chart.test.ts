import { describe, expect, test } from 'vitest';
import { buildYearChart, type YearPoint } from '../../src/charts/year-chart.ts';

const point = (year: number, value: number, whole = true, marks: string[] = []): YearPoint => ({
  year,
  value,
  whole,
  marks,
});
const build = (points: readonly YearPoint[], measure = '件') =>
  buildYearChart(points, '案件数', measure, (year) => `${year}年`);

describe('buildYearChart', () => {
  const config = build([point(2019, 3), point(2020, 5), point(2022, 4, false, ['不足一年']), point(2023, 0)]);
  const [set] = config.data.datasets;

  test('every calendar year has its place; a year without a value has no point, never zero', () => {
    expect(config.data.labels).toEqual([
      ['2019年'],
      ['2020年'],
      ['2021年'],
      ['2022年', '不足一年'],
      ['2023年'],
    ]);
    expect(set.data).toEqual([3, 5, null, 4, 0]);
  });

  test('a line is solid between whole neighbouring years only', () =>
    expect(set.solid).toEqual([true, false, false, false]));

  test('a point that is not whole is hollow', () =>
    expect(set.pointBackgroundColor).toEqual(['--accent', '--accent', '--paper', '--paper', '--accent']));

  test('begins at zero, and a rate is drawn to 100', () => {
    expect(config.options['scales']).toMatchObject({ y: { beginAtZero: true } });
    expect(config.options['scales']).not.toMatchObject({ y: { max: 100 } });
    expect(build([point(2020, 70), point(2021, 80)], '%').options['scales']).toMatchObject({
      y: { max: 100 },
    });
  });

  test('is plain JSON', () => expect(JSON.parse(JSON.stringify(config))).toEqual(config));
});
