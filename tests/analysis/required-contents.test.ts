import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { findRequiredContents } from '../../src/analysis/required-contents.ts';
import { requiredContentsSchema } from '../../src/schemas/required-contents.ts';
import { reportOf, reports } from './compared-reports.ts';

const source = new URL('../../content/lexicons/required-contents.yml', import.meta.url);
const contents = requiredContentsSchema.parse(parse(readFileSync(source, 'utf8')));
const parts = contents.flatMap((content) => content.parts);
const patterned = parts.flatMap(({ slug, pattern, examples, counterexamples }) =>
  pattern === null ? [] : [{ slug, expression: new RegExp(pattern, 'u'), examples, counterexamples }],
);

describe('the lexicon', () => {
  test('lists the five contents of the rule', () => expect(contents).toHaveLength(5));
  test.each(
    patterned.flatMap(({ slug, expression, examples }) =>
      examples.map((text) => ({ slug, expression, text })),
    ),
  )('$slug takes $text', ({ expression, text }) => expect(text).toMatch(expression));
  test.each(
    patterned.flatMap(({ slug, expression, counterexamples }) =>
      counterexamples.map((text) => ({ slug, expression, text })),
    ),
  )('$slug leaves $text', ({ expression, text }) => expect(text).not.toMatch(expression));
  test('a pattern without examples is refused', () => {
    const bare = [
      {
        slug: 'x',
        zh: '甲',
        parts: [{ slug: 'y', zh: '乙', roles: ['plans'], pattern: '丙', examples: [], counterexamples: [] }],
      },
    ];
    expect(requiredContentsSchema.safeParse(bare).success).toBe(false);
  });
});

describe('the five reports', () => {
  const ticks = (stem: string) =>
    findRequiredContents(contents, reportOf(stem)).flatMap((found) =>
      found.parts.flatMap(({ part, evidence }) => (evidence === null ? [] : [part.slug])),
    );
  // Handbook 1.4: all four in every report, causes in the heading of Xiangzhou alone.
  test.each(reports.map(({ stem }) => stem))('%s', (stem) => {
    const causes = stem === 'xiangzhou-2022' ? ['causes'] : [];
    expect(ticks(stem)).toEqual([
      'measures',
      'shortcomings',
      ...causes,
      'first-responsible-person',
      'next-year',
    ]);
  });
  test('the evidence is in the report, in a unit of that name', () => {
    const report = reportOf('xiangzhou-2022');
    const found = findRequiredContents(contents, report).flatMap((each) => each.parts);
    const causes = found.find(({ part }) => part.slug === 'causes')?.evidence;
    expect(report.text.slice(causes?.start, causes?.end)).toBe('二、存在不足和原因');
    expect(causes?.unit).toBe('s2');
  });
});
