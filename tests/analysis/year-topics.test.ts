import { describe, expect, test } from 'vitest';
import { compareTopics } from '../../src/analysis/year-topics.ts';
import { countCharacters } from '../../src/text/han.ts';
import { topics } from './compared-reports.ts';
import { governments } from './year-reports.ts';

const reports = governments.map(({ report }) => report);
const rows = compareTopics(
  reports,
  topics.map(({ slug }) => slug),
);
const rowOf = (topic: string) => rows.find((row) => row.topic === topic);

describe('compareTopics', () => {
  test('one row a topic, in the order given', () =>
    expect(rows.map(({ topic }) => topic)).toEqual(topics.map(({ slug }) => slug)));

  test('a share is the part of the body that can be counted by hand', () => {
    // 2021: one sentence on mediation, none on emergencies.
    const [report] = reports;
    const sentence =
      '坚持和发展新时代“枫桥经验”，全县各级人民调解组织调处各类矛盾纠纷1315件，调解成功率98.6%。';
    expect(report?.text).toContain(sentence);
    const body = (report?.units ?? [])
      .filter(({ role }) => ['achievements', 'problems', 'plans'].includes(role))
      .flatMap((unit) => unit.sentences)
      .map(({ start, end }) => countCharacters(report?.text.slice(start, end) ?? ''));
    const all = body.reduce((total, characters) => total + characters, 0);
    expect(rowOf('dispute-mediation')?.shares[0]).toBe(
      Math.round((countCharacters(sentence) / all) * 1000) / 10,
    );
    expect(rowOf('emergency-response')?.shares).toEqual([0, 0, 0]);
  });

  test('a change is the difference of the shares as printed', () => {
    for (const { shares, changes } of rows) {
      expect(changes).toHaveLength(shares.length - 1);
      changes.forEach((change, at) =>
        expect(change.toFixed(1)).toBe(
          ((shares[at + 1] ?? NaN) - (shares[at] ?? NaN)).toFixed(1).replace(/^-0\.0$/, '0.0'),
        ),
      );
    }
    expect(rowOf('business-environment')?.changes).toEqual([0, rowOf('business-environment')?.shares[2]]);
  });
});
