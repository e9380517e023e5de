/** One raw text of content/raw to its outcome; files that differ from those in content/reports are staged. */
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { normalize } from '../../src/normalize/normalize.ts';
import { readRawText, readRegion, type NormalisingLexicons } from '../read-content.ts';
import { readings, reportFiles } from '../report-files.ts';
import { sha256 } from './edition.ts';
import type { Outcome } from './outcome.ts';

export interface Task {
  readonly root: string;
  /** Folder for the files that are to replace those of content/reports; null to write nothing. */
  readonly staging: string | null;
}

export interface Done {
  readonly outcome: Outcome;
  /** Names of files that stand otherwise or not at all in content/reports. */
  readonly stale: readonly string[];
}

async function standsAlready(path: string, text: string): Promise<boolean> {
  return existsSync(path) && (await readFile(path, 'utf8')) === text;
}

/** Normalises one text. Throws ContentError for what cannot be read. */
export async function normalizeOne(
  stem: string,
  { root, staging }: Task,
  lexicons: NormalisingLexicons,
): Promise<Done> {
  const { region, raw, sha256: checksum, source } = await readRawText(root, stem);
  const { name: regionName } = await readRegion(root, region);
  const context = { ...lexicons, stem, sha256: checksum, source, regionName, readings };
  const normalized = normalize(raw, context);
  const files: Record<string, string> = {};
  const stale: string[] = [];
  for (const [name, text] of reportFiles(stem, normalized)) {
    files[name] = sha256(text);
    if (await standsAlready(join(root, 'reports', name), text)) continue;
    stale.push(name);
    if (staging !== null) await writeFile(join(staging, name), text);
  }
  const { frontMatter, text, file } = normalized;
  const findings = file.messages.map(({ line, ruleId, reason, fatal }) => ({
    line: line ?? null,
    rule: ruleId ?? '',
    reason,
    fatal: fatal === true,
  }));
  const outcome: Outcome = {
    stem,
    files,
    script: frontMatter.sourceScript,
    characters: text.length,
    edits: frontMatter.edits,
    findings,
  };
  return { outcome, stale };
}
