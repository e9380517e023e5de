/** Records of the public dataset (dist/data): one a report. Names and meanings are stable. */
import { z } from 'zod';
import { unitSchema } from './facts.ts';
import { editCountsSchema } from './report.ts';
import {
  daySchema,
  issuerKindSchema,
  levelSchema,
  slugSchema,
  sourceScriptSchema,
  stemSchema,
  titleSourceSchema,
} from './vocabulary.ts';

export const reportRecordSchema = z.strictObject({
  stem: stemSchema,
  region: slugSchema,
  name: z.string(),
  fullName: z.string(),
  nameEn: z.string(),
  code: z.string(),
  level: levelSchema,
  province: z.string(),
  year: z.int(),
  title: z.string(),
  titleSource: titleSourceSchema,
  documentNumber: z.string().nullable(),
  issuer: z.string().nullable(),
  issuerKind: issuerKindSchema,
  writtenOn: daySchema.nullable(),
  publishedOn: daySchema.nullable(),
  cutoff: daySchema.nullable(),
  sourceScript: sourceScriptSchema,
  characters: z.int(),
  edits: editCountsSchema,
  sha256: z.string(),
  url: z.string(),
});
export type ReportRecord = z.infer<typeof reportRecordSchema>;

/** dist/data/reports/<stem>.json */
export const reportDatasetSchema = reportRecordSchema.extend({
  text: z.string(),
  units: z.array(unitSchema),
});
export type ReportDataset = z.infer<typeof reportDatasetSchema>;

/** What every record of a download ends with: which edition of the corpus it was taken from. */
export const editionStampSchema = z.strictObject({
  edition: z.string().min(1),
  editionDate: daySchema,
});
export type EditionStamp = z.infer<typeof editionStampSchema>;
/** content/edition.yml */
export const editionSchema = z.strictObject({ version: z.string().min(1), date: daySchema });
export const EDITION_KEYS = Object.keys(editionStampSchema.shape);

/** Records as they stand in the files, with their edition. */
export const publishedRecordSchema = reportRecordSchema.extend(editionStampSchema.shape);
export const publishedDatasetSchema = reportDatasetSchema.extend(editionStampSchema.shape);
