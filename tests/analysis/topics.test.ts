import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { analyzeReport } from '../../src/analysis/analyze.ts';
import { parseReport } from '../../src/analysis/parse-report.ts';
import { assignTopics, scoreTopics, type TopicDraft } from '../../src/analysis/topics.ts';
import { sectionRoleSchema, topicSchema } from '../../src/schemas/lexicons.ts';
import { regionSchema } from '../../src/schemas/normalising.ts';
import { readingsSchema } from '../../src/schemas/readings.ts';

const content = new URL('../../content/', import.meta.url);
const readYaml = (path: string): unknown => parse(readFileSync(new URL(path, content), 'utf8'));

const topics = z.array(topicSchema).parse(readYaml('lexicons/topics.yml'));
const sectionRoles = z.array(sectionRoleSchema).parse(readYaml('lexicons/section-roles.yml'));

/** The topic ahead of all others; null when there is none or two share the lead. */
function clearWinner(text: string): string | null {
  const [first, second] = [...scoreTopics(text, topics)].sort(([, a], [, b]) => b - a);
  return first && first[1] !== second?.[1] ? first[0] : null;
}

describe('the lexicon', () => {
  test.each(topics.flatMap(({ slug, examples }) => examples.map((text) => [slug, text])))(
    '%s: %s',
    (slug, text) => expect(clearWinner(text)).toBe(slug),
  );
  test.each(
    topics.flatMap(({ slug, counterexamples }) => counterexamples.map((entry) => ({ slug, ...entry }))),
  )('not $slug but $topic: $text', ({ slug, text, topic }) => {
    expect(clearWinner(text)).toBe(topic);
    expect(topic).not.toBe(slug);
  });
  test('names every topic and phrase once, with enough examples', () => {
    expect(new Set(topics.map(({ slug }) => slug)).size).toBe(14);
    expect(
      topics.every(({ examples, counterexamples }) => examples.length >= 4 && counterexamples.length >= 2),
    ).toBe(true);
  });
  test('never rests on words that occur everywhere', () => {
    for (const word of ['法治政府建设', '依法行政', '习近平法治思想', '规范', '监督']) {
      expect(scoreTopics(word, topics).size, word).toBe(0);
    }
  });
});

describe('scoreTopics', () => {
  const [base] = topics;
  if (!base) throw new Error('Unexpected empty lexicon');
  const small = [{ ...base, slug: 'fruit', strong: ['苹果'], cues: ['果', '苹果树'], masks: ['苹果手机'] }];

  test.each([
    ['苹果', 3],
    ['苹果树', 1],
    ['果和苹果', 4],
    ['苹果，苹果', 3],
    ['苹果手机', undefined],
    ['苹果手机和果', 1],
    ['', undefined],
  ])('%s weighs %s', (text, weight) => expect(scoreTopics(text, small).get('fruit')).toBe(weight));

  test('lists topics in the order in which they appear', () => {
    expect([...scoreTopics('行政复议与人民调解', topics).keys()].slice(0, 2)).toEqual([
      'reconsideration-litigation',
      'dispute-mediation',
    ]);
  });
  test('takes time in proportion to the text', () => {
    const long = '推进行政执法和行政复议工作，'.repeat(20_000);
    expect(scoreTopics(long, topics).get('law-enforcement')).toBeGreaterThan(0);
  }, 2_000);
});

/** Units in reading order, one line each, laid end to end. */
function drafts(...lines: (Partial<TopicDraft> & { lines?: string[] })[]): TopicDraft[] {
  let offset = 0;
  return lines.map(({ lines: texts = [], ...given }, index) => {
    const start = offset;
    const sentences = texts.map((text) => ({ start: offset, end: (offset += text.length), text }));
    const shape = { parent: null, numberingLevel: 2, heading: null, role: 'achievements' } as const;
    return { id: `u${index}`, ...shape, ...given, start, end: offset, sentences };
  });
}
const topicsOf = (units: TopicDraft[], overrides: Parameters<typeof assignTopics>[2] = []) =>
  assignTopics(units, topics, overrides).map(({ topic, secondaryTopics, sentences }) => ({
    topic,
    secondaryTopics,
    sentences: sentences.map((sentence) => sentence.topic),
  }));

