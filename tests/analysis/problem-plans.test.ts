import { describe, expect, test } from 'vitest';
import { matchPlans } from '../../src/analysis/problem-plans.ts';
import { reportOf } from './compared-reports.ts';

describe('matchPlans', () => {
  // Handbook 1.4, read by hand.
  test.each([
    ['huizhou-2021', 4, 4],
    ['xiangzhou-2022', 2, 2],
    ['nanyang-2022', 3, 3],
    ['chengkou-2020', 1, 5],
    ['langfang-2023', 0, 2],
  ])('%s: %i of %i problems are answered', (stem, answered, all) => {
    const problems = matchPlans(reportOf(stem));
    expect([problems.filter(({ plans }) => plans.length > 0).length, problems.length]).toEqual([
      answered,
      all,
    ]);
  });
  test('what answers the problem of legal counsel in Chengkou is 三（二）', () => {
    const [answered] = matchPlans(reportOf('chengkou-2020')).filter(({ plans }) => plans.length > 0);
    expect([answered?.unit, answered?.topic, new Set(answered?.plans.map(({ unit }) => unit))]).toEqual([
      's2-5',
      'decision-making',
      new Set(['s3-2']),
    ]);
  });
});
