/**
 * Outcomes of earlier runs, in .cache/normalize: never committed, never asked by --check, and worth nothing unless
 * the hash of all they were made from fits and the files they speak of still stand as they were written.
 */
import { existsSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { sha256 } from './edition.ts';
import { outcomeSchema, type Outcome } from './outcome.ts';

const memorySchema = z.record(z.string(), z.strictObject({ key: z.string(), outcome: outcomeSchema }));
export type KnownOutcomes = z.infer<typeof memorySchema>;

/** Folder of what may be deleted at any time. */
export const CACHE = join('.cache', 'normalize');
const PATH = join(CACHE, 'outcomes.json');

/** What is known; nothing when the file is not there or is not what this project writes. */
export async function readKnownOutcomes(): Promise<KnownOutcomes> {
  try {
    return memorySchema.parse(JSON.parse(await readFile(PATH, 'utf8')));
  } catch {
    return {};
  }
}

/** Keeps outcomes for the next run; the folder is there. */
export async function writeKnownOutcomes(known: KnownOutcomes): Promise<void> {
  await writeFile(`${PATH}.part`, JSON.stringify(known));
  await rename(`${PATH}.part`, PATH);
}

/** True when every file of the outcome stands in `reports` with the bytes it was written with. */
export async function stillStands({ files }: Outcome, reports: string): Promise<boolean> {
  for (const [name, hash] of Object.entries(files)) {
    const path = join(reports, name);
    if (!existsSync(path) || sha256(await readFile(path)) !== hash) return false;
  }
  return true;
}
