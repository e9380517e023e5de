import { describe, expect, test } from 'vitest';
import { followProblems } from '../../src/analysis/problem-years.ts';
import { matchPlans, type PlacedSentence } from '../../src/analysis/problem-plans.ts';
import { governments } from './year-reports.ts';

const [of2021, of2022, of2023] = governments.map(({ report }) => report);
if (!of2021 || !of2022 || !of2023) throw new Error('Unexpected absence of reports, expected three years');
const texts = ({ text }: { text: string }, sentences: readonly PlacedSentence[]) =>
  sentences.map(({ start, end }) => text.slice(start, end));

describe('followProblems', () => {
  const threads = followProblems(of2021, of2022);

  test('problems, plans of the same report, achievements of the next, by topic', () => {
    const thread = threads.find(({ topic }) => topic === 'cadre-capacity');
    expect(texts(of2021, thread?.problems ?? [])).toEqual(['三是领导干部学法用法的自觉性还不够强。']);
    expect(texts(of2021, thread?.plans ?? [])).toEqual(['健全领导干部学法用法制度，组织领导干部旁听庭审。']);
    expect(texts(of2022, thread?.achievements ?? [])).toEqual([
      '健全领导干部学法用法制度，组织领导干部旁听庭审9次。',
    ]);
  });

  test('a problem that no plan comes to has an empty cell, not a missing row', () => {
    const thread = threads.find(({ topic }) => topic === 'rulemaking');
    expect([thread?.plans, thread?.achievements.length]).toEqual([[], 1]);
  });

  test('every problem that has a topic stands in one thread, with the plans that answer it', () => {
    for (const [before, after] of [
      [of2021, of2022],
      [of2022, of2023],
    ] as const) {
      const readings = matchPlans(before);
      const followed = followProblems(before, after);
      expect(followed.flatMap(({ problems }) => problems.map(({ start }) => start))).toEqual(
        readings.map(({ start }) => start),
      );
      for (const { topic, plans } of readings)
        expect(followed.find((thread) => thread.topic === topic)?.plans).toEqual(plans);
    }
  });

  test('only achievements count: what the next year names as a problem is none', () => {
    const { achievements = [] } =
      followProblems(of2022, of2023).find(({ topic }) => topic === 'law-enforcement') ?? {};
    for (const { unit } of achievements) expect(unit).toMatch(/^s1/);
    expect(achievements.length).toBeGreaterThan(0);
  });
});
