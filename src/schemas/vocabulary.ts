/**
 * The closed vocabularies that every room shares. Names follow house terms:
 * administrative levels after GB/T 2260, scripts after ISO 15924.
 */
import { z } from 'zod';

/** `<region>-<year>`: the one name a report has in every rendition. */
export const stemSchema = z
  .string()
  .regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*-(?:19|20)\d{2}$/, 'expected <region>-<year>, such as suzhou-2023');

export const levelSchema = z.enum(['province', 'prefecture', 'county', 'district', 'township']);
export type Level = z.infer<typeof levelSchema>;

export const issuerKindSchema = z.enum(['government', 'department']);
export type IssuerKind = z.infer<typeof issuerKindSchema>;

/** What a passage does in the report (督察工作规定 2019 lists the required contents). */
export const roleSchema = z.enum(['title', 'preamble', 'achievements', 'problems', 'plans', 'signature']);
export type Role = z.infer<typeof roleSchema>;

/** Whether the issuer printed the title or this project supplied one. */
export const titleSourceSchema = z.enum(['transcribed', 'supplied']);

export const sourceScriptSchema = z.enum(['Hans', 'Hant']);
export type SourceScript = z.infer<typeof sourceScriptSchema>;

/** 0 unmarked paragraph, 1 一、, 2 （一）, 3 1., 4 一是. */
export const numberingLevelSchema = z.union([
  z.literal(0),
  z.literal(1),
  z.literal(2),
  z.literal(3),
  z.literal(4),
]);
export type NumberingLevel = z.infer<typeof numberingLevelSchema>;

/** A calendar day, `YYYY-MM-DD`, that exists. */
export const daySchema = z.iso.date();

/** How the printed number relates to the true one: 余 over, 近 under, 约 about. */
export const approxSchema = z.enum(['none', 'over', 'under', 'about']);
export type Approx = z.infer<typeof approxSchema>;

export const slugSchema = z.string().regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, 'expected a lower-case slug');
