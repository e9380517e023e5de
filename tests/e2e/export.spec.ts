/** npm run export: the tables for other engines hold the same texts as the site. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { DuckDBInstance } from '@duckdb/node-api';

test('a phrase counted in Parquet by DuckDB is the count in the texts', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'export-'));
  try {
    execFileSync(process.execPath, ['scripts/export.ts', folder], { stdio: 'pipe' });
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    const phrase = '行政执法';
    const counted = await connection.runAndReadAll(
      `SELECT stem, sum((length(text) - length(replace(text, '${phrase}', ''))) / ${phrase.length})::INTEGER
       FROM '${join(folder, 'units.parquet')}' GROUP BY stem ORDER BY stem`,
    );
    const stems = (JSON.parse(readFileSync('dist/data/reports.json', 'utf8')) as { stem: string }[]).map(
      ({ stem }) => stem,
    );
    const expected = stems.sort().map((stem) => {
      const { text } = JSON.parse(readFileSync(`dist/data/reports/${stem}.json`, 'utf8')) as { text: string };
      return [stem, text.replaceAll('\n', '').split(phrase).length - 1];
    });
    expect(counted.getRows()).toEqual(expected);
    const lines = readFileSync(join(folder, 'observations.jsonl'), 'utf8').trimEnd().split('\n');
    const published = JSON.parse(readFileSync('dist/data/observations.json', 'utf8')) as unknown[];
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(published);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
