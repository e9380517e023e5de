import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  corePaths,
  indexFiles,
  isOfflinePage,
  isPage,
  pathOf,
  sumBytes,
  urlOf,
  wholePaths,
  withNeeds,
} from '../../src/client/offline-list.ts';
import type { OfflineList } from '../../src/schemas/offline.ts';

const hash = '0123456789abcdef';
const list: OfflineList = {
  version: hash,
  files: [
    { path: '', bytes: 1, hash, needs: [5] },
    { path: 'offline/', bytes: 2, hash, needs: [5, 6] },
    { path: 'en/', bytes: 4, hash, needs: [5] },
    { path: 'en/offline/', bytes: 8, hash, needs: [6] },
    { path: 'data/reports.json', bytes: 16, hash },
    { path: '_astro/a.css', bytes: 32, hash },
    { path: '_astro/b.js', bytes: 64, hash },
  ],
};
const FOLDERS = ['', 'zh-hant', 'en'];

describe('the list of files', () => {
  test('pages are told from files, offline pages from pages', () => {
    expect(list.files.map(({ path }) => path).filter(isPage)).toEqual(['', 'offline/', 'en/', 'en/offline/']);
    expect(['offline/', 'en/offline/', 'regions/x/offline/', ''].filter(isOfflinePage)).toEqual([
      'offline/',
      'en/offline/',
    ]);
  });

  test('a page comes with what it needs; what is not listed is passed over', () => {
    expect(withNeeds(list, ['en/', 'gone/'])).toEqual(new Set(['en/', '_astro/a.css']));
    expect(corePaths(list)).toEqual(new Set(['offline/', 'en/offline/', '_astro/a.css', '_astro/b.js']));
  });

  test('a language version is its pages and all that is no page', () => {
    const shared = ['data/reports.json', '_astro/a.css', '_astro/b.js'];
    expect(wholePaths(list, [''], FOLDERS)).toEqual(new Set(['', 'offline/', ...shared]));
    expect(wholePaths(list, ['en'], FOLDERS)).toEqual(new Set(['en/', 'en/offline/', ...shared]));
    expect(wholePaths(list, ['', 'en'], FOLDERS).size).toBe(list.files.length);
  });

  test('sizes add up, unknown paths count nothing', () => {
    expect(sumBytes(indexFiles(list), ['', 'en/', 'gone/'])).toBe(5);
  });
});

describe('addresses', () => {
  test.each([
    ['http://a.example/base/regions/x/?q=1#s1', 'regions/x/'],
    ['http://a.example/base/', ''],
    ['http://a.example/base/measure/%E7%AF%87/', 'measure/篇/'],
    ['http://a.example/other/', null],
    ['http://b.example/base/', null],
    ['http://a.example/base/%E7', null],
  ])('%s', (url, path) => expect(pathOf(url, 'http://a.example/base/')).toBe(path));

  test('a path is found again from its address', () => {
    const part = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => !/^\.{1,2}$|\//.test(text));
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const path = parts.join('/');
        expect(pathOf(urlOf(path, 'https://a.example/b/'), 'https://a.example/b/')).toBe(path);
      }),
    );
  });
});
