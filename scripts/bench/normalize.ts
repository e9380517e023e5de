/**
 * `npm run bench -- normalize [counts]`: seconds and peak memory of npm run normalize over generated texts (5, 50,
 * 500 and 5,000 unless told): all new, nothing changed, one changed, and --check, which makes all anew.
 */
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { writeRawCorpus } from './raw-corpus.ts';

const SCRIPT = resolve(import.meta.dirname, '../normalize.ts');
const USAGE = pathToFileURL(resolve(import.meta.dirname, 'resource-usage.ts')).href;
const COUNTS = [5, 50, 500, 5000];

interface Run {
  readonly seconds: number;
  /** Of all threads together: what another load on the machine does not lengthen much. */
  readonly processorSeconds: number;
  readonly megabytes: number;
  /** How many were normalised, as the script says itself. */
  readonly anew: number;
}

function measure(folder: string, ...argv: string[]): Run {
  const usage = join(folder, 'usage.json');
  const begin = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', USAGE, SCRIPT, ...argv], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, USAGE_FILE: usage },
  });
  const seconds = Math.round((performance.now() - begin) / 10) / 100;
  if (status !== 0) throw new Error(`${folder}: Unexpected exit code ${status}:\n${stderr.slice(-2000)}`);
  const anew = Number(/^(\d+) of \d+ normalised/m.exec(stdout)?.[1]);
  const { maxRSS, userCPUTime, systemCPUTime } = JSON.parse(
    readFileSync(usage, 'utf8'),
  ) as NodeJS.ResourceUsage;
  const processorSeconds = Math.round((userCPUTime + systemCPUTime) / 1e4) / 100;
  return { seconds, processorSeconds, megabytes: Math.round(maxRSS / 1024), anew };
}

/** Each count in a folder of its own, which goes when it is measured. */
async function measureCount(count: number): Promise<Record<string, Run>> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-normalize-'));
  try {
    await writeRawCorpus('content', join(folder, 'content'), count);
    const cold = measure(folder);
    const warm = measure(folder);
    const [first = ''] = globSync('content/raw/place1-*.txt', { cwd: folder });
    appendFileSync(join(folder, first), '又及。\n');
    const changed = measure(folder);
    const check = measure(folder, '--check');
    const expected = [count, 0, 1, count];
    [cold, warm, changed, check].forEach(({ anew }, at) => {
      if (anew !== expected[at]) throw new Error(`Unexpected ${anew} normalised, expected ${expected[at]}`);
    });
    return { cold, warm, changed, check };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Measures the counts given, prints a table and writes bench-results/normalize.json. */
export async function main(args: readonly string[]): Promise<void> {
  const counts = args.length > 0 ? args.map(Number) : COUNTS;
  if (!counts.every((count) => Number.isInteger(count) && count > 0))
    throw new Error(`Unexpected counts ${args.join(' ')}, expected whole numbers such as 5 50 500`);
  const results: Record<number, Record<string, Run>> = {};
  for (const count of counts) {
    const runs = (results[count] = await measureCount(count));
    const cells = Object.entries(runs).map(
      ([name, { seconds, processorSeconds, megabytes }]) =>
        `${name} ${seconds} s (processor ${processorSeconds} s) ${megabytes} MB`,
    );
    console.log(`${count} reports: ${cells.join(', ')}`);
  }
  mkdirSync('bench-results', { recursive: true });
  writeFileSync('bench-results/normalize.json', `${JSON.stringify(results, null, 2)}\n`);
}
