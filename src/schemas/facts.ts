/** What analysis says about a report: the shapes of the public dataset (dist/data). */
import { z } from 'zod';
import { approxSchema, numberingLevelSchema, roleSchema, slugSchema, stemSchema } from './vocabulary.ts';

/** Offsets into the report's `text`, in UTF-16 code units; `end` is exclusive. */
const span = { start: z.int().min(0), end: z.int().min(0) };

export const sentenceSchema = z.strictObject({ ...span, topic: slugSchema.nullable() });
export type Sentence = z.infer<typeof sentenceSchema>;

export const unitSchema = z.strictObject({
  id: z.string(),
  parent: z.string().nullable(),
  numberingLevel: numberingLevelSchema,
  marker: z.string().nullable(),
  heading: z.string().nullable(),
  role: roleSchema,
  ...span,
  topic: slugSchema.nullable(),
  secondaryTopics: z.array(slugSchema),
  sentences: z.array(sentenceSchema),
});
export type Unit = z.infer<typeof unitSchema>;

export const evidenceSchema = z.strictObject({ quote: z.string().min(1), unit: z.string(), ...span });
export type Evidence = z.infer<typeof evidenceSchema>;

export const quantitySchema = z.strictObject({
  id: z.string(),
  report: stemSchema,
  unit: z.string(),
  quote: z.string(),
  ...span,
  /** In the base unit of `measure`: 2.7万人次 is 27000 人次. The lower bound of a range. */
  value: z.number(),
  /** Upper bound of a range (6—8个), else null. */
  valueMax: z.number().nullable(),
  /** As printed, unit included: 2.7万人次, 5,310.43万元. */
  valueRaw: z.string(),
  measure: z.string(),
  approx: approxSchema,
  subject: z.string().nullable(),
  period: z.string().nullable(),
  scope: z.string().nullable(),
  isPlan: z.boolean(),
  isName: z.boolean(),
});
export type Quantity = z.infer<typeof quantitySchema>;

export const observationStatusSchema = z.enum([
  'value',
  'qualitative',
  'related',
  'not-disclosed',
  'not-applicable',
]);
export type ObservationStatus = z.infer<typeof observationStatusSchema>;

export const observationSchema = z.strictObject({
  indicator: slugSchema,
  report: stemSchema,
  status: observationStatusSchema,
  value: z.number().nullable(),
  measure: z.string().nullable(),
  sourceMeasure: z.string().nullable(),
  approx: approxSchema,
  period: z.string().nullable(),
  scope: z.string().nullable(),
  derivation: z.enum(['stated', 'computed']),
  evidence: z.array(evidenceSchema),
  note: z.string().nullable(),
  reviewed: z.boolean(),
});
export type Observation = z.infer<typeof observationSchema>;
