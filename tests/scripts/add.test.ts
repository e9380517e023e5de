/** scripts/add.ts as people run it: a process, a content folder of its own, an exit code. */
import { execFile } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { publishedDatasetSchema } from '../../src/schemas/dataset.ts';
import * as dress from './redress.ts';

// A process takes two seconds to start on a busy machine.
vi.setConfig({ testTimeout: 180_000 });
const SCRIPT = resolve('scripts/add.ts');
/** Bytes that are no text in any encoding. */
const NOISE = Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919 + (at >> 3)) % 256);
const PLACES = ['苏州市', '无锡市', '常州市', '南通市', '徐州市'];
const report = (place: string, year = 2023): string =>
  dress
    .linesOfReport('huizhou-2021')
    .join('\n')
    .replaceAll('惠州市', place)
    .replaceAll('惠州', place.replace(/[市区]$/u, ''))
    .replaceAll('2021年', `${year}年`);

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'add-'));
  cpSync('content/lexicons', join(folder, 'content/lexicons'), { recursive: true });
  cpSync('content/edition.yml', join(folder, 'content/edition.yml'));
  for (const name of ['raw', 'reports', 'regions']) mkdirSync(join(folder, 'content', name));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const put = (name: string, data: string | Uint8Array): string => {
  writeFileSync(join(folder, name), data);
  return name;
};
const listed = (): string[] =>
  ['raw', 'regions', 'reports'].flatMap((name) => readdirSync(join(folder, 'content', name)).sort());
const content = (name: string): string => readFileSync(join(folder, 'content', name), 'utf8');

function add(...argv: string[]): Promise<{ code: number; out: string; error: string }> {
  return new Promise((done) => {
    const settings = { cwd: folder, maxBuffer: 20e6 };
    execFile(process.execPath, [SCRIPT, ...argv], settings, (failure, out, error) =>
      done({ code: failure ? Number(failure.code) : 0, out, error }),
    );
  });
}

describe('one file', () => {
  it('becomes five files, and its review says what was found', async () => {
    const file = put('苏州.txt', dress.toGbk(report('苏州市')));
    const { code, out } = await add(file);
    expect(code).toBe(0);
    expect(listed()).toEqual([
      ...['suzhou-2023.source.yml', 'suzhou-2023.txt', 'suzhou.yml'],
      ...['suzhou-2023.edits.json', 'suzhou-2023.md'],
    ]);
    expect(content('raw/suzhou-2023.txt')).toBe(report('苏州市'));
    expect(content('raw/suzhou-2023.source.yml')).toMatch(
      /file: 苏州\.txt[\s\S]*sha256: [0-9a-f]{64}[\s\S]*gb18030/,
    );
    expect(content('regions/suzhou.yml')).toMatch(/江苏省苏州市[\s\S]*"?320500"?/);
    expect(out).toMatch(/江苏省苏州市（320500）[\s\S]*读自标题[\s\S]*层次[\s\S]*一、主要工作/);
  });

  it('is printed as the record of the dataset and nothing else, and a trial writes nothing', async () => {
    const { code, out } = await add(
      put('a.html', dress.toPage(report('苏州市').split('\n'))),
      '--json',
      '--dry-run',
    );
    expect(code).toBe(0);
    const record = publishedDatasetSchema.parse(JSON.parse(out));
    expect(record).toMatchObject({ stem: 'suzhou-2023', publishedOn: null, url: '/regions/suzhou/2023/' });
    expect(listed()).toEqual([]);
  });

  it('never replaces a report unless told to', async () => {
    const file = put('a.txt', report('苏州市'));
    await add(file);
    const before = content('reports/suzhou-2023.md');
    writeFileSync(join(folder, 'a.txt'), report('苏州市').replace('主要工作', '工作情况'));
    const second = await add(file);
    expect(second.code).toBe(1);
    expect(second.error).toMatch(/suzhou-2023\.txt, expected a free stem: --force/);
    expect(content('reports/suzhou-2023.md')).toBe(before);
    expect((await add(file, '--force')).code).toBe(0);
    expect(content('reports/suzhou-2023.md')).toContain('一、工作情况');
  });

  it('is asked about where several places bear the name, and takes the answer', async () => {
    const file = put('a.txt', report('朝阳区'));
    const { code, error } = await add(file);
    expect(code).toBe(1);
    expect(error).toMatch(/--region 110105 {2}北京市朝阳区\n {2}--region 220104 {2}吉林省长春市朝阳区/);
    expect(listed()).toEqual([]);
    expect((await add(file, '--region', '长春市朝阳区')).code).toBe(0);
    expect(content('regions/chaoyang.yml')).toContain('220104');
  });

  it('needs a year that the text names, or the word of a person', async () => {
    const text = report('苏州市').replaceAll('2023年', '本年').replace('2022年工作思路', '2024年工作计划');
    const file = put('a.txt', text);
    const { code, error } = await add(file);
    expect([code, error]).toEqual([
      1,
      expect.stringMatching(/expected the year reported on: say it with --year/),
    ]);
    expect((await add(file, '--year', '2023')).code).toBe(0);
    expect(content('raw/suzhou-2023.source.yml')).toMatch(/overrides:\n {2}year: 2023/);
  });
});

