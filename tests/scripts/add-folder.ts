/** A content folder for each test of scripts/add.ts, and the script run in it as people run it. */
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, vi } from 'vitest';
import * as dress from './redress.ts';

export const SCRIPT = resolve('scripts/add.ts');

/** The report of Huizhou as another place would have issued it. */
export const report = (place: string, year = 2023): string =>
  dress
    .linesOfReport('huizhou-2021')
    .join('\n')
    .replaceAll('惠州市', place)
    .replaceAll('惠州', place.replace(/[市区]$/u, ''))
    .replaceAll('2021年', `${year}年`);

/** The folder of the test that runs. */
export let folder = '';

/** Gives every test of the file that calls it a folder of its own, and time to start processes in. */
export function giveFolders(): void {
  // A process takes two seconds to start on a busy machine.
  vi.setConfig({ testTimeout: 180_000 });
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'add-'));
    cpSync('content/lexicons', join(folder, 'content/lexicons'), { recursive: true });
    cpSync('content/edition.yml', join(folder, 'content/edition.yml'));
    for (const name of ['raw', 'reports', 'regions']) mkdirSync(join(folder, 'content', name));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
}

export const put = (name: string, data: string | Uint8Array): string => {
  writeFileSync(join(folder, name), data);
  return name;
};
export const listed = (): string[] =>
  ['raw', 'regions', 'reports'].flatMap((name) => readdirSync(join(folder, 'content', name)).sort());
export const content = (name: string): string => readFileSync(join(folder, 'content', name), 'utf8');

export function add(...argv: string[]): Promise<{ code: number; out: string; error: string }> {
  return new Promise((done) => {
    const settings = { cwd: folder, maxBuffer: 20e6 };
    execFile(process.execPath, [SCRIPT, ...argv], settings, (failure, out, error) =>
      done({ code: failure ? Number(failure.code) : 0, out, error }),
    );
  });
}
