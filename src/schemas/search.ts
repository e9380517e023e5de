/** dist/pagefind/corpus.json and tables/: what the search page must know beside Pagefind's own files. */
import { z } from 'zod';
import { issuerKindSchema, levelSchema, slugSchema } from './vocabulary.ts';

/** One record in the index is a unit in a small corpus, a whole report in a large one. */
export const recordKindSchema = z.enum(['unit', 'report']);
export type RecordKind = z.infer<typeof recordKindSchema>;

/**
 * Up to so many reports each unit is a record, and a browser reads them all: that is less than the engine and
 * an index. Beyond, each report is one (measured in scripts/bench).
 */
const UNIT_RECORD_LIMIT = 20;

/** How a corpus of so many reports is indexed, and so how it may be read in the browser. */
export const recordKindOf = (reports: number): RecordKind =>
  reports > UNIT_RECORD_LIMIT ? 'report' : 'unit';

export const corpusReportSchema = z.strictObject({
  region: slugSchema,
  name: z.string(),
  nameEn: z.string(),
  year: z.int(),
  level: levelSchema,
  issuerKind: issuerKindSchema,
  /** In a large corpus, the file that holds its text. */
  fragment: z.string().optional(),
});
export type CorpusReport = z.infer<typeof corpusReportSchema>;

export const searchCorpusSchema = z.strictObject({
  records: recordKindSchema,
  /** What stands before regions/<region>/<year>/ in the address of a report. */
  base: z.string(),
  /** In the site's neutral order. */
  reports: z.array(corpusReportSchema),
  /** In a small corpus, the files that hold all texts. */
  texts: z.array(z.string()).optional(),
  /** Every letter, digit and Han character that occurs, packed (text/search-characters.ts): a query with another has no hit. */
  characters: z.string(),
  /** The smaller part of script.json, for queries whose every character occurs (答覆). */
  pairs: z.string(),
  /** The parts of an index too large for one, and every character that occurs in each, packed; absent for one part. */
  parts: z.array(z.strictObject({ folder: z.string(), characters: z.string() })).optional(),
});
export type SearchCorpus = z.infer<typeof searchCorpusSchema>;

/** script.json: traditional to simplified, fetched for queries with characters that do not occur; see text/search-script.ts. */
export const scriptFileSchema = z.strictObject({ single: z.string(), pairs: z.string() });
export type ScriptFile = z.infer<typeof scriptFileSchema>;

/** tables/units.table: each unit of each report in reading order, as the number of its kind. */
export const unitTableSchema = z.strictObject({
  shards: z.int(),
  kinds: z.array(z.strictObject({ role: z.string(), topics: z.array(z.string()) })),
  units: z.array(z.array(z.int())),
});
export type UnitTable = z.infer<typeof unitTableSchema>;

/** tables/<shard>.dict: block, offset and length of the postings of each run. */
export type TableShard = Record<string, [number, number, number]>;