describe('a department and the government of one place and year', () => {
  const ofDepartment = (): string =>
    report('苏州市').replaceAll('苏州市人民政府', '苏州市教育局').replace('主要工作', '教育局主要工作');

  it.each([
    ['the government first', false],
    ['the department first', true],
  ])('never take each other’s place, %s', async (_, departmentFirst) => {
    put('government.txt', report('苏州市'));
    put('department.txt', ofDepartment());
    const order = ['government.txt', 'department.txt'];
    for (const file of departmentFirst ? order.reverse() : order)
      expect(await add(file)).toMatchObject({ code: 0, error: '' });
    expect(listed().filter((name) => name.endsWith('.md'))).toEqual([
      'suzhou-2023.md',
      'suzhou-jiaoyuju-2023.md',
    ]);
    expect(content('reports/suzhou-2023.md')).toMatch(/issuerKind: 'government'/);
    expect(content('reports/suzhou-jiaoyuju-2023.md')).toMatch(
      /issuer: '苏州市教育局'\nissuerKind: 'department'/,
    );
    expect(content('regions/suzhou-jiaoyuju.yml')).toMatch(/name: 苏州市教育局[\s\S]*code: "320500"/);
    expect((await add('department.txt')).error).toContain('suzhou-jiaoyuju-2023.txt, expected a free stem');
  });

  it('leave a department’s report alone that stands under the name of its place', async () => {
    put('department.txt', ofDepartment());
    put('government.txt', report('苏州市'));
    await add('government.txt');
    // As the founding report of 香洲区司法局 stands.
    expect((await add('department.txt', '--region', 'suzhou', '--force')).code).toBe(0);
    const before = content('reports/suzhou-2023.md');
    expect((await add('government.txt')).code).toBe(0);
    expect(content('reports/suzhou-2023.md')).toBe(before);
    expect(content('reports/suzhou-renminzhengfu-2023.md')).toMatch(/issuerKind: 'government'/);
  });
});

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
    expect(error.trimEnd().split('\n')).toEqual([
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
    const ended = new Promise<number | null>((done) => child.once('exit', done));
    await vi.waitUntil(() => readdirSync(join(folder, 'content/reports')).length > 4, {
      timeout: 30_000,
      interval: 2,
    });
    child.kill('SIGINT');
    expect(await ended).toBe(130);
    const names = listed();
    expect(names.filter((name) => name.endsWith('.part'))).toEqual([]);
    const stems = names.filter((name) => name.endsWith('.md')).map((name) => name.slice(0, -3));
    expect(stems.length).toBeLessThan(60);
    expect(names).toHaveLength(4 * stems.length + 1);
  });
});
