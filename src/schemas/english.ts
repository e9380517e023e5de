/** content/lexicons/en/*.yml: the lexicons in English, by slug; names of topics and indicators stand in their own lexicons. */
import { z } from 'zod';
import { slugSchema } from './vocabulary.ts';

const nonEmpty = z.string().min(1);
const words = nonEmpty.regex(/^[^\p{Script=Han}]*$/u, 'expected English without Chinese characters');

export const topicEnglishSchema = z.strictObject({
  outline2021: words,
  outline2015: words,
  definition: words,
  includes: words,
  excludes: words,
});

export const indicatorEnglishSchema = z.strictObject({
  definition: words,
  caveats: words,
  notApplicable: words.optional().describe('why the law leaves nothing to report, where it does'),
});

export const requiredContentEnglishSchema = z.strictObject({
  name: words,
  note: words.optional(),
  parts: z.record(slugSchema, words).default({}),
});

/** By slug; which slugs there must be is the lexicon's word. */
export const englishSchemas = {
  topics: z.record(slugSchema, topicEnglishSchema),
  indicators: z.record(slugSchema, indicatorEnglishSchema),
  'required-contents': z.record(slugSchema, requiredContentEnglishSchema),
  'instrument-families': z.record(slugSchema, words),
  'instrument-flags': z.record(slugSchema, words),
  terms: z.record(slugSchema, words),
  measures: z.record(nonEmpty, words),
  synonyms: z.record(slugSchema, words),
  populations: z.record(slugSchema, z.strictObject({ source: words, caveat: words })),
} as const;

export type EnglishLexicon = keyof typeof englishSchemas;
export type English<Name extends EnglishLexicon> = z.output<(typeof englishSchemas)[Name]>;
