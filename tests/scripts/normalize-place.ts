/** A content folder for each test of scripts/normalize.ts, and the script run in it as people run it. */
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test, vi } from 'vitest';

export const SCRIPT = resolve('scripts/normalize.ts');
export const RAW =
  '2023年,云溪县推进法治。\n一、主要工作\n(一)优化服务。办理1,200件。\n云溪县人民政府\n2024年1月5日\n';
export const REGION =
  "name: 云溪县\nfullName: 某省云溪县\nen: Yunxi\ncode: '990001'\nlevel: county\nprovince: 某省\nparent: null\n";

// A process takes half a second to start, much longer on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

/** A working directory of one test: a content folder with the project's lexicons and one small report. */
class Place {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  path(...names: string[]): string {
    return join(this.folder, 'content', ...names);
  }

  /** Where the outcomes of the last run are kept. */
  get known(): string {
    return join(this.folder, '.cache/normalize/outcomes.json');
  }

  write(name: string, data: string | Uint8Array): Promise<void> {
    return writeFile(this.path(name), data);
  }

  read(name: string): Promise<string> {
    return readFile(this.path(name), 'utf8');
  }

  async reports(): Promise<string[]> {
    return (await readdir(this.path('reports')).catch(() => [])).sort();
  }

  run(...argv: string[]): Promise<Outcome> {
    return new Promise((done) => {
      execFile(process.execPath, [SCRIPT, ...argv], { cwd: this.folder }, (failure, out, error) => {
        done({ code: failure ? Number(failure.code) : 0, out, error });
      });
    });
  }

  /** Runs the script, which must fail with a plain message: no stack, no file written. */
  async refusal(...argv: string[]): Promise<string> {
    const before = await this.reports();
    const { code, error } = await this.run(...argv);
    expect(code).toBe(1);
    expect(error).not.toMatch(/^ {4}at /m);
    expect(await this.reports()).toEqual(before);
    return error;
  }
}

export const it = test.extend<{ place: Place }>({
  // eslint-disable-next-line no-empty-pattern -- Vitest reads the fixtures a fixture needs from this pattern.
  place: async ({}, use) => {
    const place = new Place(await mkdtemp(join(tmpdir(), 'normalize-')));
    for (const name of ['raw', 'regions']) await mkdir(place.path(name), { recursive: true });
    await cp('content/lexicons', place.path('lexicons'), { recursive: true });
    await place.write('raw/yunxi-2023.txt', RAW);
    await place.write('regions/yunxi.yml', REGION);
    await use(place);
    await rm(place.folder, { recursive: true, force: true });
  },
});
