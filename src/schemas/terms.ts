/** terms.csv: how often each policy term stands in each report. */
import { z } from 'zod';
import { slugSchema, stemSchema } from './vocabulary.ts';

export const termCountSchema = z.strictObject({
  term: z.string(),
  slug: slugSchema,
  report: stemSchema,
  count: z.int().min(0),
  insideLonger: z.int().min(0),
  occurrences: z.int().min(0),
  characters: z.int().min(1),
  perThousand: z.number(),
});
export type TermCount = z.infer<typeof termCountSchema>;
