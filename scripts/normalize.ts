/**
 * content/raw to content/reports. What is known from an earlier run and still stands is not made anew. `--check`
 * makes everything anew, writes nothing and fails when the reports are stale.
 * Exit code 1 on any fatal finding, and then nothing at all is written.
 */
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { reporter } from 'vfile-reporter';
import { endOnSignal } from './end-on-signal.ts';
import { editionOf, keyOf } from './normalize/edition.ts';
import {
  CACHE,
  readKnownOutcomes,
  stillStands,
  writeKnownOutcomes,
  type KnownOutcomes,
} from './normalize/known-outcomes.ts';
import { normalizeMany } from './normalize/normalize-many.ts';
import { fileOf, isFatal, type Outcome } from './normalize/outcome.ts';
import { listed, printSummary } from './normalize/summary.ts';
import { ContentError, listStems } from './read-content.ts';

const CONTENT = 'content';
const REPORTS = join(CONTENT, 'reports');

/** Outcomes that hold without work, by stem. */
async function recall(keys: ReadonlyMap<string, string>): Promise<Map<string, Outcome>> {
  const known = await readKnownOutcomes();
  const held = new Map<string, Outcome>();
  for (const [stem, key] of keys) {
    const entry = known[stem];
    if (entry?.key === key && (await stillStands(entry.outcome, REPORTS))) held.set(stem, entry.outcome);
  }
  return held;
}

async function findOrphans(outcomes: readonly Outcome[]): Promise<string[]> {
  const wanted = new Set(outcomes.flatMap(({ files }) => Object.keys(files)));
  const present = existsSync(REPORTS) ? await readdir(REPORTS) : [];
  return present.filter((name) => /\.(?:md|edits\.json)$/.test(name) && !wanted.has(name));
}

/** Puts staged files in their place, in one stretch that no signal interrupts. */
function writeAll(staging: string, changed: readonly string[], orphans: readonly string[]): void {
  mkdirSync(resolve(REPORTS), { recursive: true });
  for (const name of changed) renameSync(join(staging, name), join(REPORTS, name));
  for (const name of orphans) rmSync(join(REPORTS, name));
}

async function normalizeAll(check: boolean, staging: string | null): Promise<number> {
  const stems = await listStems(CONTENT);
  const edition = editionOf(CONTENT);
  const keys = new Map<string, string>();
  for (const stem of stems) keys.set(stem, await keyOf(CONTENT, stem, edition));
  const held = check ? new Map<string, Outcome>() : await recall(keys);
  const todo = stems.filter((stem) => !held.has(stem));
  const { done, problems } = await normalizeMany(todo, { root: CONTENT, staging });
  for (const { outcome } of done) held.set(outcome.stem, outcome);
  const outcomes = stems.flatMap((stem) => held.get(stem) ?? []);
  const findings = reporter(outcomes.filter((outcome) => outcome.findings.length > 0).map(fileOf), {
    quiet: true,
    silent: false,
  });
  if (findings) console.error(findings);
  for (const problem of problems) console.error(problem);
  if (problems.length > 0 || outcomes.some(isFatal)) {
    console.error('Nothing was written. Mend the places above or their .source.yml and run again.');
    return 1;
  }
  printSummary(outcomes, done.length);
  const changed = done.flatMap(({ stale }) => stale);
  const orphans = await findOrphans(outcomes);
  const stale = [...changed, ...orphans];
  if (check && stale.length > 0) {
    const what = listed(stale);
    console.error(`Unexpected stale ${what} in ${REPORTS}, expected what npm run normalize writes: run it`);
    return 1;
  }
  if (staging !== null) {
    writeAll(staging, changed, orphans);
    const known: KnownOutcomes = {};
    for (const outcome of outcomes) known[outcome.stem] = { key: keys.get(outcome.stem) ?? '', outcome };
    await writeKnownOutcomes(known);
  }
  console.log(stale.length === 0 ? 'content/reports is up to date.' : `Wrote ${listed(stale)}.`);
  return 0;
}

async function main(): Promise<number> {
  const unknown = process.argv.slice(2).find((argument) => argument !== '--check');
  if (unknown !== undefined)
    throw new ContentError(`Unexpected argument ${unknown}, expected --check or nothing`);
  if (process.argv.includes('--check')) return normalizeAll(true, null);
  // Whole paths: Node makes folders without end where the working directory is gone.
  mkdirSync(resolve(CACHE), { recursive: true });
  const staging = mkdtempSync(resolve(CACHE, 'staged-'));
  // On a signal, too, what was staged goes; content/reports stands as it stood. A thread may still write its last file.
  const removal = { recursive: true, force: true, maxRetries: 20, retryDelay: 50 };
  const unstage = (): void => rmSync(staging, removal);
  process.once('exit', unstage);
  endOnSignal(unstage);
  return normalizeAll(false, staging);
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof ContentError ? error.message : error);
  process.exitCode = 1;
}
