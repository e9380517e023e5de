/** What scripts/normalize.ts writes: what is stale, what it need not make anew, and many texts at once. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, vi } from 'vitest';
import { it, type Outcome, RAW, REGION, SCRIPT } from './normalize-place.ts';

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
    const ended = once(child, 'exit');
    await vi.waitUntil(async () => (await staged()).length > 3, { timeout: 20_000, interval: 5 });
    child.kill('SIGINT');
    expect(await ended).toEqual([null, 'SIGINT']);
    expect(await place.reports()).toEqual([]);
    expect(await readdir(join(place.folder, '.cache/normalize'))).toEqual([]);
  });
});
