/** What the normaliser reads: its lexicons, the sidecar of a raw text, and a region. */
import { z } from 'zod';
import { daySchema, issuerKindSchema, levelSchema, slugSchema } from './vocabulary.ts';

const nonEmpty = z.string().min(1);
const pattern = nonEmpty.refine(
  (source) => {
    try {
      return new RegExp(source, 'u') instanceof RegExp;
    } catch {
      return false;
    }
  },
  { error: 'expected a regular expression valid under the u flag' },
);
const examples = { examples: z.array(nonEmpty).min(1), counterexamples: z.array(nonEmpty).min(1) };
const patternRule = z.strictObject({ id: slugSchema, pattern, ...examples });

export const furnitureRuleSchema = z.strictObject({
  id: slugSchema,
  where: z
    .enum(['head', 'tail', 'anywhere'])
    .describe('before the first numbered heading, behind all text of the report, or both'),
  pattern: pattern.describe('must match the whole line; named groups publishedOn, source, author are read'),
  ...examples,
});

export const annexRuleSchema = patternRule.extend({
  restarts: z
    .enum(['sections', 'any'])
    .describe('behind no signature, the line begins an annex only where these marks count from one again'),
});

export const boilerplateSchema = z.strictObject({
  furniture: z.array(furnitureRuleSchema),
  labels: z.record(nonEmpty, z.enum(['documentNumber', 'publisher', 'publishedOn', 'pageWrittenOn'])),
  pageLabels: z
    .array(nonEmpty)
    .default([])
    .describe('labels with which a line of page metadata begins; one in `labels` speaks for a field'),
  titles: z.array(patternRule),
  documentNumbers: z.array(patternRule),
  annexes: z.array(annexRuleSchema),
  issuers: z.array(z.strictObject({ id: slugSchema, kind: issuerKindSchema, pattern, ...examples })),
});
export type Boilerplate = z.infer<typeof boilerplateSchema>;

/** document-kinds.yml: signs that a text is another kind of document than a report. */
export const documentKindSchema = z.strictObject({
  id: slugSchema,
  zh: nonEmpty,
  where: z.enum(['title', 'head']).describe('the title alone, or any of the first lines'),
  pattern,
  ...examples,
});
export type DocumentKind = z.infer<typeof documentKindSchema>;

export const conversionRuleSchema = z.strictObject({
  from: z.string().length(1),
  to: z.string().length(1),
  except: z.array(z.string().min(2)),
  examples: z.array(z.strictObject({ before: nonEmpty, after: nonEmpty })).min(1),
  counterexamples: z.array(nonEmpty).min(1),
});

/** A correction of one text. It fails when it no longer finds exactly `count` places. */
export const erratumSchema = z.strictObject({
  find: nonEmpty,
  replace: z.string(),
  count: z.int().min(1).default(1),
  reason: nonEmpty,
});
export type Erratum = z.infer<typeof erratumSchema>;

/** content/raw/<stem>.source.yml */
export const sourceSchema = z.strictObject({
  origin: z
    .strictObject({
      file: nonEmpty.describe('name of the file as received'),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      url: z
        .url({ protocol: /^https?$/ })
        .nullable()
        .default(null),
      note: nonEmpty.nullable().default(null),
      extracted: nonEmpty
        .nullable()
        .default(null)
        .describe('how the text was read from the file: encoding, or program and version'),
    })
    .nullable()
    .default(null),
  overrides: z
    .strictObject({
      title: nonEmpty.optional(),
      year: z.int().min(1980).max(2100).optional(),
      issuer: nonEmpty.optional(),
      issuerKind: issuerKindSchema.optional(),
      writtenOn: daySchema.optional(),
      publishedOn: daySchema.optional(),
    })
    .prefault({}),
  errata: z.array(erratumSchema).default([]),
});
export type Source = z.infer<typeof sourceSchema>;

/** content/regions/<region>.yml; names after GB/T 2260. */
export const regionSchema = z.strictObject({
  name: nonEmpty.describe('惠州市'),
  fullName: nonEmpty.describe('广东省惠州市'),
  en: nonEmpty,
  code: z.string().regex(/^\d{6}(?:\d{3})?$/),
  level: levelSchema,
  province: nonEmpty,
  parent: nonEmpty.nullable().describe('the unit above it, by name'),
  population: z
    .strictObject({
      residents: z.int().positive(),
      asOf: daySchema,
      source: nonEmpty,
      caveat: nonEmpty,
    })
    .nullable()
    .default(null),
});
export type Region = z.infer<typeof regionSchema>;
