/** content/lexicons/synonyms.yml: words that say the same or nearly so; offered to readers, never applied. */
import { z } from 'zod';
import { slugSchema } from './vocabulary.ts';

const nonEmpty = z.string().min(1);

export const synonymSchema = z.strictObject({
  id: slugSchema,
  relation: z
    .enum(['same', 'related'])
    .describe('same: two names of one thing; related: kin, but not one thing'),
  terms: z.array(nonEmpty).min(2).describe('words as they stand in texts; each is offered for the others'),
  note: nonEmpty.describe('Chinese, shown to readers: in what they agree and differ'),
  examples: z
    .array(nonEmpty)
    .min(2)
    .describe('queries or phrases for which another word of the entry is offered'),
  counterexamples: z.array(nonEmpty).min(1).describe('look-alikes for which nothing is offered'),
});
export type Synonym = z.infer<typeof synonymSchema>;
