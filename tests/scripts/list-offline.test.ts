import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { offlineListSchema } from '../../src/schemas/offline.ts';

let dist = '';
const write = (path: string, content: string): void => {
  mkdirSync(dirname(join(dist, path)), { recursive: true });
  writeFileSync(join(dist, path), content);
};
const run = () => spawnSync(process.execPath, ['scripts/list-offline.ts', dist], { encoding: 'utf8' });
const read = () => offlineListSchema.parse(JSON.parse(readFileSync(join(dist, 'offline.json'), 'utf8')));

beforeEach(() => {
  dist = mkdtempSync(join(tmpdir(), 'list-offline-'));
  write(
    'index.html',
    '<link rel="stylesheet" href="/base/_astro/a.css"><script src="/base/_astro/a.js"></script>',
  );
  write(
    '篇/index.html',
    '<link rel="icon" href="/base/favicon.svg"><link rel="canonical" href="https://a.example/">',
  );
  write('_astro/a.css', 'p{}');
  write('_astro/a.js', 'import"./b.js";import(`./c.js`)');
  write('_astro/b.js', 'import"./a.js"');
  write('_astro/c.js', '"elsewhere.js"');
  write('_astro/d.js', '');
  write('favicon.svg', '<svg/>');
  for (const name of [
    '_headers',
    '404.html',
    'robots.txt',
    'sitemap-0.xml',
    'cards/site.png',
    'icons/192.png',
  ])
    write(name, '');
});
afterEach(() => rmSync(dist, { recursive: true }));

test('every file of the site is listed, each page with all it may load', () => {
  expect(run()).toMatchObject({ status: 0 });
  const { files } = read();
  expect(files.map(({ path }) => path).sort()).toEqual(
    [
      '',
      '_astro/a.css',
      '_astro/a.js',
      '_astro/b.js',
      '_astro/c.js',
      '_astro/d.js',
      'favicon.svg',
      '篇/',
    ].sort(),
  );
  const needs = (page: string) =>
    files.find(({ path }) => path === page)?.needs?.map((place) => files[place]?.path);
  expect(needs('')?.sort()).toEqual(['_astro/a.css', '_astro/a.js', '_astro/b.js', '_astro/c.js']);
  expect(needs('篇/')).toEqual(['favicon.svg']);
});

test('version and worker change with any file, and with nothing else', () => {
  run();
  const { version } = read();
  const worker = readFileSync(join(dist, 'sw.js'), 'utf8');
  expect(worker).toContain(version);
  run();
  expect(read().version).toBe(version);
  expect(readFileSync(join(dist, 'sw.js'), 'utf8')).toBe(worker);
  write('favicon.svg', '<svg></svg>');
  run();
  expect(read().version).not.toBe(version);
});

test('a page that loads what is not there stops the build', () => {
  write('index.html', '<script src="/base/_astro/gone.js"></script>');
  const { status, stderr } = run();
  expect(status).toBe(1);
  expect(stderr).toContain('Unexpected address /base/_astro/gone.js');
});

test('a site too large to be listed whole lists what all reports share; its version changes with every file', () => {
  for (let at = 0; at < 10_001; at += 1) write(`data/reports/place${at}-2020.json`, '{}');
  write('en/regions/place1/2020/index.html', '');
  write('words/fangguanfu/2/index.html', '');
  write('words/fangguanfu/index.html', '');
  expect(run()).toMatchObject({ status: 0 });
  const { files, isCut, version } = read();
  expect(isCut).toBe(true);
  const shared = files.map(({ path }) => path).filter((path) => !path.startsWith('_astro/'));
  expect(shared.sort()).toEqual(['', 'favicon.svg', 'words/fangguanfu/', '篇/']);
  write('data/reports/place7-2020.json', '{"changed":true}');
  run();
  expect(read().version).not.toBe(version);
});
