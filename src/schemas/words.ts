/** words.yml: words that the segmentation keeps whole or takes apart, and words that only tell the level. */
import { z } from 'zod';
import { slugSchema } from './vocabulary.ts';

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

const levelWordSchema = z.strictObject({
  id: slugSchema,
  pattern: nonEmpty.describe('fits a whole word'),
  examples: z.array(nonEmpty).min(1),
  counterexamples: z.array(nonEmpty).min(1),
});
export type LevelWord = z.infer<typeof levelWordSchema>;

export const spellingSchema = z.strictObject({
  keep: z.array(keptWordSchema).min(1),
  apart: z.array(partedWordSchema).min(1),
  level: z.array(levelWordSchema).min(1),
});
export type Spelling = z.infer<typeof spellingSchema>;
