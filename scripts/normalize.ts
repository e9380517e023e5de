/**
 * content/raw to content/reports. `--check` writes nothing and fails when the reports are stale.
 * Exit code 1 on any fatal finding, and then nothing at all is written.
 */
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { reporter } from 'vfile-reporter';
import { normalize, type Normalized } from '../src/normalize/normalize.ts';
import { ContentError, readNormalisingLexicons, readRawTexts, readRegion } from './read-content.ts';
import { readings, reportFiles } from './report-files.ts';

const CONTENT = 'content';
const REPORTS = join(CONTENT, 'reports');

async function normalizeAll(): Promise<Map<string, Normalized>> {
  const lexicons = await readNormalisingLexicons(CONTENT);
  const texts = await readRawTexts(CONTENT);
  const results = new Map<string, Normalized>();
  for (const { stem, region, raw, sha256, source } of texts) {
    const { name } = await readRegion(CONTENT, region);
    results.set(stem, normalize(raw, { ...lexicons, stem, sha256, source, regionName: name, readings }));
    if (process.stderr.isTTY) process.stderr.write(`\r${results.size}/${texts.length} ${stem}\u001B[K`);
  }
  if (process.stderr.isTTY) process.stderr.write('\r\u001B[K');
  return results;
}

/** What should stand in content/reports, by file name. */
function outputs(results: ReadonlyMap<string, Normalized>): Map<string, string> {
  return new Map([...results].flatMap(([stem, result]) => [...reportFiles(stem, result)]));
}

async function staleFiles(files: ReadonlyMap<string, string>): Promise<string[]> {
  const present = existsSync(REPORTS) ? await readdir(REPORTS) : [];
  const orphans = present.filter((name) => /\.(?:md|edits\.json)$/.test(name) && !files.has(name));
  const changed: string[] = [];
  for (const [name, text] of files) {
    const path = join(REPORTS, name);
    if (!existsSync(path) || (await readFile(path, 'utf8')) !== text) changed.push(name);
  }
  return [...changed, ...orphans];
}

async function writeAll(files: ReadonlyMap<string, string>, stale: readonly string[]): Promise<void> {
  await mkdir(REPORTS, { recursive: true });
  for (const name of stale) {
    const path = join(REPORTS, name);
    const text = files.get(name);
    if (text === undefined) {
      await rm(path);
      continue;
    }
    await writeFile(`${path}.part`, text);
    await rename(`${path}.part`, path);
  }
}

function printSummary(results: ReadonlyMap<string, Normalized>): void {
  console.table(
    Object.fromEntries(
      [...results].map(([stem, { frontMatter, text, file }]) => [
        stem,
        {
          script: frontMatter.sourceScript,
          characters: text.length,
          ...frontMatter.edits,
          findings: file.messages.length,
        },
      ]),
    ),
  );
}

async function main(): Promise<number> {
  const check = process.argv.includes('--check');
  const unknown = process.argv.slice(2).find((argument) => argument !== '--check');
  if (unknown !== undefined)
    throw new ContentError(`Unexpected argument ${unknown}, expected --check or nothing`);
  const results = await normalizeAll();
  const files = [...results.values()].map(({ file }) => file);
  const findings = reporter(files, { quiet: true, silent: false });
  if (findings) console.error(findings);
  if (files.some(({ messages }) => messages.some(({ fatal }) => fatal === true))) {
    console.error('Nothing was written. Mend the places above or their .source.yml and run again.');
    return 1;
  }
  printSummary(results);
  const wanted = outputs(results);
  const stale = await staleFiles(wanted);
  if (check && stale.length > 0) {
    console.error(
      `Unexpected stale ${stale.join(', ')} in ${REPORTS}, expected what npm run normalize writes: run it`,
    );
    return 1;
  }
  if (!check) await writeAll(wanted, stale);
  console.log(stale.length === 0 ? 'content/reports is up to date.' : `Wrote ${stale.join(', ')}.`);
  return 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof ContentError ? error.message : error);
  process.exitCode = 1;
}
