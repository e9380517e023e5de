/** The packages of a site that is built in a folder of its own, outside this project. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** The caches of Astro and Vite among the packages. */
const CACHES = ['.astro', '.vite', '.vite-temp'];

/** npm as it was called, on this very Node. */
export function npm(...args: string[]): string[] {
  const path = process.env['npm_execpath'];
  return path === undefined ? ['npm', ...args] : [process.execPath, path, ...args];
}

/** Leaves nothing in `folder` but installed packages, so that the next build is a first one. */
export function keepPackages(folder: string): void {
  const remove = (path: string): void => rmSync(join(folder, path), { recursive: true, force: true });
  mkdirSync(join(folder, 'node_modules'), { recursive: true });
  for (const entry of readdirSync(folder)) if (entry !== 'node_modules') remove(entry);
  for (const cache of CACHES) remove(join('node_modules', cache));
}

/** Installs what the package.json of `folder` names, unless there are packages. Throws when npm cannot. */
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
        `the registry (npm config get registry), then run this again.\n${stderr.slice(0, 1000)}`,
    );
}

/** The version that was installed of a package. */
export function versionOf(folder: string, name: string): string {
  const path = join(folder, 'node_modules', name, 'package.json');
  const { version } = JSON.parse(readFileSync(path, 'utf8')) as { version: string };
  return version;
}
