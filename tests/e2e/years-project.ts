/**
 * A copy of the project with what it does not have: several years of an invented region, put into content as a
 * person would, a report full of code that must stay text, and a sixth report added from a saved page by the one
 * command. It is built for a base path. years-copy.setup.ts builds it once for all tests that open it.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { copyProject } from '../../scripts/bench/project-copy.ts';

export const PROJECT = resolve(import.meta.dirname, '../..');
const FIXTURES = join(PROJECT, 'tests/fixtures');
/** Where the copy stands; of several runs on one machine each has its own. */
export const FOLDER = join(tmpdir(), `years-e2e-${process.env['E2E_PORT'] ?? ''}`);
/** For which address the copy is built. */
export const ORIGIN = 'http://years.example';
export const BASE = '/fazhi-compare/';
const REVIEW = join(FOLDER, 'review.txt');

/** Runs a command in the copy; returns its output. Throws with the output when it fails. */
export function run(command: string, ...argv: string[]): string {
  const { status, stdout, stderr } = spawnSync(command, argv, {
    cwd: FOLDER,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', BASE_PATH: BASE, SITE_URL: ORIGIN },
  });
  if (status !== 0)
    throw new Error(`${FOLDER}: Unexpected failure of ${[command, ...argv].join(' ')}:\n${stdout}${stderr}`);
  return stdout;
}

/** Makes the copy and builds it. */
export function buildProject(): void {
  copyProject(FOLDER);
  cpSync(join(PROJECT, '.htmlvalidate.json'), join(FOLDER, '.htmlvalidate.json'));
  for (const fixtures of ['years', 'hostile'])
    for (const part of ['raw', 'regions', 'readings'])
      cpSync(join(FIXTURES, fixtures, part), join(FOLDER, 'content', part), { recursive: true });
  writeFileSync(REVIEW, run('npm', 'run', 'add', '--', join(FIXTURES, 'years/saved-page.html')));
  // What npm run build does, without the pictures for link previews.
  run('npm', 'run', 'normalize');
  run(process.execPath, 'node_modules/astro/bin/astro.mjs', 'build');
  for (const script of ['index-search', 'draw-icons', 'list-offline'])
    run(process.execPath, `scripts/${script}.ts`);
}

/** What the command that added the sixth report printed. */
export const readReview = (): string => readFileSync(REVIEW, 'utf8');

/** The file of the built site that answers a path; none stands outside the base. */
export function fileIn(path: string): string {
  if (!path.startsWith(BASE)) return join(FOLDER, 'outside', path);
  const name = path.slice(BASE.length);
  return join(FOLDER, 'dist', /(?:^|\/)$/.test(name) ? `${name}index.html` : name);
}

/** Answers a page from the built site; what it may not do is added to the list that is returned. */
export async function answerFrom(page: Page): Promise<string[]> {
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(`console ${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(`page error: ${error.message}`));
  await page.route('**', (route) => {
    const { origin, pathname } = new URL(route.request().url());
    const file = fileIn(decodeURIComponent(pathname));
    if (origin === ORIGIN && existsSync(file)) return route.fulfill({ path: file });
    complaints.push(`no answer: ${route.request().url()}`);
    return route.fulfill({ status: 404, body: '' });
  });
  return complaints;
}

/** html-validate over pages; returns what it finds. */
export const validate = (...pages: string[]): string =>
  run(join(PROJECT, 'node_modules/.bin/html-validate'), '--formatter', 'text', ...pages);

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
