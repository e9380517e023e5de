/** content/lexicons/traditional.yml: what the conversion to traditional script must write otherwise. */
import { z } from 'zod';

const nonEmpty = z.string().min(1);
const pair = z.strictObject({ before: nonEmpty, after: nonEmpty });

export const traditionalRuleSchema = z
  .strictObject({
    from: nonEmpty.describe('the word in simplified script'),
    to: nonEmpty.describe('its traditional form, as long'),
    examples: z.array(pair).min(1),
    counterexamples: z.array(pair).min(1).describe('like-looking texts, with what they become'),
  })
  .refine(({ from, to }) => from.length === to.length, 'expected two forms of the same length');
export const traditionalRulesSchema = z.array(traditionalRuleSchema).min(1);
