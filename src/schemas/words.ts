/** words.yml: the spelling of words that the segmentation keeps whole or takes apart. */
import { z } from 'zod';

const nonEmpty = z.string().min(1);

export const keptWordSchema = z.strictObject({
  word: nonEmpty,
  examples: z.array(nonEmpty).min(1).describe('texts in which the word is one token'),
  counterexamples: z.array(nonEmpty).default([]).describe('texts in which it is not'),
});

export const partedWordSchema = z
  .strictObject({
    word: nonEmpty,
    parts: z.array(nonEmpty).min(2),
    keptAfter: z.array(nonEmpty).default([]).describe('words before which it stays whole: 马鞍山市和县'),
    examples: z.array(nonEmpty).min(1),
    counterexamples: z.array(nonEmpty).default([]),
  })
  .refine(({ word, parts }) => parts.join('') === word, 'expected parts that make up the word');
export type PartedWord = z.infer<typeof partedWordSchema>;

export const spellingSchema = z.strictObject({
  keep: z.array(keptWordSchema).min(1),
  apart: z.array(partedWordSchema).min(1),
});
export type Spelling = z.infer<typeof spellingSchema>;
