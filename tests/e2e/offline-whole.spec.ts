/** The whole site kept on request: with errors, stops and without network afterwards. Own server, to make it fail. */
import { expect, test, type Page } from '@playwright/test';
import { violationsOf } from './axe.ts';
import { goOffline, keptFiles } from './offline-browser.ts';
import { serveFolder, type ChangingServer } from './offline-server.ts';
import { countTruth, readUnits } from './search-truth.ts';

const SLOW = { timeout: 60_000 };
test.use({ serviceWorkers: 'allow' });
let server: ChangingServer;
test.beforeEach(async () => {
  server = await serveFolder('dist');
});
test.afterEach(() => server.close());

const keep = (page: Page) => page.getByRole('button', { name: /^(?:保存全站|接着保存)$/ });
const said = (page: Page) => page.locator('[data-said]');

test('the whole site is kept on request, and an interrupted attempt gone on with', async ({ page }) => {
  server.admit = (path) => Promise.resolve(!path.startsWith('/pagefind/'));
  await page.goto(`${server.origin}/offline/`);
  await keep(page).click();
  await expect(said(page)).toHaveText(/^有\d+个文件没有存下：网络中断/, SLOW);
  await expect(keep(page)).toHaveText('接着保存');
  await expect(keep(page)).toBeFocused();
  server.admit = () => Promise.resolve(true);
  await keep(page).click();
  await expect(said(page)).toHaveText('全站已保存。', SLOW);
  await expect(page.getByText(/^全站已保存（[\d.]+ MB）/)).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);
  const list = (await (await page.request.get(`${server.origin}/offline.json`)).json()) as {
    files: { path: string }[];
  };
  const kept = await keptFiles(page);
  // The version that is read is kept, with what all share; the others are there to be chosen.
  const asked = list.files
    .map(({ path }) => path)
    .filter((path) => !/^(?:en|zh-hant)\/(?!offline\/)/.test(path));
  expect(asked.length).toBeLessThan(list.files.length);
  expect(kept.map(({ path }) => path).sort()).toEqual(asked.sort());
});

test('search, comparison and deletion work without network', async ({ page, context }) => {
  const go = (path: string) => page.goto(server.origin + path);
  await go('/offline/');
  await keep(page).click();
  await expect(said(page)).toHaveText('全站已保存。', SLOW);
  await goOffline(context, page);
  const word = '枫桥经验';
  await go(`/search/?q=${encodeURIComponent(word)}`);
  const truth = countTruth(readUnits('dist/data'), { all: [word], none: [] });
  const count = [...truth.values()].reduce((sum, each) => sum + each, 0);
  expect(count).toBeGreaterThan(3);
  await expect(page.locator('[data-result-total]')).toContainText(`共${count}处`);
  await page.locator('[data-result] a').first().click();
  await expect(page).toHaveURL(/\/regions\/.+\?q=.+#/);
  await expect(page.locator('#main')).toContainText(word);

  await go('/compare/law-enforcement/?reports=chengkou-2020,huizhou-2021');
  await expect(page.locator('thead th[data-report]:visible')).toHaveCount(2);
  await go('/compare/pair/?a=huizhou-2021:s3-1&b=chengkou-2020:s1-1-1');
  await expect(page.locator('[data-side="a"] mark').first()).toBeVisible();
  await go('/figures/measure/%E7%AF%87/');
  await expect(page.locator('offline-keeper')).toHaveCount(0);

  await go('/offline/');
  await page.getByRole('button', { name: '删除保存的内容' }).click();
  await expect(said(page)).toHaveText('保存的内容已经删除。');
  await expect(page.getByText('已保存0个页面')).toBeVisible();
  await go('/search/');
  await expect(page.getByText('这一页没有保存', { exact: true })).toBeVisible();
});

test('keeping can be stopped and gone on with', async ({ page }) => {
  await page.goto(`${server.origin}/offline/`);
  await expect(keep(page)).toBeVisible();
  let letGo = (): void => undefined;
  const held = new Promise<void>((done) => (letGo = done));
  server.admit = async (path) => {
    if (path.startsWith('/pagefind/')) await held;
    return true;
  };
  await keep(page).click();
  await expect(page.getByRole('progressbar', { name: '保存全站的进度' })).toBeVisible();
  await page.getByRole('button', { name: '停止' }).click();
  await expect(said(page)).toHaveText(/^已停止/);
  await expect(keep(page)).toBeFocused();
  letGo();
  await keep(page).click();
  await expect(said(page)).toHaveText('全站已保存。', SLOW);
});
