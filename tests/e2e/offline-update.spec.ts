/** A new build while a reader has the old one open: told, not forced, and never mixed. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { violationsOf } from './axe.ts';
import { goOffline, keptFiles, waitKept } from './offline-browser.ts';
import { listOffline, serveFolder, type ChangingServer } from './offline-server.ts';

test.use({ serviceWorkers: 'allow' });

const REPORT = 'regions/nanyang/2022/';
const CHANGED = '改过的一句';
const ADDED = 'added/';
let server: ChangingServer;
let next = '';

test.beforeAll(() => {
  next = mkdtempSync(join(tmpdir(), 'offline-update-'));
  cpSync('dist', next, { recursive: true });
  const page = join(next, REPORT, 'index.html');
  writeFileSync(page, readFileSync(page, 'utf8').replace('</main>', `<p>${CHANGED}</p></main>`));
  mkdirSync(join(next, ADDED));
  cpSync(join(next, 'method/index.html'), join(next, ADDED, 'index.html'));
  listOffline(next);
});
test.afterAll(() => rmSync(next, { recursive: true }));
test.beforeEach(async () => {
  server = await serveFolder('dist');
});
test.afterEach(() => server.close());

const versionOf = (folder: string): string =>
  (JSON.parse(readFileSync(join(folder, 'offline.json'), 'utf8')) as { version: string }).version;

test('a new build is announced, taken on request, and kept as the old one was', async ({ page, context }) => {
  expect(versionOf(next)).not.toBe(versionOf('dist'));
  await page.goto(`${server.origin}/method/`);
  await waitKept(page, 'method/');
  await page.goto(`${server.origin}/${REPORT}`);
  await waitKept(page, REPORT);
  const other = await context.newPage();
  await other.goto(`${server.origin}/method/`);
  const before = (await keptFiles(page)).map(({ path }) => path).sort();

  server.folder = next;
  await page.evaluate(() => Object.assign(window, { isSamePage: true }));
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  const notice = page.getByRole('status').locator('.update-notice');
  await expect(notice).toBeVisible();
  await expect(notice).toContainText('网站有了新版本。');
  expect(await page.evaluate(() => 'isSamePage' in window)).toBe(true);
  await expect(page.getByText(CHANGED)).toHaveCount(0);
  await keptFiles(page);

  expect(await violationsOf(page, 'all', 'site-update')).toEqual([]);

  await notice.getByRole('button', { name: '换用新版本' }).click();
  await expect(page.getByText(CHANGED)).toBeVisible();
  await expect(notice).toHaveCount(0);
  const told = other.getByRole('status').locator('.update-notice');
  await expect(told).toContainText('网站已在另一个窗口换用新版本');
  await expect(told.getByRole('button', { name: '重新载入' })).toBeVisible();

  const after = await keptFiles(page);
  expect([...new Set(after.map(({ version }) => version))]).toEqual([versionOf(next)]);
  expect(after.map(({ path }) => path).sort()).toEqual(before);
  await goOffline(context, page);
  await page.reload();
  await expect(page.getByText(CHANGED)).toBeVisible();
});

test('pages of a new build show at once but are not kept with the old one', async ({ page, context }) => {
  await page.goto(`${server.origin}/${REPORT}`);
  await waitKept(page, REPORT);
  // The worker and its list lag behind the pages, as on a host in the middle of an upload.
  const half = mkdtempSync(join(tmpdir(), 'offline-half-'));
  cpSync(next, half, { recursive: true });
  for (const name of ['sw.js', 'offline.json']) cpSync(join('dist', name), join(half, name));
  server.folder = half;
  await page.reload();
  await expect(page.getByText(CHANGED)).toBeVisible();
  await page.goto(`${server.origin}/method/`);
  await waitKept(page, 'method/');
  await goOffline(context, page);
  await page.goto(`${server.origin}/${REPORT}`);
  await expect(page.locator('#s1-6-2')).toBeVisible();
  await expect(page.getByText(CHANGED)).toHaveCount(0);
  expect(new Set((await keptFiles(page)).map(({ version }) => version))).toEqual(
    new Set([versionOf('dist')]),
  );
  rmSync(half, { recursive: true });
});

test('“later” is remembered for the session; a build that cannot be had whole does not take over', async ({
  page,
}) => {
  await page.goto(`${server.origin}/${REPORT}`);
  await waitKept(page, REPORT);
  const broken = mkdtempSync(join(tmpdir(), 'offline-broken-'));
  cpSync(next, broken, { recursive: true });
  rmSync(join(broken, REPORT, 'index.html'));
  server.folder = broken;
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update().catch(() => undefined));
  await expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.ready).installing === null))
    .toBe(true);
  expect(await page.evaluate(async () => (await navigator.serviceWorker.ready).waiting)).toBeNull();
  await expect(page.getByText('网站有了新版本。')).toHaveCount(0);

  server.folder = next;
  await page.reload();
  await page.getByRole('button', { name: '以后再说' }).click();
  await expect(page.getByText('网站有了新版本。')).toHaveCount(0);
  await page.goto(`${server.origin}/method/`);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await expect(page.locator('site-update .update-notice')).toHaveCount(0);
  rmSync(broken, { recursive: true });
});

test('who keeps the whole site has the new pages of the next build too', async ({ page, context }) => {
  await page.goto(`${server.origin}/offline/`);
  await page.getByRole('button', { name: '保存全站' }).click();
  await expect(page.locator('[data-said]')).toHaveText('全站已保存。', { timeout: 60_000 });
  const asked: string[] = [];
  server.admit = (path) => {
    asked.push(path);
    return Promise.resolve(true);
  };
  server.folder = next;
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  // The page that loads anew says what the one before it said.
  const loaded = page.waitForEvent('load');
  await page.getByRole('button', { name: '换用新版本' }).click();
  await loaded;
  await expect(page.getByText(/^全站已保存（/)).toBeVisible();
  // Only what changed was fetched, beside the page that was open and its own files.
  const changed = asked.filter((path) => !/^\/(?:offline\/|_astro\/|favicon)/.test(path)).sort();
  expect(changed).toEqual(['/added/', '/offline.json', `/${REPORT}`, '/sw.js']);
  await goOffline(context, page);
  await page.goto(`${server.origin}/${ADDED}`);
  await expect(page.getByRole('heading', { level: 1, name: '方法' })).toBeVisible();
});

test('the worker changes with every change of the site, and only then', () => {
  const same = mkdtempSync(join(tmpdir(), 'offline-same-'));
  cpSync('dist', same, { recursive: true });
  listOffline(same);
  expect(readFileSync(join(same, 'sw.js'), 'utf8')).toBe(readFileSync('dist/sw.js', 'utf8'));
  expect(readFileSync(join(next, 'sw.js'), 'utf8')).not.toBe(readFileSync('dist/sw.js', 'utf8'));
  expect(readdirSync(same).length).toBe(readdirSync('dist').length);
  rmSync(same, { recursive: true });
});
