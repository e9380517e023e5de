/**
 * dist/data to dist/pagefind. The folder of the built site may be given; it is dist without.
 * Exit code 1 when a unit would be missing from the index.
 */
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { publishedDatasetSchema, publishedRecordSchema, type ReportDataset } from '../src/schemas/dataset.ts';
import { buildSearchFolder } from './search-folder.ts';

/** Progress is worth a line only when it takes longer than this. */
const QUIET_MS = 1000;

async function readJson<Schema extends z.ZodType>(path: string, schema: Schema): Promise<z.output<Schema>> {
  if (!existsSync(path))
    throw new Error(`${path}: Unexpected absence, expected what astro build writes: run it first`);
  const result = schema.safeParse(JSON.parse(await readFile(path, 'utf8')));
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new Error(
    `${path}: Unexpected value at ${issue?.path.join('.') ?? 'the top'}, ${issue?.message ?? ''}`,
  );
}

async function readDatasets(dist: string): Promise<ReportDataset[]> {
  const records = await readJson(join(dist, 'data/reports.json'), z.array(publishedRecordSchema));
  return Promise.all(
    records.map(({ stem }) => readJson(join(dist, 'data/reports', `${stem}.json`), publishedDatasetSchema)),
  );
}

async function checkTopics(dist: string, reports: readonly ReportDataset[]): Promise<void> {
  const topics = await readJson(join(dist, 'data/topics.json'), z.array(z.looseObject({ slug: z.string() })));
  const known = new Set(topics.map(({ slug }) => slug));
  for (const { stem, units } of reports) {
    const unknown = units
      .flatMap(({ topic, secondaryTopics }) => [topic, ...secondaryTopics])
      .find((slug) => slug !== null && !known.has(slug));
    if (unknown !== undefined)
      throw new Error(`${stem}: Unexpected topic ${unknown}, expected one of data/topics.json`);
  }
}

function showProgress(): (done: number, all: number) => void {
  const start = Date.now();
  let shown = start;
  return (done, all) => {
    const now = Date.now();
    if (now - start < QUIET_MS || (now - shown < QUIET_MS && done < all)) return;
    shown = now;
    process.stderr.write(
      process.stderr.isTTY ? `\r${done}/${all} records\u001B[K` : `${done}/${all} records\n`,
    );
    if (process.stderr.isTTY && done === all) process.stderr.write('\r\u001B[K');
  };
}

async function main(): Promise<void> {
  const [dist = 'dist', ...more] = process.argv.slice(2);
  if (more.length > 0)
    throw new Error(`Unexpected argument ${more[0]}, expected the folder of the built site or nothing`);
  const reports = await readDatasets(dist);
  await checkTopics(dist, reports);
  const files = await buildSearchFolder(reports, showProgress());
  const folder = join(dist, 'pagefind');
  await rm(folder, { recursive: true, force: true });
  let bytes = 0;
  for (const [path, content] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
    bytes += content.length;
  }
  const units = reports.reduce((sum, report) => sum + report.units.length, 0);
  console.log(
    `${folder}: ${reports.length} reports, ${units} units, ${files.size} files, ${Math.round(bytes / 1024)} KB.`,
  );
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
