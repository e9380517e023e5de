/** Every entry of the normaliser's lexicons keeps its own promises. */
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../src/text/edits.ts';
import { widenPunctuation } from '../src/text/punctuation.ts';
import { simplify } from '../src/text/script.ts';
import { splitSentences } from '../src/text/sentences.ts';
import { tidySpaces } from '../src/text/spaces.ts';
import { lexicons, run } from './normalize/context.ts';

const { boilerplate, conversion, sectionRoles } = lexicons;
const { furniture, titles, documentNumbers, annexes, issuers, labels } = boilerplate;
const rules = [...furniture, ...titles, ...documentNumbers, ...annexes, ...issuers, ...sectionRoles];

describe.each(rules)('$id', ({ pattern, examples, counterexamples }) => {
  const expression = new RegExp(pattern, 'u');
  it.each(examples)('takes %s', (text) => expect(text).toMatch(expression));
  it.each(counterexamples)('leaves %s', (text) => expect(text).not.toMatch(expression));

  it.each(examples)('is shown %s as the rules before it leave a line', (text) => {
    expect(simplify(text, conversion)).toEqual([]);
    expect(tidySpaces(text)).toEqual([]);
    expect(widenPunctuation(text)).toEqual([]);
  });
});

it('names every rule once', () => {
  const ids = [[...furniture, ...annexes], [...titles, ...documentNumbers], issuers, sectionRoles].map(
    (group) => group.map(({ id }) => id),
  );
  for (const group of ids) expect(new Set(group).size).toBe(group.length);
});

describe.each(furniture)('$id', ({ id, where, pattern, examples }) => {
  it('matches whole lines only', () => expect([pattern.at(0), pattern.at(-1)]).toEqual(['^', '$']));

  it.each(examples)('takes %s out of a report', (text) => {
    const report = ['2023年，云溪县推进法治。', '一、主要工作', '开展督察2次。'];
    const raw = where === 'head' ? [text, ...report] : [...report, text];
    expect(run(raw.join('\n')).record.removed).toMatchObject([{ rule: id, text }]);
  });
});

describe.each(issuers)('$id', ({ pattern, examples }) => {
  it.each(examples)('reads the issuer from %s', (text) => {
    const issuer = new RegExp(pattern, 'u').exec(text)?.groups?.['issuer'] ?? '';
    expect(issuer).not.toBe('');
    expect(text.startsWith(issuer)).toBe(true);
  });
});

it('reads dates and names from datelines', () => {
  const dateline = new RegExp(furniture.find(({ id }) => id === 'dateline')?.pattern ?? '', 'u');
  const read = (text: string) => ({ ...dateline.exec(text)?.groups });
  expect(read('2024年02月26日 来源：市司法局 作者：字体：')).toMatchObject({
    publishedOn: '2024年02月26日',
    source: '市司法局',
  });
  expect(read('2023-01-05 10:21 来源：市司法局 作者：张三 字体：大 中 小')).toMatchObject({
    publishedOn: '2023-01-05',
    source: '市司法局',
    author: '张三',
  });
});

it('has a label for each field that a page may name', () => {
  const fields = new Set(Object.values(labels));
  expect(fields).toEqual(new Set(['documentNumber', 'publisher', 'publishedOn', 'pageWrittenOn']));
});

describe.each(conversion)('$from to $to', (rule) => {
  const convert = (text: string) => applyEdits(text, simplify(text, [rule]));
  it.each(rule.examples)('$before becomes $after', ({ before, after }) =>
    expect(convert(before)).toBe(after),
  );
  it.each(rule.counterexamples)('leaves %s', (text) => expect(convert(text)).toBe(text));
  it.each(rule.except)('leaves %s, which it excepts', (word) => {
    expect(word).toContain(rule.from);
    expect(convert(`甲${word}乙`)).toBe(`甲${word}乙`);
  });
});

it('gives a heading one role, whatever rule is asked first', () => {
  const headings = sectionRoles.filter(({ where }) => where === 'heading');
  for (const { role, examples } of headings.filter(({ role }) => role !== 'achievements')) {
    for (const text of examples) {
      const others = headings.filter((rule) => rule.role !== role && rule.role !== 'achievements');
      expect(others.filter(({ pattern }) => new RegExp(pattern, 'u').test(text)).map(({ id }) => id)).toEqual(
        [],
      );
    }
  }
});

it('opens a passage at the head of a sentence', () => {
  const openings = sectionRoles.filter(({ where }) => where === 'opening');
  for (const { pattern, examples } of openings) {
    expect(pattern.startsWith('^')).toBe(true);
    for (const text of examples) {
      const [first] = splitSentences(text);
      expect(text.slice(first?.start, first?.end)).toMatch(new RegExp(pattern, 'u'));
    }
  }
});
