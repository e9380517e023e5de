/**
 * npm run export [-- <folder>]: dist/data as tables for other engines, in <folder> (export/ without).
 * Each table as JSON Lines, which OpenSearch and Elasticsearch take in bulk, and as Parquet, written and
 * read back by DuckDB: a table whose rows do not come back stops the export with exit code 1.
 */
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import type { EditionStamp, ReportDataset, ReportRecord } from '../src/schemas/dataset.ts';
import { unitRows } from './export/rows.ts';

const DATA = 'dist/data';
const folder = process.argv[2] ?? 'export';

async function read<Value>(name: string): Promise<Value> {
  const path = join(DATA, name);
  if (!existsSync(path))
    throw new Error(`${path}: Unexpected absence, expected the built site: npm run build`);
  return JSON.parse(await readFile(path, 'utf8')) as Value;
}

async function collect(): Promise<Map<string, readonly object[]>> {
  const reports = await read<ReportRecord[]>('reports.json');
  const datasets = await Promise.all(
    reports.map(({ stem }) => read<ReportDataset & EditionStamp>(`reports/${stem}.json`)),
  );
  return new Map<string, readonly object[]>([
    ['reports', reports],
    ['units', datasets.flatMap(unitRows)],
    ['observations', await read('observations.json')],
    ['quantities', await read('quantities.json')],
    ['checks', await read('checks.json')],
  ]);
}

const quote = (path: string): string => `'${path.replaceAll("'", "''")}'`;

async function main(): Promise<void> {
  await mkdir(folder, { recursive: true });
  const tables = await collect();
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const sizes: { table: string; rows: number; jsonl: number; parquet: number }[] = [];
  for (const [table, rows] of tables) {
    const [jsonl, parquet] = [join(folder, `${table}.jsonl`), join(folder, `${table}.parquet`)];
    await writeFile(jsonl, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
    await connection.run(
      `COPY (SELECT * FROM read_json(${quote(jsonl)}, format = 'newline_delimited', sample_size = -1)) TO ${quote(parquet)} (FORMAT parquet, COMPRESSION zstd)`,
    );
    const counted = await connection.runAndReadAll(`SELECT count(*)::INTEGER FROM ${quote(parquet)}`);
    const back = counted.getRows()[0]?.[0];
    if (back !== rows.length)
      throw new Error(`${parquet}: Unexpected ${String(back)} rows, expected ${rows.length}`);
    const [written, packed] = [await readFile(jsonl), await readFile(parquet)];
    sizes.push({ table, rows: rows.length, jsonl: written.length, parquet: packed.length });
  }
  console.table(sizes);
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
