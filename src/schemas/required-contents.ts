/** content/lexicons/required-contents.yml: what an annual report has to contain, and how its presence is seen. */
import { z } from 'zod';
import { roleSchema, slugSchema } from './vocabulary.ts';

const nonEmpty = z.string().min(1);

export const requiredPartSchema = z.strictObject({
  slug: slugSchema,
  zh: nonEmpty,
  roles: z.array(roleSchema).min(1).describe('where in the report the part may stand'),
  pattern: nonEmpty
    .nullable()
    .describe('regular expression, u flag; null when standing under the role is enough'),
  examples: z.array(nonEmpty),
  counterexamples: z.array(nonEmpty),
});
export type RequiredPart = z.infer<typeof requiredPartSchema>;

export const requiredContentSchema = z
  .strictObject({
    slug: slugSchema,
    zh: nonEmpty.describe('as the rule words it'),
    note: nonEmpty.nullable().default(null).describe('what a reader has to know of the tick'),
    parts: z.array(requiredPartSchema).describe('empty: the rule leaves it open and nothing is ticked'),
  })
  .superRefine(({ slug, parts }, context) => {
    for (const { pattern, examples, counterexamples } of parts) {
      if (pattern !== null && (examples.length === 0 || counterexamples.length === 0)) {
        context.addIssue(
          `Unexpected pattern of ${slug} without examples, expected examples and counterexamples`,
        );
      }
    }
  });
export type RequiredContent = z.infer<typeof requiredContentSchema>;
export const requiredContentsSchema = z.array(requiredContentSchema).min(1);
