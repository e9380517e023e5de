/** Installs and builds a site in a folder of its own, and says what the build took and left. */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { join, resolve } from 'node:path';

const PROJECT = resolve(import.meta.dirname, '../../..');
/** What is made, not written: a build begins without it. */
const MADE =
  /^(?:node_modules|dist|export|bench-results|test-results|playwright-report|\.(?:git|astro|cache))$/;
/** The caches of Astro and Vite among the packages. */
const CACHES = /^\.(?:astro|vite|vite-temp|vitest-cache)$/;

export interface BuildTime {
  readonly seconds: number;
  /** Of all processes and threads together: what another load on the machine does not lengthen much. */
  readonly processorSeconds: number;
}

export interface Weight {
  readonly files: number;
  readonly bytes: number;
}

/** npm as it was called, on this very Node; a rival's own build takes this Node too. */
export function npm(...args: string[]): string[] {
  const path = process.env['npm_execpath'];
  return path === undefined ? ['npm', ...args] : [process.execPath, path, ...args];
}

/** Processor seconds of the children in what the shell's `times` prints: its second line, user and system. */
export function parseTimes(printed: string): number {
  const children = printed.trim().split('\n')[1] ?? '';
  const seconds = [...children.matchAll(/(\d+)m([\d.]+)s/g)].map(
    ([, minutes, rest]) => Number(minutes) * 60 + Number(rest),
  );
  if (seconds.length !== 2)
    throw new Error(`Unexpected ${JSON.stringify(printed)}, expected two lines of times as 0m1.50s 0m0.25s`);
  return seconds.reduce((sum, value) => sum + value, 0);
}

/** Runs a build to its end; throws with the end of what it said when it fails. */
export function timeBuild(folder: string, command: readonly string[]): BuildTime {
  const log = join(folder, 'build.log');
  const begin = performance.now();
  const { status, stdout } = spawnSync(
    'sh',
    ['-c', '"$@" >"$0" 2>&1; code=$?; times; exit $code', log, ...command],
    { cwd: folder, encoding: 'utf8', env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' } },
  );
  const seconds = Math.round((performance.now() - begin) / 100) / 10;
  if (status !== 0)
    throw new Error(
      `${folder}: Unexpected failure of the build, expected none:\n${readFileSync(log, 'utf8').slice(-3000)}`,
    );
  return { seconds, processorSeconds: Math.round(parseTimes(stdout) * 10) / 10 };
}

/** Installs what the package.json of `folder` names, unless there are packages; throws when npm fails. */
export function install(folder: string): void {
  if (readdirSync(join(folder, 'node_modules')).length > 0) return;
  const [command = '', ...args] = npm('install', '--no-audit', '--no-fund', '--loglevel=error');
  const { status, stderr } = spawnSync(command, [...args, '--fetch-retries=1', '--fetch-timeout=60000'], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (status !== 0)
    throw new Error(
      `${folder}: Unexpected failure of npm install, expected the packages of its package.json: check the network and ` +
        `the registry (npm config get registry), then run this again.\n${stderr.slice(-2000)}`,
    );
}

/** The version that was installed of a package. */
export function versionOf(folder: string, name: string): string {
  const { version } = JSON.parse(
    readFileSync(join(folder, 'node_modules', name, 'package.json'), 'utf8'),
  ) as { version: string };
  return version;
}

/** Leaves nothing in `folder` but installed packages: the next build is a first one. */
export function empty(folder: string): void {
  const remove = (path: string): void => rmSync(join(folder, path), { recursive: true, force: true });
  mkdirSync(join(folder, 'node_modules'), { recursive: true });
  for (const entry of readdirSync(folder)) if (entry !== 'node_modules') remove(entry);
  for (const entry of readdirSync(join(folder, 'node_modules')))
    if (CACHES.test(entry)) remove(join('node_modules', entry));
}

/** This project as it stands, without anything it made before: links to its packages, caches of its own. */
export function copyProject(folder: string): void {
  for (const entry of readdirSync(PROJECT))
    if (!MADE.test(entry)) cpSync(join(PROJECT, entry), join(folder, entry), { recursive: true });
  for (const entry of readdirSync(join(PROJECT, 'node_modules')))
    if (!CACHES.test(entry) && !existsSync(join(folder, 'node_modules', entry)))
      symlinkSync(join(PROJECT, 'node_modules', entry), join(folder, 'node_modules', entry));
}

/** Files and bytes, uncompressed. */
export function weigh(dist: string): Weight {
  const files = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const bytes = files.reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
  return { files: files.length, bytes };
}
