/** content/changelog.yml: what changed in the corpus, newest first. */
import { z } from 'zod';
import { daySchema, stemSchema } from './vocabulary.ts';

export const changeSchema = z.strictObject({
  date: daySchema,
  edition: z.string().min(1).describe('version in content/edition.yml in which the change appeared'),
  kind: z.enum(['report', 'text', 'reading', 'method']),
  stem: stemSchema.optional().describe('the report concerned'),
  zh: z.string().min(1),
  en: z.string().min(1),
});
export type Change = z.infer<typeof changeSchema>;

export const changelogSchema = z.array(changeSchema).min(1);
