/** scripts/normalize.ts as people run it: a process, a folder, an exit code. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, test, vi } from 'vitest';

const SCRIPT = resolve('scripts/normalize.ts');
const RAW =
  '2023年,云溪县推进法治。\n一、主要工作\n(一)优化服务。办理1,200件。\n云溪县人民政府\n2024年1月5日\n';
const REGION =
  "name: 云溪县\nfullName: 某省云溪县\nen: Yunxi\ncode: '990001'\nlevel: county\nprovince: 某省\nparent: null\n";

// A process takes half a second to start, much longer on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

interface Outcome {
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

const it = test.extend<{ place: Place }>({
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

describe.concurrent('a sound text', () => {
  it('is written, even where content/reports is not there, and then found up to date', async ({ place }) => {
    const first = await place.run();
    expect(first).toMatchObject({ code: 0, error: '' });
    expect(first.out).toContain('Wrote yunxi-2023.md, yunxi-2023.edits.json.');
    expect(await place.reports()).toEqual(['yunxi-2023.edits.json', 'yunxi-2023.md']);
    expect(await place.read('reports/yunxi-2023.md')).toContain('\n### （一）优化服务。\n\n办理1,200件。\n');
    expect(JSON.parse(await place.read('reports/yunxi-2023.edits.json'))).toHaveProperty('ledger.length');

    const second = await place.run();
    expect(second).toMatchObject({ code: 0, error: '' });
    expect(second.out).toContain('content/reports is up to date.');
    expect((await place.run('--check')).code).toBe(0);
  });

  it('is stale when the raw text changed, and --check writes nothing', async ({ place }) => {
    await place.run();
    await place.write('raw/yunxi-2023.txt', RAW.replace('1,200', '11,200'));
    const error = await place.refusal('--check');
    expect(error).toContain('Unexpected stale yunxi-2023.md, yunxi-2023.edits.json in content/reports');
    expect(error).toContain('npm run normalize');
    expect(await place.read('reports/yunxi-2023.md')).toContain('办理1,200件');
  });

  it('is stale when a report was edited by hand, and writing mends it', async ({ place }) => {
    await place.run();
    const sound = await place.read('reports/yunxi-2023.md');
    await place.write('reports/yunxi-2023.md', sound.replace('服务', '事务'));
    expect(await place.refusal('--check')).toContain('stale yunxi-2023.md in');
    expect((await place.run()).out).toContain('Wrote yunxi-2023.md.');
    expect(await place.read('reports/yunxi-2023.md')).toBe(sound);
  });

  it('takes the reports of a raw text that is gone away, and no other file', async ({ place }) => {
    await place.run();
    for (const name of ['yuncheng-2020.md', 'yuncheng-2020.edits.json', 'README.txt'])
      await place.write(`reports/${name}`, '');
    expect(await place.refusal('--check')).toContain('yuncheng-2020.md');
    expect((await place.run()).code).toBe(0);
    expect(await place.reports()).toEqual(['README.txt', 'yunxi-2023.edits.json', 'yunxi-2023.md']);
  });

  it('is written with what is doubtful in it, which is told', async ({ place }) => {
    await place.write('raw/yunxi-2023.txt', `${RAW}三、余下\n党委(党组\n`);
    const { code, error } = await place.run();
    expect(code).toBe(0);
    expect(error).toMatch(/content\/raw\/yunxi-2023\.txt/);
    expect(error).toMatch(/6:1.*warning.*Unexpected 三、, expected number 2 of its list/s);
    expect(await place.reports()).toHaveLength(2);
  });
});

describe.concurrent('what is known from an earlier run', () => {
  const ANEW = /^(\d+) of \d+ normalised/m;
  const anew = (outcome: Outcome): number => Number(ANEW.exec(outcome.out)?.[1]);

  it('is not made anew; one new text makes one', async ({ place }) => {
    expect(anew(await place.run())).toBe(1);
    expect(anew(await place.run())).toBe(0);
    await place.write('raw/yunxi-2022.txt', RAW.replace('2023年', '2022年'));
    expect(await place.run()).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^1 of 2 normalised[\s\S]*Wrote yunxi-2022\.md/m) as string,
    });
  });

  it('is told again with its warnings', async ({ place }) => {
    await place.write('raw/yunxi-2023.txt', `${RAW}三、余下\n党委(党组\n`);
    const first = await place.run();
    const second = await place.run();
    expect(anew(second)).toBe(0);
    expect(second.error).toBe(first.error);
    expect(second.error).toContain('Unexpected 三、');
  });

  it.for([
    ['the raw text', 'raw/yunxi-2023.txt', RAW.replace('1,200', '1,300')],
    ['the sidecar', 'raw/yunxi-2023.source.yml', 'overrides: { issuer: 云溪县司法局 }'],
    ['the region', 'regions/yunxi.yml', REGION.replace('某省云溪县', '他省云溪县')],
  ] as const)('does not hold when %s changed', async ([, name, text], { place }) => {
    await place.run();
    await place.write(name, text);
    expect(anew(await place.run())).toBe(1);
  });

  it('does not hold when a lexicon changed, and files that nobody made are no knowledge', async ({
    place,
  }) => {
    await place.run();
    await place.write('lexicons/boilerplate.yml', `${await place.read('lexicons/boilerplate.yml')}# x\n`);
    expect(anew(await place.run())).toBe(1);
    await writeFile(place.known, '{"yunxi-2023": 3}');
    expect(anew(await place.run())).toBe(1);
  });

  it('is never asked by --check, however well it fits', async ({ place }) => {
    await place.run();
    const forged = (await place.read('reports/yunxi-2023.md')).replace('服务', '事务');
    await place.write('reports/yunxi-2023.md', forged);
    const known = await readFile(place.known, 'utf8');
    const hash = createHash('sha256').update(forged).digest('hex');
    await writeFile(place.known, known.replace(/("yunxi-2023\.md":")[0-9a-f]{64}/, `$1${hash}`));
    expect(anew(await place.run())).toBe(0);
    expect(await place.refusal('--check')).toContain('stale yunxi-2023.md in');
  });
});

describe('many texts', () => {
  const COUNT = 130;
  it('are made in threads, each its own, and one that is bad stops them all', async ({ place }) => {
    for (let at = 0; at < COUNT; at += 1) {
      await place.write(`raw/place${at}-2023.txt`, RAW.replace('1,200', `${at + 1000}`));
      await place.write(`regions/place${at}.yml`, REGION);
    }
    await place.write('raw/place7-2023.txt', RAW.replace('2023年', '2022年'));
    await place.write('raw/place9-2023.txt', ' ');
    const error = await place.refusal();
    expect(error).toMatch(/place7-2023\.txt[\s\S]*year 2022 in the text, expected 2023/);
    expect(error).toMatch(/place9-2023\.txt: Unexpected empty file/);
    expect(await readdir(join(place.folder, '.cache/normalize'))).toEqual([]);

    for (const at of [7, 9]) await place.write(`raw/place${at}-2023.txt`, RAW);
    const { code, out } = await place.run();
    expect([code, out]).toEqual([0, expect.stringContaining(`${COUNT + 1} of ${COUNT + 1} normalised`)]);
    expect(await place.reports()).toHaveLength(2 * (COUNT + 1));
    expect(await place.read('reports/place99-2023.md')).toContain('办理1099件。');
    expect((await place.run('--check')).code).toBe(0);
  });

  it('leave nothing behind when the run is interrupted', async ({ place }) => {
    for (let at = 0; at < COUNT; at += 1) {
      await place.write(`raw/place${at}-2023.txt`, RAW.repeat(20));
      await place.write(`regions/place${at}.yml`, REGION);
    }
    const staged = async (): Promise<string[]> =>
      (await readdir(join(place.folder, '.cache/normalize'), { recursive: true }).catch(() => [])).filter(
        (name) => name.endsWith('.md'),
      );
    const child = execFile(process.execPath, [SCRIPT], { cwd: place.folder });
    const ended = new Promise<number | null>((done) => child.once('exit', done));
    await vi.waitUntil(async () => (await staged()).length > 3, { timeout: 20_000, interval: 5 });
    child.kill('SIGINT');
    expect(await ended).toBe(130);
    expect(await place.reports()).toEqual([]);
    expect(await readdir(join(place.folder, '.cache/normalize'))).toEqual([]);
  });
});

describe.concurrent('nothing is written', () => {
  it('on a fatal finding in any one text', async ({ place }) => {
    await place.write('raw/yunxi-2022.txt', RAW);
    const error = await place.refusal();
    expect(error).toContain('Unexpected year 2023 in the text, expected 2022 as in the file name');
    expect(error).toContain('Nothing was written.');
  });

  it('for an erratum that no longer fits', async ({ place }) => {
    await place.write(
      'raw/yunxi-2023.source.yml',
      'errata:\n  - { find: 没有, replace: 有, reason: 试验 }\n',
    );
    expect(await place.refusal()).toContain(
      'Unexpected 0 × “没有”, expected 1: mend the errata of content/raw/yunxi-2023',
    );
  });

  it('without the file of a region', async ({ place }) => {
    await rm(place.path('regions/yunxi.yml'));
    const error = await place.refusal();
    expect(error).toContain(
      'content/regions/yunxi.yml: Unexpected absence, expected a file with name, fullName',
    );
  });

  it.for(['Yunxi-2023', 'yunxi', 'yunxi_2023', 'yunxi-23'])(
    'for a raw text named %s',
    async (stem, { place }) => {
      await place.write(`raw/${stem}.txt`, RAW);
      expect(await place.refusal()).toContain(
        `content/raw/${stem}.txt: Unexpected file name, expected <region>-<year>.txt`,
      );
    },
  );

  it.for<readonly [string, string, string]>([
    ['YAML that does not parse', 'errata: [', 'Unexpected YAML, expected a document that parses'],
    ['a key that nobody knows', 'erata: []', 'Unrecognized key: "erata"'],
    [
      'a wrong value',
      'errata:\n  - { find: a, replace: b, reason: c, count: 0 }',
      'Unexpected value at errata.0.count',
    ],
    ['an alias', 'overrides: &a { title: 法治报告 }\norigin: *a', 'Unexpected YAML'],
    ['a list for a map', 'overrides: [2023]', 'Unexpected value at overrides'],
    ['nothing', '# errata: []', 'Unexpected value at the top'],
    ['a day that no calendar has', "overrides: { writtenOn: '2024-02-30' }", 'at overrides.writtenOn'],
  ])('for a sidecar with %s', async ([, yaml, message], { place }) => {
    await place.write('raw/yunxi-2023.source.yml', yaml);
    const error = await place.refusal();
    expect(error).toContain('content/raw/yunxi-2023.source.yml: ');
    expect(error).toContain(message);
  });

  it('for bytes that are not UTF-8', async ({ place }) => {
    await place.write('raw/yunxi-2023.txt', new Uint8Array([0xd4, 0xc6, 0xcf, 0xaa]));
    expect(await place.refusal()).toContain(
      'content/raw/yunxi-2023.txt: Unexpected bytes, expected UTF-8 text',
    );
  });

  it('for a symbolic link', async ({ place }) => {
    await place.write('elsewhere.txt', RAW);
    await symlink(place.path('elsewhere.txt'), place.path('raw/yunxi-2024.txt'));
    expect(await place.refusal()).toContain('content/raw/yunxi-2024.txt: Unexpected symbolic link');
  });

  it('for an empty text', async ({ place }) => {
    await place.write('raw/yunxi-2023.txt', ' \n');
    expect(await place.refusal()).toContain('Unexpected empty file');
  });

  it('for an argument that it does not know', async ({ place }) => {
    expect(await place.refusal('--chek')).toContain(
      'Unexpected argument --chek, expected --check or nothing',
    );
  });
});
