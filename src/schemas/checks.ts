/** Arithmetic redone: what a report states, what its own figures give, and how the two stand to each other. */
import { z } from 'zod';
import { evidenceSchema } from './facts.ts';
import { stemSchema } from './vocabulary.ts';

export const checkKindSchema = z.enum(['rate', 'sum', 'outcomes', 'list']);
export type CheckKind = z.infer<typeof checkKindSchema>;

export const checkVerdictSchema = z.enum([
  'agrees',
  'rounded',
  'truncated',
  'coarse',
  'not-reproducible',
  'outcome-missing',
  'differs',
]);
export type CheckVerdict = z.infer<typeof checkVerdictSchema>;

/** `whole`: a whole number tried as numerator because the report prints none. */
export const operandRoleSchema = z.enum(['numerator', 'denominator', 'whole', 'part', 'outcome', 'item']);
export type OperandRole = z.infer<typeof operandRoleSchema>;

export const checkOperandSchema = z.strictObject({
  role: operandRoleSchema,
  /** What is counted, as printed; null where the text gives no words of its own. */
  label: z.string().nullable(),
  value: z.number(),
  /** As printed, unit included; the item itself in a list; the number tried for `whole`. */
  valueRaw: z.string(),
  /** Id of the figure in quantities.json; null for items of a list and numbers tried. */
  figure: z.string().nullable(),
});
export type CheckOperand = z.infer<typeof checkOperandSchema>;

export const checkFormulaSchema = z.strictObject({
  /** Whether `whole` numbers had to be tried for a numerator that is not printed. */
  operation: z.enum(['ratio', 'ratio-in-whole-cases', 'sum', 'count']),
  /** The stated figure: id in quantities.json, subject and print. */
  figure: z.string(),
  label: z.string().nullable(),
  /** As printed; in a list with what is counted: 8个领域. */
  statedRaw: z.string(),
  operands: z.array(checkOperandSchema).min(1),
});
export type CheckFormula = z.infer<typeof checkFormulaSchema>;

export const checkSchema = z.strictObject({
  id: z.string(),
  report: stemSchema,
  unit: z.string(),
  kind: checkKindSchema,
  stated: z.number().nullable(),
  recomputed: z.number().nullable(),
  measure: z.string(),
  verdict: checkVerdictSchema,
  formula: checkFormulaSchema,
  evidence: z.array(evidenceSchema).min(1),
});
export type Check = z.infer<typeof checkSchema>;