describe('assignTopics', () => {
  test('a sentence without evidence inherits from its item, then from the section', () => {
    const units = drafts(
      { heading: '强化行政权力制约和监督' },
      { parent: 'u0', numberingLevel: 4, heading: '加强行政执法监督', lines: ['成效明显。'] },
      { parent: 'u0', numberingLevel: 0, lines: ['取得新进展。'] },
    );
    expect(topicsOf(units).map(({ sentences }) => sentences)).toEqual([
      [],
      ['law-enforcement'],
      ['oversight-openness'],
    ]);
  });
  test('content beats heading in an item, a heading beats content in a section', () => {
    const body = ['调解各类矛盾纠纷6765件。', '办理法律援助案件149件。'];
    const [section, item] = topicsOf(
      drafts(
        { heading: '推进行政复议工作' },
        { parent: 'u0', numberingLevel: 3, heading: '行政复议', lines: body },
      ),
    );
    expect(section?.topic).toBe('reconsideration-litigation');
    expect(section?.secondaryTopics).toEqual(['dispute-mediation', 'legal-education-services']);
    expect(item?.topic).toBe('dispute-mediation');
  });
  test('a generic heading takes the largest share, the first of equals', () => {
    const equal = ['行政复议成效明显。', '人民调解成效明显。'];
    expect(topicsOf(drafts({ heading: '深入推进各项工作', lines: equal }))[0]?.topic).toBe(
      'reconsideration-litigation',
    );
    const larger = drafts({ heading: '深入推进各项工作', lines: [...equal, '人民调解又见成效。'] });
    expect(topicsOf(larger)[0]?.topic).toBe('dispute-mediation');
  });
  test('a chapter that only announces a role has no topic', () => {
    const units = drafts({ numberingLevel: 1, heading: '主要工作' }, { parent: 'u0', heading: '加强普法' });
    expect(topicsOf(units)[0]).toEqual({ topic: null, secondaryTopics: [], sentences: [] });
  });
  test('a passing mention is not a secondary topic, a sentence or the heading is', () => {
    const mention = drafts({ heading: '加强行政执法', lines: ['加强行政执法和行政处罚工作，做好普法。'] });
    expect(topicsOf(mention)[0]?.secondaryTopics).toEqual([]);
    const sentence = drafts({ heading: '加强行政执法', lines: ['规范行政处罚。', '做好普法。'] });
    expect(topicsOf(sentence)[0]?.secondaryTopics).toEqual(['legal-education-services']);
    const heading = drafts({ numberingLevel: 4, heading: '加强行政执法监督', lines: ['加强行政执法监督。'] });
    expect(topicsOf(heading)[0]?.secondaryTopics).toEqual(['oversight-openness']);
  });
  test.each(['title', 'preamble', 'signature'] as const)('%s has no topic', (role) => {
    const units = drafts({ numberingLevel: 0, role, lines: ['全面加强行政执法。'] });
    expect(topicsOf(units)).toEqual([{ topic: null, secondaryTopics: [], sentences: [null] }]);
  });
  test('problems stand on their own words', () => {
    const lines = ['仍然存在一些不足。', '行政执法质量有待提高；', '普法形式单一。'];
    const [unit] = topicsOf(drafts({ numberingLevel: 1, heading: '存在问题', role: 'problems', lines }));
    expect(unit?.sentences).toEqual([null, 'law-enforcement', 'legal-education-services']);
  });
  test('an override wins over everything it covers, and nothing else', () => {
    const units = drafts({ heading: '加强行政执法', lines: ['规范行政处罚。', '加强执法检查。'] });
    const first = { start: 0, end: 7, topic: null, secondary: ['digital-government'] };
    expect(topicsOf(units, [first])[0]).toEqual({
      topic: 'law-enforcement',
      secondaryTopics: ['digital-government'],
      sentences: [null, 'law-enforcement'],
    });
    const whole = { start: 0, end: 14, topic: 'rulemaking', secondary: [] };
    expect(topicsOf(units, [whole])[0]).toEqual({
      topic: 'rulemaking',
      secondaryTopics: [],
      sentences: ['rulemaking', 'rulemaking'],
    });
  });
  test('never fails, and keeps units and spans', () => {
    const phrases = fc.constantFrom(
      ...topics.flatMap(({ strong, cues, masks }) => [...strong, ...cues, ...masks]),
    );
    const text = fc.array(fc.oneof(phrases, fc.string({ unit: 'binary' }))).map((parts) => parts.join(''));
    const unit = fc.record({
      parent: fc.constantFrom(null, 'u0', 'u1', 'u2', 'nowhere'),
      numberingLevel: fc.constantFrom(0 as const, 1 as const, 2 as const, 3 as const, 4 as const),
      heading: fc.option(text),
      role: fc.constantFrom('title', 'preamble', 'achievements', 'problems', 'plans', 'signature'),
      lines: fc.array(text, { maxLength: 4 }),
    });
    const slugs = new Set<string | null>([null, ...topics.map(({ slug }) => slug)]);
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 8 }), (given) => {
        const units = drafts(...given);
        const assigned = assignTopics(units, topics, []);
        const spans = (all: readonly (TopicDraft | (typeof assigned)[number])[]) =>
          all.map(({ id, sentences }) => [id, ...sentences.map(({ start, end }) => [start, end])]);
        expect(spans(assigned)).toEqual(spans(units));
        for (const { topic, secondaryTopics, sentences } of assigned) {
          expect(secondaryTopics).not.toContain(topic);
          for (const sentence of sentences) expect(slugs).toContain(sentence.topic);
        }
      }),
    );
  });
});

