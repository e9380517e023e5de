/** instruments.yml and what is read from it: the names in 《》, their kinds, their issuing levels, their families. */
import { z } from 'zod';
import { slugSchema, stemSchema } from './vocabulary.ts';

const nonEmpty = z.string().min(1);

export const instrumentKindSchema = z.enum([
  'law',
  'administrative-regulation',
  'party-regulation',
  'local-regulation',
  'rule',
  'normative-document',
  'plan',
  'list',
  'agreement',
  'bill',
  'book',
  'creative-work',
  'certificate',
  'form',
  'report',
  'course',
  'other',
]);
export type InstrumentKind = z.infer<typeof instrumentKindSchema>;

/** The level of whoever issued it; joint: partners of several places; unstated: the report does not say. */
export const instrumentLevelSchema = z.enum([
  'central',
  'provincial',
  'municipal',
  'county',
  'joint',
  'unstated',
]);
export type InstrumentLevel = z.infer<typeof instrumentLevelSchema>;

/** What a kind or a level rests on: words of the report and of the name, or what is generally known of the name. */
export const instrumentBasisSchema = z.enum(['text', 'general-knowledge']);
export type InstrumentBasis = z.infer<typeof instrumentBasisSchema>;

const basis = instrumentBasisSchema
  .default('text')
  .describe('general-knowledge where the report does not say it: shown as to be confirmed');

const ruleFields = {
  id: slugSchema,
  where: z
    .enum(['name', 'before', 'after'])
    .describe('what the pattern reads: the name, or the words before or behind the names in a row'),
  pattern: nonEmpty,
  examples: z.array(nonEmpty).min(1).describe('text with the name in 《》; the first name is read'),
  counterexamples: z.array(nonEmpty).min(1),
};

export const instrumentRulesSchema = z.strictObject({
  kinds: z
    .array(
      z.strictObject({ kind: instrumentKindSchema, local: z.boolean().optional(), basis, ...ruleFields }),
    )
    .min(1),
  levels: z
    .array(
      z.strictObject({ level: z.union([instrumentLevelSchema, z.literal('own')]), basis, ...ruleFields }),
    )
    .min(1),
  families: z.array(z.strictObject({ zh: nonEmpty, ...ruleFields, where: z.literal('name') })).min(1),
  flags: z.array(z.strictObject({ note: nonEmpty, ...ruleFields, where: z.literal('name') })).min(1),
});
export type InstrumentRules = z.infer<typeof instrumentRulesSchema>;

/** A reader's judgement where the rules cannot know; in content/readings/<stem>.yml. */
export const readInstrumentSchema = z
  .strictObject({
    name: nonEmpty.describe('the name without 《》, as printed'),
    quote: nonEmpty.describe('words of the report around the name, exactly once'),
    kind: instrumentKindSchema.optional(),
    level: instrumentLevelSchema.optional(),
    own: z.boolean().optional(),
    basis,
    reason: nonEmpty,
  })
  .refine(({ quote, name }) => quote.includes(name), 'expected a quote that holds the name')
  .refine(({ kind, level, own }) => kind ?? level ?? own !== undefined, 'expected a kind, a level or own');
export type ReadInstrument = z.infer<typeof readInstrumentSchema>;

/** One naming of one instrument: a row of instruments.csv. */
export const instrumentMentionSchema = z.strictObject({
  key: z.string(),
  name: z.string(),
  nestedIn: z.string().nullable(),
  kind: instrumentKindSchema,
  level: instrumentLevelSchema,
  own: z.boolean(),
  families: z.array(slugSchema),
  flags: z.array(z.string()),
  reviewed: z.boolean(),
  basis: instrumentBasisSchema,
  report: stemSchema,
  unit: z.string(),
  quote: z.string(),
  start: z.int().min(0),
  end: z.int().min(0),
});
export type InstrumentMention = z.infer<typeof instrumentMentionSchema>;
