/**
 * npm run add -- <file or folder> [--region 苏州市] [--year 2023] [--dry-run] [--json] [--force]
 * Exit codes: 0 added; 1 an error or a question, named with its file; 2 the text is no such report.
 * A folder is taken file by file: what cannot be added is listed, the others are written.
 */
import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { kindOf, printableName } from './add/extract.ts';
import {
  importFile,
  NotAReport,
  type Import,
  type ImportKnowledge,
  type ImportOptions,
} from './add/import-file.ts';
import { recordOf, reviewLines } from './add/review.ts';
import { writeTogether } from './add/write-files.ts';
import { endOnSignal } from './end-on-signal.ts';
import { Progress } from './progress.ts';
import {
  ContentError,
  readAnalysisLexicons,
  readDocumentKinds,
  readNormalisingLexicons,
  readRegions,
} from './read-content.ts';

const ROOT = 'content';
const USAGE =
  'npm run add -- <file or folder> [--region 苏州市] [--year 2023] [--dry-run] [--json] [--force]';

interface Arguments extends ImportOptions {
  readonly path: string;
  readonly dryRun: boolean;
  readonly json: boolean;
}

function readArguments(): Arguments {
  let parsed;
  try {
    parsed = parseArgs({
      allowPositionals: true,
      options: {
        region: { type: 'string' },
        year: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        force: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('.')[0] : '';
    throw new ContentError(`Unexpected arguments (${reason ?? ''}), expected ${USAGE}`, { cause: error });
  }
  const { positionals, values } = parsed;
  const [path, ...rest] = positionals;
  if (path === undefined || rest.length > 0)
    throw new ContentError(`Unexpected ${positionals.length} paths, expected ${USAGE}`);
  const year = values.year === undefined ? null : Number(values.year);
  if (year !== null && !(Number.isInteger(year) && year >= 1980 && year <= 2099))
    throw new ContentError(`Unexpected --year ${values.year ?? ''}, expected one such as 2023`);
  const { region = null, 'dry-run': dryRun, json, force } = values;
  return { path, region, year, dryRun, json, force, root: ROOT };
}

/** The files of a folder that may be reports, in order of their names; others and hidden ones are passed over. */
async function listFiles(path: string): Promise<{ files: string[]; isFolder: boolean }> {
  const stat = await lstat(path).catch(() => null);
  if (stat === null)
    throw new ContentError(`${printableName(path)}: Unexpected absence, expected a file or a folder`);
  if (!stat.isDirectory()) return { files: [path], isFolder: false };
  const names = (await readdir(path)).filter((name) => kindOf(name) !== null && !name.startsWith('.')).sort();
  if (names.length === 0)
    throw new ContentError(
      `${printableName(path)}: Unexpected empty folder, expected .txt, .html, .docx or .pdf files`,
    );
  return { files: names.map((name) => join(path, name)), isFolder: true };
}

/** Messages keep their line breaks; other control characters of foreign names do not reach the terminal. */
const complain = (message: string): void => console.error(message.replace(/[\p{Cc}--\n]/gv, '\uFFFD'));

async function addAll(argv: Arguments): Promise<number> {
  const { files, isFolder } = await listFiles(argv.path);
  if (isFolder && argv.region !== null) complain('Note: --region applies to every file of the folder.');
  const knowledge: ImportKnowledge = {
    lexicons: await readNormalisingLexicons(ROOT),
    kinds: await readDocumentKinds(ROOT),
    regions: await readRegions(ROOT),
  };
  const analysis = await readAnalysisLexicons(ROOT);
  const records: unknown[] = [];
  const stems = new Set<string>();
  const codes: number[] = [];
  const progress = isFolder ? new Progress(files.length) : null;
  for (const path of files) {
    try {
      const made = await importFile(path, argv, knowledge);
      if (stems.has(made.stem))
        throw new ContentError(
          `${made.file.name}: Unexpected second file of ${made.stem}, expected one: keep the better`,
        );
      stems.add(made.stem);
      report(made, argv, isFolder, analysis, records);
      if (!argv.dryRun) writeTogether(made.files);
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      complain(error.message);
      codes.push(error instanceof NotAReport ? 2 : 1);
    }
    progress?.step();
  }
  progress?.end();
  if (argv.json && (isFolder || records.length > 0))
    console.log(JSON.stringify(isFolder ? records : records[0]));
  else if (isFolder)
    console.log(
      `${argv.dryRun ? 'Would add' : 'Added'} ${stems.size}, refused ${codes.length} of ${files.length} files.`,
    );
  return codes.includes(1) ? 1 : codes.length > 0 ? 2 : 0;
}

function report(
  made: Import,
  { json, dryRun }: Arguments,
  isFolder: boolean,
  analysis: Awaited<ReturnType<typeof readAnalysisLexicons>>,
  records: unknown[],
): void {
  if (json) records.push(recordOf(made, analysis));
  else if (isFolder) console.log(`${made.stem}  ${made.file.name}`);
  else {
    console.log(reviewLines(made, analysis).join('\n'));
    const paths = [...made.files.keys()].map((path) => `  ${path}`);
    console.log(['', dryRun ? '试运行，什么也没有写。会写：' : '已写：', ...paths].join('\n'));
  }
}

// A listener holds signals back until the files of a report are written together.
endOnSignal();

try {
  process.exitCode = await addAll(readArguments());
} catch (error) {
  console.error(error instanceof ContentError ? error.message : error);
  process.exitCode = 1;
}