const goldEntry = {
  stem: z.string(),
  topic: z.string().nullable(),
  secondary: z.array(z.string()).default([]),
};
const gold = z
  .strictObject({
    sentences: z.array(z.strictObject({ ...goldEntry, text: z.string() })),
    units: z.array(z.strictObject({ ...goldEntry, heading: z.string() })),
  })
  .parse(JSON.parse(readFileSync(new URL('../fixtures/topic-gold.json', import.meta.url), 'utf8')));
const stems = [...new Set(gold.sentences.map(({ stem }) => stem))];

function analyse(stem: string, withReadings: boolean) {
  const parsed = parseReport(readFileSync(new URL(`reports/${stem}.md`, content), 'utf8'));
  const region = regionSchema.parse(readYaml(`regions/${parsed.frontMatter.region}.yml`));
  const { topics: judged } = z.looseObject({ topics: z.unknown() }).parse(readYaml(`readings/${stem}.yml`));
  const readings = withReadings ? readingsSchema.parse({ topics: judged }) : null;
  const { text, units } = analyzeReport(parsed, { stem, region, topics, sectionRoles, readings });
  const sentences = units
    .filter(({ role }) => !['title', 'preamble', 'signature'].includes(role))
    .flatMap((unit) => unit.sentences.map((sentence) => ({ ...sentence, unit })));
  const read = gold.sentences.filter((entry) => entry.stem === stem);
  const placed = read.map((entry) => ({ ...entry, at: text.indexOf(entry.text) }));
  const judgedSentences = sentences.map((sentence) => ({
    text: text.slice(sentence.start, sentence.end),
    topic: sentence.topic,
    unit: sentence.unit,
    expected: placed.find(({ at }) => sentence.start <= at && at < sentence.end),
  }));
  return { units, sentences: judgedSentences, read };
}

describe('agreement with the reading of the five reports', () => {
  test.each(stems)('%s: every sentence was read, once', (stem) => {
    const { sentences, read } = analyse(stem, false);
    expect(sentences.filter(({ expected }) => !expected)).toEqual([]);
    expect(sentences).toHaveLength(read.length);
  });
  test('the lexicon alone agrees on 98 of 100 sentences', () => {
    const all = stems.flatMap((stem) => analyse(stem, false).sentences);
    const agreeing = all.filter(({ topic, expected }) => topic === expected?.topic);
    expect(agreeing.length / all.length).toBeGreaterThanOrEqual(0.98);
  });
  test.each(stems)('%s: with the readings every sentence and unit agrees', (stem) => {
    const { sentences, units } = analyse(stem, true);
    for (const { text, topic, unit, expected } of sentences) {
      expect(topic, text).toBe(expected?.topic);
      expect([unit.topic, ...unit.secondaryTopics], text).toEqual(
        expect.arrayContaining(expected?.secondary ?? []),
      );
    }
    for (const { heading, topic, secondary } of gold.units.filter((entry) => entry.stem === stem)) {
      const unit = units.find((candidate) => candidate.heading?.startsWith(heading));
      expect(unit?.topic, heading).toBe(topic);
      expect(unit?.secondaryTopics.toSorted(), heading).toEqual(secondary.toSorted());
    }
  });
});
