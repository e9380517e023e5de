/** What scripts/normalize.ts refuses, with a plain message and nothing written. */
import { rm, symlink } from 'node:fs/promises';
import { describe, expect } from 'vitest';
import { it, RAW } from './normalize-place.ts';

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
