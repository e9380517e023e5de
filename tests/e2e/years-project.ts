/**
 * A copy of the project with what it does not have: several years of an invented region, put into content as a
 * person would, and a sixth report added from a saved page by the one command.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';

const PROJECT = resolve(import.meta.dirname, '../..');
const FIXTURES = join(PROJECT, 'tests/fixtures/years');
const COPIED = [
  'src',
  'public',
  'content',
  'scripts',
  'package.json',
  'tsconfig.json',
  'astro.config.mjs',
  '.htmlvalidate.json',
];

/** Runs a command in the folder; returns its output. Throws with the output when it fails. */
function run(folder: string, command: string, ...argv: string[]): string {
  const { status, stdout, stderr } = spawnSync(command, argv, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  if (status !== 0)
    throw new Error(`${folder}: Unexpected failure of ${[command, ...argv].join(' ')}:\n${stdout}${stderr}`);
  return stdout;
}

/** Makes the project in `folder` and builds it; returns where the site stands and what the command printed. */
export function buildProject(folder: string): { dist: string; review: string } {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const part of COPIED) cpSync(join(PROJECT, part), join(folder, part), { recursive: true });
  symlinkSync(join(PROJECT, 'node_modules'), join(folder, 'node_modules'));
  // Caches stand in the folder itself: those beside node_modules belong to the project.
  renameSync(join(folder, 'astro.config.mjs'), join(folder, 'astro.site.mjs'));
  writeFileSync(
    join(folder, 'astro.config.mjs'),
    `import site from './astro.site.mjs';
export default { ...site, cacheDir: './.cache', vite: { ...site.vite, cacheDir: './.vite' } };\n`,
  );
  for (const part of ['raw', 'regions', 'readings'])
    cpSync(join(FIXTURES, part), join(folder, 'content', part), { recursive: true });
  const review = run(folder, 'npm', 'run', 'add', '--', join(FIXTURES, 'saved-page.html'));
  // What npm run build does, without the pictures for link previews.
  run(folder, 'npm', 'run', 'normalize');
  run(folder, process.execPath, 'node_modules/astro/bin/astro.mjs', 'build');
  run(folder, process.execPath, 'scripts/index-search.ts');
  return { dist: join(folder, 'dist'), review };
}

/** The file of the built site that answers a path. */
export const fileIn = (folder: string, path: string): string =>
  join(folder, 'dist', path.endsWith('/') ? `${path}index.html` : path);

/** Answers a page from the built site; what it may not do is added to the list that is returned. */
export async function answerFrom(page: Page, host: string, folder: string): Promise<string[]> {
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(`console ${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(`page error: ${error.message}`));
  await page.route('**', (route) => {
    const { origin, pathname } = new URL(route.request().url());
    const file = fileIn(folder, decodeURIComponent(pathname));
    if (origin === host && existsSync(file)) return route.fulfill({ path: file });
    complaints.push(`no answer: ${route.request().url()}`);
    return route.fulfill({ status: 404, body: '' });
  });
  return complaints;
}

/** html-validate over one page; returns what it finds. */
export const validate = (folder: string, page: string): string =>
  run(folder, join(PROJECT, 'node_modules/.bin/html-validate'), '--formatter', 'text', page);

/** How many pixels of the canvas are in the colour of lines. */
export const drawnPixels = (page: Page, slug: string) =>
  page.locator(`[data-indicator-years="${slug}"] canvas`).evaluate((element) => {
    const canvas = element as HTMLCanvasElement;
    const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
    const probe = document.createElement('i');
    probe.style.color = 'var(--accent)';
    document.body.append(probe);
    const accent = (getComputedStyle(probe).color.match(/\d+/g) ?? []).slice(0, 3).map(Number);
    probe.remove();
    let count = 0;
    for (let at = 0; at < data.length; at += 4)
      if (accent.every((value, place) => data[at + place] === value)) count += 1;
    return count;
  });
