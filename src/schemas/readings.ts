/** content/readings/<stem>.yml: a reader's judgement on one report; every entry is guarded by its quote. */
import { z } from 'zod';
import { observationStatusSchema } from './facts.ts';
import { readInstrumentSchema } from './instruments.ts';
import { approxSchema, roleSchema, slugSchema } from './vocabulary.ts';

const quote = z
  .string()
  .min(2)
  .describe(
    'words of the normalised report; the build fails when they do not occur exactly once where it matters',
  );

export const readObservationSchema = z
  .strictObject({
    indicator: slugSchema,
    status: observationStatusSchema,
    value: z.number().nullable().default(null),
    sourceMeasure: z
      .string()
      .nullable()
      .default(null)
      .describe('the unit as the report prints it: 件, 宗, 起'),
    approx: approxSchema.default('none'),
    period: z.string().nullable().default(null).describe('2022年 or 截至2022-11-30'),
    scope: z
      .string()
      .nullable()
      .default(null)
      .describe('全市, 市政府, 全县 ...; null when the report does not say'),
    derivation: z.enum(['stated', 'computed']).default('stated'),
    evidence: z.array(quote).default([]),
    note: z.string().nullable().default(null),
    noteEn: z.string().nullable().default(null).describe('the note for pages in English'),
  })
  .superRefine((entry, context) => {
    if (entry.noteEn !== null && entry.note === null) {
      context.addIssue(`Unexpected noteEn of ${entry.indicator} without a note, expected what it translates`);
    }
    const needsQuote = ['value', 'related', 'qualitative'].includes(entry.status);
    if (needsQuote && entry.evidence.length === 0) {
      context.addIssue(`Unexpected ${entry.status} of ${entry.indicator} without evidence, expected a quote`);
    }
    if (entry.status === 'value' && entry.value === null) {
      context.addIssue(`Unexpected value status of ${entry.indicator} without a value, expected a number`);
    }
    if (['not-disclosed', 'not-applicable', 'qualitative'].includes(entry.status) && entry.value !== null) {
      context.addIssue(`Unexpected number on ${entry.status} of ${entry.indicator}, expected none`);
    }
  });
export type ReadObservation = z.infer<typeof readObservationSchema>;

export const readTopicSchema = z.strictObject({
  quote,
  topic: slugSchema.nullable().describe('null: these words belong to no topic'),
  secondary: z.array(slugSchema).default([]),
  covers: z
    .enum(['sentence', 'unit'])
    .default('sentence')
    .describe('what the judgement covers around the quote'),
  reason: z.string(),
});
export type ReadTopic = z.infer<typeof readTopicSchema>;

export const readRoleSchema = z.strictObject({ quote, role: roleSchema, reason: z.string() });

export const readingsSchema = z.strictObject({
  reader: z.string().default('fazhi-compare'),
  observations: z.array(readObservationSchema).default([]),
  topics: z.array(readTopicSchema).default([]),
  roles: z.array(readRoleSchema).default([]),
  instruments: z.array(readInstrumentSchema).default([]),
  notes: z.array(z.strictObject({ quote, note: z.string() })).default([]),
});
export type Readings = z.infer<typeof readingsSchema>;
