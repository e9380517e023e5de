/** The front matter of content/reports/<stem>.md and its edit ledger: written by normalize, read by analysis. */
import { z } from 'zod';
import {
  daySchema,
  issuerKindSchema,
  slugSchema,
  sourceScriptSchema,
  titleSourceSchema,
} from './vocabulary.ts';

/** Numbers of changes by kind; every one of them is listed in the ledger. */
export const editCountsSchema = z.strictObject({
  glosses: z.int().describe('pinyin glosses taken out'),
  converted: z.int().describe('characters brought from traditional to simplified script'),
  punctuation: z.int().describe('marks given their Chinese form'),
  errata: z.int().describe('declared corrections'),
  repairs: z.int().describe('byte-shifted runs restored'),
  spaces: z.int().describe('blank runs tidied'),
  breaks: z.int().describe('lines parted behind run-in headings and before inline items'),
  removed: z.int().describe('lines taken out as page furniture or moved into metadata'),
});
export type EditCounts = z.infer<typeof editCountsSchema>;

/** Parts of the Markdown body, in order, separated by thematic breaks. */
export const partSchema = z.enum(['body', 'closing', 'signature']);
export type Part = z.infer<typeof partSchema>;

export const frontMatterSchema = z.strictObject({
  region: slugSchema,
  year: z.int().min(1980).max(2100),
  title: z.string().min(4).describe('supplied titles stand in 〔〕'),
  titleSource: titleSourceSchema,
  documentNumber: z.string().nullable(),
  issuer: z.string().nullable(),
  issuerKind: issuerKindSchema,
  writtenOn: daySchema
    .nullable()
    .describe('the day of signing; the page’s own word only where no signature is'),
  publishedOn: daySchema.nullable(),
  dates: z
    .array(z.strictObject({ label: z.string(), day: daySchema, from: z.enum(['signature', 'page']) }))
    .describe('every date the source gives for itself, conflicts kept'),
  sourceScript: sourceScriptSchema,
  parts: z.array(partSchema).min(1),
  page: z.record(z.string(), z.string()).describe('what the page said of itself, word for word'),
  edits: editCountsSchema,
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe('of the raw file'),
});
export type FrontMatter = z.infer<typeof frontMatterSchema>;

export const ledgerEntrySchema = z.strictObject({
  rule: z.string(),
  before: z.string(),
  after: z.string(),
  at: z.array(z.int().min(0)).min(1),
});

/** A line that the normaliser took out: what it said, by which rule, and where it stood (1-based). */
export const removedSchema = z.strictObject({ text: z.string(), rule: z.string(), line: z.int().min(1) });
export type Removed = z.infer<typeof removedSchema>;

/** content/reports/<stem>.edits.json */
export const editRecordSchema = z.strictObject({
  ledger: z.array(ledgerEntrySchema),
  removed: z.array(removedSchema),
});
export type EditRecord = z.infer<typeof editRecordSchema>;
