/** content/lexicons/checks.yml: the words that tie numbers to one another, each group with its own examples. */
import { z } from 'zod';
import { checkVerdictSchema } from './checks.ts';

const nonEmpty = z.string().min(1);
const pattern = nonEmpty.describe('regular expression, u flag');
const spaced = z.string().transform((text) => text.split(/\s+/u).filter((word) => word !== ''));
const words = spaced.pipe(z.array(nonEmpty).min(1));

/** A sentence, and what the check of it must come to. */
const example = z.strictObject({
  text: nonEmpty,
  stated: z.number(),
  recomputed: z.number(),
  verdict: checkVerdictSchema,
});
const proof = {
  examples: z.array(example).min(1),
  counterexamples: z.array(nonEmpty).min(1).describe('sentences in which nothing may be checked'),
};

const rateSchema = z.strictObject({
  id: nonEmpty,
  rate: pattern.describe('the words directly before the rate'),
  numerators: z
    .array(pattern)
    .describe('subjects of the count above the line; the first that occurs is taken'),
  denominators: z.array(pattern).min(1).describe('subjects of the count below the line, likewise'),
  ...proof,
});
export type RateWords = z.infer<typeof rateSchema>;

export const checkWordsSchema = z.strictObject({
  rates: z.array(rateSchema),
  rateLinkers: words.describe('words between the name of a rate and its number'),
  rateExcept: words.describe('words before the name of a rate that make it another rate: 按时办结率'),
  parts: z.strictObject({
    introducers: words.describe('words after a total that open its parts'),
    totals: words.describe('words directly before a number that make it the total of those before'),
    partitions: z
      .array(z.strictObject({ id: nonEmpty, members: z.array(pattern).min(2) }))
      .describe('parts that leave nothing out: where all occur, a sum that differs is told'),
    ...proof,
  }),
  outcomes: z.strictObject({
    bases: z.array(pattern).min(1).describe('subjects of the cases that have the outcomes'),
    words: z.array(pattern).min(2).describe('the outcomes; at least two must be numbered'),
    ...proof,
  }),
  lists: z.strictObject({
    nouns: words.describe('what is counted as many times as items are named'),
    measures: words.describe('the measures they are counted in; 市、县两级 is a set phrase, no list'),
    titleNouns: words.describe('what is counted by the titles in 《》 named before it'),
    openers: words.describe('words after which the first item of a list begins; no last item ends in one'),
    closers: words.describe('words between the last item and its number'),
    openEnded: words.describe('closers that say that more could be named: 等'),
    ...proof,
  }),
});
export type CheckWords = z.infer<typeof checkWordsSchema>;
