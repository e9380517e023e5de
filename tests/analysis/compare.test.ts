import { describe, expect, test } from 'vitest';
import { findMentions, findPassages, measureTopics } from '../../src/analysis/compare.ts';
import { reportOf, reports, topics } from './compared-reports.ts';

const onTopic = (stem: string, topic: string) => {
  const report = reportOf(stem);
  return findPassages(report, topic).flatMap(({ sentences }) =>
    sentences.filter((sentence) => sentence.onTopic).map(({ start, end }) => report.text.slice(start, end)),
  );
};
const mentioned = (stem: string, topic: string) => {
  const report = reportOf(stem);
  return (findMentions(report, topics).get(topic) ?? []).map(({ start, end, role, unit }) => ({
    text: report.text.slice(start, end),
    role,
    unit,
  }));
};

describe('findPassages', () => {
  test('every sentence with a topic stands on exactly one page, and only there', () => {
    for (const report of reports) {
      const places = topics.flatMap(({ slug }) =>
        findPassages(report, slug).flatMap(({ sentences }) =>
          sentences.filter((sentence) => sentence.onTopic).map(({ start }) => `${start} ${slug}`),
        ),
      );
      const expected = report.units.flatMap(({ sentences }) =>
        sentences.flatMap(({ start, topic }) => (topic === null ? [] : [`${start} ${topic}`])),
      );
      expect(places.sort()).toEqual(expected.sort());
    }
  });
  test('a mixed paragraph gives only its sentences, the others stand around them', () => {
    const [mixed] = findPassages(reportOf('huizhou-2021'), 'reconsideration-litigation');
    expect(mixed?.whole).toBe(false);
    expect(mixed?.sentences.map((sentence) => sentence.onTopic)).toContain(false);
    expect(onTopic('huizhou-2021', 'reconsideration-litigation').join('')).not.toContain('枫桥经验');
  });
  test.each([
    ['nanyang-2022', 'law-enforcement', '换发行政执法证1725个'],
    ['langfang-2023', 'dispute-mediation', '化解各类矛盾纠纷10880件'],
    ['chengkou-2020', 'business-environment', '复工复产'],
    ['xiangzhou-2022', 'decision-making', '出具法律意见1056份'],
    ['huizhou-2021', 'digital-government', '智慧城管'],
  ])('%s on %s says %s', (stem, topic, words) => expect(onTopic(stem, topic).join('')).toContain(words));
  test.each([
    ['xiangzhou-2022', 'emergency-response'],
    ['xiangzhou-2022', 'oversight-openness'],
    ['langfang-2023', 'decision-making'],
    ['nanyang-2022', 'digital-government'],
  ])('%s has nothing of its own on %s', (stem, topic) => expect(onTopic(stem, topic)).toEqual([]));
  test('the path leads from the chapter to the unit', () => {
    const passage = findPassages(reportOf('nanyang-2022'), 'law-enforcement').find(
      ({ unit }) => unit === 's1-4-2',
    );
    expect(passage?.path.map(({ marker }) => marker)).toEqual(['一、', '（四）', '二是']);
  });
});

describe('findMentions', () => {
  test.each([
    ['huizhou-2021', 'legal-education-services', '办理法律援助案件12919宗', 'achievements'],
    ['nanyang-2022', 'digital-government', '一网通办', 'achievements'],
    ['langfang-2023', 'decision-making', '科学、民主决策', 'achievements'],
    ['chengkou-2020', 'oversight-openness', '《行政执法监督意见书》', 'achievements'],
    ['xiangzhou-2022', 'law-enforcement', '综合行政执法改革', 'problems'],
    ['huizhou-2021', 'digital-government', '信息化建设', 'plans'],
  ])('%s mentions %s where it says %s, among %s', (stem, topic, words, role) => {
    expect(
      mentioned(stem, topic)
        .filter(({ text }) => text.includes(words))
        .map((mention) => mention.role),
    ).toContain(role);
  });
  test('a sentence is a passage or a mention, never both', () => {
    for (const { stem } of reports)
      for (const { slug } of topics) {
        const passages = onTopic(stem, slug);
        expect(mentioned(stem, slug).filter(({ text }) => passages.includes(text))).toEqual([]);
      }
  });
  test('建立法律顾问制度 is no 立法', () => {
    expect(
      mentioned('chengkou-2020', 'rulemaking').filter(({ text }) => text.includes('建立法律顾问')),
    ).toEqual([]);
  });
});

test('shares of all topics add up to no more than the body', () => {
  for (const report of reports) {
    const { all, byTopic } = measureTopics(report);
    const sum = [...byTopic.values()].reduce((total, part) => total + part, 0);
    expect(sum).toBeLessThanOrEqual(all);
    expect(sum / all).toBeGreaterThan(0.9);
  }
});
