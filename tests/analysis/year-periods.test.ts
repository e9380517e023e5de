import { describe, expect, test } from 'vitest';
import { circumstancesOf, extentOf, type PeriodExtent } from '../../src/analysis/year-periods.ts';
import type { Observation, Quantity } from '../../src/schemas/facts.ts';
import type { Indicator } from '../../src/schemas/lexicons.ts';

describe('extentOf', () => {
  test.each<[string | null, string | null, Indicator['kind'], PeriodExtent]>([
    [null, null, 'flow', 'whole'],
    ['2022年', null, 'flow', 'whole'],
    ['2022年以来', null, 'flow', 'whole'],
    ['截至2022-12-31', null, 'flow', 'whole'],
    ['截至2022-11-30', null, 'flow', 'part'],
    ['2022年9月', null, 'flow', 'part'],
    // The report says that its figures stop in November: whatever the sentence says, they do.
    [null, '2022-11-30', 'flow', 'part'],
    ['2022年', '2022-11-30', 'rate', 'part'],
    ['2022年以来', '2022-11-30', 'flow', 'part'],
    ['2020年以来', null, 'flow', 'span'],
    ['2020年以来', '2022-11-30', 'flow', 'span'],
    ['2021年', null, 'flow', 'other'],
    ['累计', null, 'flow', 'open'],
    ['截至目前', null, 'flow', 'open'],
    ['累计', null, 'cumulative', 'whole'],
    ['截至目前', null, 'stock', 'whole'],
    ['截至目前', '2022-11-30', 'stock', 'part'],
  ])('%s, report until %s, %s: %s', (period, cutoff, kind, extent) =>
    expect(extentOf(period, { year: 2022, cutoff }, kind)).toBe(extent),
  );
});

describe('circumstancesOf', () => {
  const observation = {
    value: 58,
    period: null,
    scope: null,
    reviewed: false,
    evidence: [{ quote: '', unit: 's1', start: 10, end: 50 }],
  } as unknown as Observation;
  const figure = (change: Partial<Quantity>) =>
    ({
      value: 58,
      start: 20,
      end: 23,
      period: '2022年',
      scope: '县政府',
      subject: '受理申请',
      ...change,
    }) as Quantity;

  test('takes what the figure in the sentence says', () =>
    expect(circumstancesOf(observation, [figure({}), figure({ value: 7, scope: '全县' })])).toEqual({
      period: '2022年',
      scope: '县政府',
      subject: '受理申请',
    }));

  test('figures elsewhere say nothing, and two that disagree settle nothing', () => {
    const nothing = { period: null, scope: null, subject: null };
    expect(circumstancesOf(observation, [figure({ start: 60, end: 63 })])).toEqual(nothing);
    expect(
      circumstancesOf(observation, [figure({}), figure({ scope: '全县', subject: '审结申请' })]),
    ).toEqual({ ...nothing, period: '2022年' });
  });

  test("a reader's word on period and scope stands", () =>
    expect(circumstancesOf({ ...observation, reviewed: true, scope: '主要负责人' }, [figure({})])).toEqual({
      period: null,
      scope: '主要负责人',
      subject: '受理申请',
    }));
});
