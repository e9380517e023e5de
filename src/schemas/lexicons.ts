/** content/lexicons/*.yml: the words the engine knows, each entry with its own examples. */
import { z } from 'zod';
import { roleSchema, slugSchema } from './vocabulary.ts';

const nonEmpty = z.string().min(1);

/** topics.yml: the 14 topics and the words that speak for them. */
export const topicSchema = z.strictObject({
  slug: slugSchema,
  zh: nonEmpty,
  en: nonEmpty,
  outline2021: nonEmpty.describe('place in the 纲要 2021—2025'),
  outline2015: nonEmpty.describe('place in the 纲要 2015—2020'),
  definition: nonEmpty,
  includes: nonEmpty,
  excludes: nonEmpty,
  strong: z.array(nonEmpty).describe('phrases that all but decide; weight 3'),
  cues: z.array(nonEmpty).describe('phrases that speak for the topic; weight 1'),
  masks: z.array(nonEmpty).default([]).describe('phrases inside which nothing counts for this topic'),
  examples: z.array(nonEmpty).min(2).describe('sentences that belong here'),
  counterexamples: z
    .array(z.strictObject({ text: nonEmpty, topic: slugSchema.nullable() }))
    .min(1)
    .describe('sentences that look alike but belong elsewhere'),
});
export type Topic = z.infer<typeof topicSchema>;

/** section-roles.yml: words of a heading or an opening that tell a section's role. */
export const sectionRoleSchema = z.strictObject({
  id: slugSchema,
  role: roleSchema,
  where: z.enum(['heading', 'opening']),
  pattern: nonEmpty.describe('regular expression, u flag'),
  examples: z.array(nonEmpty).min(1),
  counterexamples: z.array(nonEmpty).min(1),
});
export type SectionRole = z.infer<typeof sectionRoleSchema>;

/** units.yml: words that turn a number into a quantity. */
export const measureUnitSchema = z.strictObject({
  unit: nonEmpty.describe('as printed'),
  base: nonEmpty.describe('the measure it is counted in'),
  factor: z.number().default(1),
  kind: z.enum(['count', 'money', 'rate', 'area', 'length', 'time', 'mass', 'energy', 'other']),
  examples: z.array(nonEmpty).min(1),
  counterexamples: z.array(nonEmpty).default([]),
});
export type MeasureUnit = z.infer<typeof measureUnitSchema>;

/** indicators.yml: what may be read from every report, and how it may be compared. */
export const indicatorSchema = z.strictObject({
  slug: slugSchema,
  zh: nonEmpty,
  en: nonEmpty,
  unit: nonEmpty,
  kind: z.enum(['stock', 'flow', 'rate', 'cumulative', 'amount']),
  grade: z.enum(['A', 'B', 'C', 'D']),
  direction: z.enum(['higher', 'lower', 'neutral']),
  topic: slugSchema,
  definition: nonEmpty,
  caveats: nonEmpty.describe('Chinese, shown to readers'),
  perCapita: z.boolean().default(false),
  notApplicable: z
    .strictObject({ levels: z.array(nonEmpty), reason: nonEmpty })
    .nullable()
    .default(null)
    .describe('levels for which the law leaves nothing to report'),
  patterns: z
    .array(nonEmpty)
    .default([])
    .describe('regular expressions that propose a value; (?<value>) names the number'),
  mentions: z.array(nonEmpty).default([]).describe('words that show the subject is spoken of at all'),
  examples: z.array(z.strictObject({ text: nonEmpty, value: z.number().nullable() })).default([]),
  counterexamples: z.array(nonEmpty).default([]),
});
export type Indicator = z.infer<typeof indicatorSchema>;

/** terms.yml: policy terms counted and offered. */
export const termSchema = z.strictObject({
  term: nonEmpty,
  slug: slugSchema.describe('address of the page of the term'),
  pattern: nonEmpty.describe('regular expression, u flag'),
  examples: z.array(nonEmpty).min(1).describe('texts in which the term counts'),
  counterexamples: z.array(nonEmpty).min(1).describe('texts in which it does not, longer terms included'),
});
export type Term = z.infer<typeof termSchema>;
