/** content/lexicons/quantity-words.yml: the words around a number, each group with its own examples. */
import { z } from 'zod';
import { approxSchema } from './vocabulary.ts';

const nonEmpty = z.string().min(1);
/** Printed as one text with white space between the words, so that a long list stays readable. */
const spaced = z.string().transform((text) => text.split(/\s+/u).filter((word) => word !== ''));
const words = spaced.pipe(z.array(nonEmpty).min(1));
const proof = {
  examples: z.array(nonEmpty).min(1).describe('texts in which the group does its work'),
  counterexamples: z.array(nonEmpty).default([]).describe('texts in which it must not'),
};
const group = z.strictObject({ words, ...proof });

const approxGroup = z.strictObject({
  words,
  approx: approxSchema.exclude(['none']),
  except: spaced.default([]).describe('longer words that merely end (before) or begin (after) alike'),
  bareScale: z.boolean().default(false).describe('only before a numeral that opens with its scale: 上百家'),
  ...proof,
});

/** `pattern` is a regular expression (u flag); it must match every example and no counterexample. */
const pattern = nonEmpty.describe('regular expression, u flag');

export const periodKindSchema = z.enum([
  'this-year',
  'last-year',
  'year',
  'since-year',
  'month',
  'until-month-end',
  'until-day',
  'until-now',
  'cumulative',
  'every',
  'printed',
]);
export type PeriodKind = z.infer<typeof periodKindSchema>;

export const quantityWordsSchema = z.strictObject({
  approxBefore: z.array(approxGroup).describe('directly before the number: 近500名'),
  approxInside: z.array(approxGroup).describe('between number and unit: 30余次'),
  approxAfter: z.array(approxGroup).describe('directly after the unit: 80%以上'),
  ordinalBefore: group.describe('a number directly after these is a rank or an ordinal, left out'),
  sessionBefore: group.describe('a Chinese numeral with 次 after these numbers a session, left out'),
  ordinalUnits: group.describe('units that a Chinese numeral orders rather than counts: 二期'),
  firsts: group.describe('units for which 第一 + unit says that there is one: 第一份《…》'),
  unitTraps: group.describe('words that begin like a unit but are none: 条件, 部委'),
  idioms: group.describe('fixed phrases whose numerals count nothing, left out'),
  names: group.describe('fixed phrases that look like a count but name a thing: 八项规定'),
  nameAfter: group.describe('words directly after a bare number that make it a name: 1153工作模式'),
  periodNames: group.describe('words after a length of time that make it part of a name: 三年行动计划'),
  serviceNumbers: group.describe('public numbers that are names wherever they stand without a unit'),
  planNames: group.describe('words after an N五 that make it the Nth five-year plan: “七五”普法'),
  titleCounts: group.describe('what a title may truly count inside 《》: 二十五条政策措施'),
  oneCounts: group.describe('words in the clause before that make 一 + unit a count, not an article'),
  oneArticles: group.describe('words directly before 一 that keep it from being a count'),
  verbs: z
    .array(z.strictObject({ words, notBefore: spaced.default([]), ...proof }))
    .describe('verbs a subject begins with; notBefore: words that turn the verb into part of a noun'),
  linkers: group.describe('words between a subject and its number that say nothing: 共, 达, 为'),
  changes: group.describe('alone before a number, said of the subject before: 增长56%'),
  leaders: group.describe('words at the head of a clause that are not part of the subject'),
  manners: group.describe(
    'words of manner before a verb that closes a clause, no part of its object: 动态清理',
  ),
  stops: group.describe('words that end the noun after a number'),
  stopsInside: group.describe('words that hold a stop inside them: 行为, 公共'),
  scopes: group.describe('printed words for whose figures they are'),
  scopeExcept: group.describe('words after a scope that make it a rank or an honour: 全省率先'),
  periods: z
    .array(z.strictObject({ pattern, kind: periodKindSchema, ...proof }))
    .describe('named groups y, m, d hold the parts'),
  plans: z
    .array(z.strictObject({ pattern, ...proof }))
    .describe('words that make a number a plan, not a fact'),
});
export type QuantityWords = z.infer<typeof quantityWordsSchema>;
