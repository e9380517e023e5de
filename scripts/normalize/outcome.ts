/** What normalising one text comes to, as plain data: it passes between threads and is kept for the next run. */
import { VFile } from 'vfile';
import { z } from 'zod';
import { editCountsSchema } from '../../src/schemas/report.ts';
import { sourceScriptSchema } from '../../src/schemas/vocabulary.ts';

const findingSchema = z.strictObject({
  line: z.int().nullable(),
  rule: z.string(),
  reason: z.string(),
  fatal: z.boolean(),
});

export const outcomeSchema = z.strictObject({
  stem: z.string(),
  files: z.record(z.string(), z.string()).describe('sha256 of every file of content/reports, by name'),
  script: sourceScriptSchema,
  characters: z.int(),
  edits: editCountsSchema,
  findings: z.array(findingSchema),
});
export type Outcome = z.infer<typeof outcomeSchema>;

/** The findings of a text as the reporter prints them. */
export function fileOf({ stem, findings }: Outcome): VFile {
  const file = new VFile({ path: `content/raw/${stem}.txt` });
  for (const { line, rule, reason, fatal } of findings) {
    const place = line === null ? {} : { place: { line, column: 1 } };
    file.message(reason, { ...place, ruleId: rule, source: 'normalize' }).fatal = fatal;
  }
  return file;
}

/** Whether a text must not be written as it came out. */
export const isFatal = ({ findings }: Outcome): boolean => findings.some(({ fatal }) => fatal);
