/** The floor plan as a test: imports point down, rooms keep their doors, nothing goes in circles. */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';

/** What each room of src may import from, besides itself. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  schemas: [],
  text: ['schemas'],
  normalize: ['schemas', 'text'],
  analysis: ['schemas', 'text'],
  i18n: ['schemas'],
  'middleware.ts': ['text', 'corpus'],
  charts: ['schemas', 'text', 'analysis'],
  corpus: ['schemas', 'text', 'analysis', 'i18n', 'content'],
  exports: ['schemas', 'text', 'analysis', 'charts'],
  client: ['schemas', 'text', 'i18n'],
  components: ['schemas', 'text', 'analysis', 'corpus', 'charts', 'exports', 'i18n', 'client', 'styles'],
  layouts: ['schemas', 'corpus', 'exports', 'i18n', 'components', 'styles', 'client'],
  pages: [
    'schemas',
    'text',
    'analysis',
    'corpus',
    'charts',
    'exports',
    'i18n',
    'client',
    'components',
    'layouts',
    'styles',
  ],
  'content.config.ts': ['schemas'],
};

/** Packages that one place alone may know. */
const DOORS: Readonly<Record<string, RegExp>> = {
  'astro:content': /^src\/(?:corpus\/|content\.config\.ts)/,
  'opencc-js': /^src\/(?:text\/script\.ts|client\/)/,
  nodejieba: /^src\/analysis\/words\.ts/,
  'chart.js': /^src\/client\//,
  'pinyin-pro': /^scripts\//,
};

const FORBIDDEN_ROOMS = /\/(?:utils?|helpers?|common|lib|types|misc)\//;
const IMPORT = /(?:^|\n)\s*(?:import|export)\b[^'"`;]*?(?:from\s*)?['"]([^'"]+)['"]/g;

interface Import {
  readonly from: string;
  readonly to: string;
}

const files = globSync('src/**/*.{ts,astro}').map((path) => path.replaceAll('\\', '/'));

function importsOf(path: string): Import[] {
  return [...readFileSync(path, 'utf8').matchAll(IMPORT)].map(([, to = '']) => ({ from: path, to }));
}

const imports = files.flatMap(importsOf);
const isRelative = ({ to }: Import): boolean => /^[.]{1,2}\//.test(to);
const target = ({ from, to }: Import): string => normalize(join(dirname(from), to.replace(/\?.*$/, '')));
const roomOf = (path: string): string =>
  path.startsWith('src/') ? (path.split('/')[1] ?? '') : (path.split('/')[0] ?? '');

describe('floors', () => {
  test('there is something to check', () => {
    expect(files.length).toBeGreaterThan(60);
    expect(imports.length).toBeGreaterThan(150);
  });

  test('every room is on the plan and none is a catch-all', () => {
    const rooms = new Set(files.map(roomOf));
    expect([...rooms].filter((room) => !(room in ROOMS))).toEqual([]);
    expect(files.filter((path) => FORBIDDEN_ROOMS.test(path))).toEqual([]);
  });

  test('imports point down', () => {
    const breaches = imports
      .filter(isRelative)
      .filter((entry) => {
        const from = roomOf(entry.from);
        const to = roomOf(target(entry));
        return from !== to && !(ROOMS[from] ?? []).includes(to);
      })
      .map(({ from, to }) => `${from} imports ${to}`);
    expect(breaches).toEqual([]);
  });

  test('relative imports name their extension', () => {
    const bare = imports
      .filter(isRelative)
      .filter(({ to }) => !/\.(?:ts|astro|css|yml|json)(?:\?raw)?$/.test(to));
    expect(bare).toEqual([]);
  });

  test('packages are known only behind their doors', () => {
    const breaches = imports.filter(({ from, to }) =>
      Object.entries(DOORS).some(
        ([name, door]) => (to === name || to.startsWith(`${name}/`)) && !door.test(from),
      ),
    );
    expect(breaches).toEqual([]);
  });

  test('node modules stay in scripts', () => {
    expect(imports.filter(({ to }) => to.startsWith('node:'))).toEqual([]);
  });

  test('no import goes round in a circle', () => {
    const graph = Map.groupBy(imports.filter(isRelative), ({ from }) => from);
    const circles: string[] = [];
    const done = new Set<string>();
    const walk = (path: string, trail: readonly string[]): void => {
      // A component may render itself: a tree of units is one.
      if (trail.includes(path)) {
        if (trail.at(-1) !== path) circles.push([...trail, path].join(' -> '));
        return;
      }
      if (done.has(path)) return;
      for (const entry of graph.get(path) ?? []) walk(target(entry), [...trail, path]);
      done.add(path);
    };
    for (const path of files) walk(path, []);
    expect(circles).toEqual([]);
  });

  test('only the browser room touches the DOM, and it never sees the corpus', () => {
    const touching = files.filter(
      (path) =>
        path.endsWith('.ts') &&
        !path.startsWith('src/client/') &&
        /\b(?:document|window)\./.test(readFileSync(path, 'utf8')),
    );
    expect(touching).toEqual([]);
    expect(
      imports.filter(({ from, to }) => from.startsWith('src/client/') && /corpus|analysis/.test(to)),
    ).toEqual([]);
  });

  test('no file is past 250 lines', () => {
    const long = [...files, ...globSync('scripts/**/*.ts'), ...globSync('src/**/*.css')]
      .map((path) => ({ path, lines: readFileSync(path, 'utf8').split('\n').length }))
      .filter(({ lines }) => lines > 251);
    expect(long).toEqual([]);
  });
});
