/** dist/pagefind/corpus.json: what the search page must know before it asks the index. */
import { z } from 'zod';
import { issuerKindSchema, levelSchema, slugSchema, stemSchema } from './vocabulary.ts';

/** One record in the index is a unit in a small corpus, a whole report in a large one. */
export const recordKindSchema = z.enum(['unit', 'report']);
export type RecordKind = z.infer<typeof recordKindSchema>;

export const searchedReportSchema = z.strictObject({
  stem: stemSchema,
  region: slugSchema,
  name: z.string(),
  year: z.int(),
  level: levelSchema,
  issuerKind: issuerKindSchema,
  title: z.string(),
  url: z.string(),
});
export type SearchedReport = z.infer<typeof searchedReportSchema>;

export const searchCorpusSchema = z.strictObject({
  records: recordKindSchema,
  /** In the site's neutral order. */
  reports: z.array(searchedReportSchema),
  /** Every letter, digit and Han character that occurs: a query with another one has no hit. */
  characters: z.string(),
  /** Traditional to simplified, see text/search-script.ts. */
  script: z.strictObject({ single: z.string(), pairs: z.string() }),
});
export type SearchCorpus = z.infer<typeof searchCorpusSchema>;
