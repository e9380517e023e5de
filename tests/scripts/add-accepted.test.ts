/** What scripts/add.ts takes in: the files it writes, what it asks first, and what it leaves alone. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { publishedDatasetSchema } from '../../src/schemas/dataset.ts';
import { add, content, folder, giveFolders, listed, put, report } from './add-folder.ts';
import * as dress from './redress.ts';

giveFolders();

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
