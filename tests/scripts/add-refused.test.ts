/** What scripts/add.ts refuses: with an exit code, the reason, and nothing half-written left behind. */
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { add, folder, giveFolders, listed, put, report, SCRIPT } from './add-folder.ts';
import * as dress from './redress.ts';

giveFolders();

/** Bytes that are no text in any encoding. */
const NOISE = Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919 + (at >> 3)) % 256);
const PLACES = ['苏州市', '无锡市', '常州市', '南通市', '徐州市'];

describe('what is no report', () => {
  it.each([
    [
      '2024年苏州市政府工作报告\n各位代表：\n现在，我代表市人民政府，向大会报告工作，请予审议。',
      '政府工作报告',
    ],
    ['近日，苏州市召开法治政府建设推进会。', '新闻'],
    ['关于报送2023年度法治政府建设情况报告的通知\n各县区：\n请于1月5日前报送。', '通知'],
    ['首页\n政务公开\n页面不存在', '没有报告全文'],
  ])('%s', async (text, reason) => {
    const { code, error } = await add(put('a.txt', text));
    expect([code, error]).toEqual([2, expect.stringContaining(reason)]);
    expect(error).toContain('a.txt');
    expect(listed()).toEqual([]);
  });
});

describe('what is broken or hostile', () => {
  it.each<[string, string | Uint8Array, RegExp]>([
    ['empty.txt', '', /empty file/],
    ['noise.txt', NOISE, /bytes|binary|encoding/],
    ['long.txt', '法'.repeat(400_000), /400000 characters/],
    ['large.txt', 'a'.repeat(6_000_000), /size of 6\.0 MB/],
    ['deep.html', `<body>${'<div>'.repeat(50_000)}2023年`, /nesting/],
    ['fake.docx', 'no archive', /other data/],
    ['cut.docx', 'PK\u0003\u0004 cut', /archive/],
    ['fake.pdf', '%PDF-1.4 rubbish', /PDF that opens/],
    ['old.doc', 'x', /kind of file/],
  ])('%s is refused by name, and nothing is written', async (name, data, reason) => {
    const { code, error } = await add(put(name, data));
    expect(code).toBe(1);
    expect(error).toContain(name);
    expect(error).toMatch(reason);
    expect(error).not.toMatch(/^ {4}at /m);
    expect(listed()).toEqual([]);
  });

  it('a text of 100 MB is refused before it is read', async () => {
    put('huge.txt', '');
    truncateSync(join(folder, 'huge.txt'), 100e6);
    const begin = performance.now();
    const { code, error } = await add('huge.txt');
    expect([code, error]).toEqual([1, expect.stringMatching(/^huge\.txt: Unexpected size of 100\.0 MB/)]);
    expect(performance.now() - begin).toBeLessThan(10_000);
  });

  it('a PDF without text, as a scanner makes it, is refused as one', async () => {
    const { code, error } = await add(put('scan.pdf', dress.toScan()));
    expect(code).toBe(1);
    expect(error).toMatch(
      /^scan\.pdf: Unexpected scanned PDF \(0 characters on 1 pages\), expected one with text/,
    );
    expect(listed()).toEqual([]);
  });

  it('a symbolic link is not followed', async () => {
    put('a.txt', report('苏州市'));
    symlinkSync(join(folder, 'a.txt'), join(folder, 'b.txt'));
    expect(await add('b.txt')).toMatchObject({
      code: 1,
      error: expect.stringContaining('symbolic link') as string,
    });
  });

  it('one bad file of a folder leaves the others alone', async () => {
    mkdirSync(join(folder, 'in'));
    put('in/1.txt', report('苏州市'));
    put('in/2.txt', '');
    put('in/3.txt', '近日，苏州市召开法治政府建设推进会。');
    put('in/4.html', dress.toPage(report('无锡市').split('\n')));
    put('in/5\u001B[31m.txt', 'x');
    const { code, out, error } = await add('in');
    expect(code).toBe(1);
    expect(out).toMatch(/Added 2, refused 3 of 5 files\.\n$/);
    expect(error).not.toContain('\u001B');
    expect(listed().filter((name) => name.endsWith('.md'))).toEqual(['suzhou-2023.md', 'wuxi-2023.md']);
  });

  it('three bad files among 500 leave 497 added and are named with why', async () => {
    const body = `法治政府建设。${'依法行政，行政复议，行政执法，政务公开。'.repeat(20)}`;
    mkdirSync(join(folder, 'in'));
    for (let at = 0; at < 500; at += 1) {
      const text = `苏州市人民政府${1990 + (at % 100)}年法治政府建设情况报告\n一、主要工作\n${body}\n二、下一步打算\n${body}`;
      put(
        `in/${at}.txt`,
        at % 100 === at ? text : text.replace('苏州市', PLACES[Math.floor(at / 100)] ?? ''),
      );
    }
    put('in/7.txt', '');
    put('in/77.txt', '近日，苏州市召开法治政府建设推进会。');
    put('in/177.txt', NOISE);
    const { code, out, error } = await add('in');
    expect([code, out]).toEqual([1, expect.stringMatching(/Added 497, refused 3 of 500 files\.\n$/)]);
    // A slow machine is told how far it is.
    const told = error
      .trimEnd()
      .split('\n')
      .filter((line) => !/^\d+ of 500, about /.test(line));
    expect(told).toEqual([
      expect.stringMatching(/^177\.txt: Unexpected/),
      expect.stringMatching(/^7\.txt: Unexpected empty file/),
      expect.stringMatching(/^77\.txt: .*新闻/),
    ]);
    expect(readdirSync(join(folder, 'content/reports'))).toHaveLength(2 * 497);
  });

  it('an import that is interrupted leaves whole reports and nothing half-written', async () => {
    mkdirSync(join(folder, 'in'));
    for (let year = 1990; year < 2050; year += 1) put(`in/${year}.txt`, report('苏州市', year));
    const child = execFile(process.execPath, [SCRIPT, 'in'], { cwd: folder });
    const ended = once(child, 'exit');
    await vi.waitUntil(() => readdirSync(join(folder, 'content/reports')).length > 4, {
      timeout: 30_000,
      interval: 2,
    });
    child.kill('SIGTERM');
    expect(await ended).toEqual([null, 'SIGTERM']);
    const names = listed();
    expect(names.filter((name) => name.endsWith('.part'))).toEqual([]);
    const stems = names.filter((name) => name.endsWith('.md')).map((name) => name.slice(0, -3));
    expect(stems.length).toBeLessThan(60);
    expect(names).toHaveLength(4 * stems.length + 1);
  });
});
