import { describe, expect, test } from 'vitest';
import { buildIndicatorChart, type BarInput } from '../../src/charts/indicator-chart.ts';
import { writeBarSvg } from '../../src/exports/bar-svg.ts';
import type { Observation } from '../../src/schemas/facts.ts';

const bar = (
  name: string,
  status: Observation['status'],
  value: number | null,
  marks: string[] = [],
): BarInput => ({
  name,
  year: 2022,
  level: 'prefecture',
  levelLabel: '地级市',
  marks,
  observation: { status, value } as Observation,
});

describe('buildIndicatorChart', () => {
  const config = buildIndicatorChart(
    [
      bar('甲', 'value', 3),
      bar('乙', 'not-disclosed', null),
      bar('丙', 'related', 9),
      bar('丁', 'value', 5, ['约数']),
    ],
    '案件数',
    '件',
  );

  test('only values are bars: nothing missing is drawn as zero, nothing related at all', () => {
    expect(config.data.datasets[0].data).toEqual([3, 5]);
    expect(config.data.labels).toEqual([
      ['甲 2022', '地级市'],
      ['丁 2022', '地级市 · 约数'],
    ]);
  });

  test('keeps the order it is given: no ranking', () => {
    const falling = buildIndicatorChart(
      [bar('甲', 'value', 1), bar('乙', 'value', 9), bar('丙', 'value', 4)],
      'x',
      '件',
    );
    expect(falling.data.datasets[0].data).toEqual([1, 9, 4]);
  });

  test('a rate is drawn to 100', () => {
    const rate = buildIndicatorChart([bar('甲', 'value', 70)], 'x', '%');
    expect(rate.options['scales']).toMatchObject({ x: { beginAtZero: true, max: 100 } });
    expect(config.options['scales']).not.toMatchObject({ x: { max: 100 } });
  });

  test('is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(config))).toEqual(config);
  });

  test('as SVG it escapes what it is given and prints every value', () => {
    const hostile = buildIndicatorChart([bar('<script>alert(1)</script>', 'value', 1234.5)], 'a & "b"', '件');
    const svg = writeBarSvg(hostile, ['<caption>', 'b & c'], {});
    expect(svg).not.toContain('<script>');
    expect(svg).toContain('&lt;script&gt;');
    expect(svg).toContain('1,234.5');
    expect(svg).toContain('a &amp; &quot;b&quot;');
    expect(svg.indexOf('&lt;caption&gt;')).toBeLessThan(svg.indexOf('b &amp; c'));
  });
});
