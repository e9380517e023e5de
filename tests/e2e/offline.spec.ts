/** Reading without network, in a browser whose network is off. Own fixture: failed requests are the point. */
import { expect, test } from '@playwright/test';
import { goOffline, waitKept } from './offline-browser.ts';
import { shiftsOf, watchShifts } from './shifts.ts';

test.use({ serviceWorkers: 'allow' });
const REPORT = '/regions/nanyang/2022/';

test('a report that was read opens without network, styled and with its scripts', async ({
  page,
  context,
}) => {
  await page.goto(REPORT);
  await waitKept(page, 'regions/nanyang/2022/');
  const colour = await page.locator('main').evaluate((main) => getComputedStyle(main).maxWidth);
  await goOffline(context, page);
  await page.goto(`${REPORT}?q=%E8%A1%8C%E6%94%BF%E6%89%A7%E6%B3%95`);
  await expect(page.locator('#s1-6-2')).toContainText('出庭应诉率为95.26%');
  expect(await page.locator('main').evaluate((main) => getComputedStyle(main).maxWidth)).toBe(colour);
  await expect(page.getByRole('button', { name: '下一处' })).toBeVisible();
});

test('a page that is not kept is answered by one that says so and leads on', async ({ page, context }) => {
  await page.goto(REPORT);
  await waitKept(page, 'regions/nanyang/2022/', 'offline/');
  await goOffline(context, page);
  await page.goto('/checks/');
  await expect(page.getByText('这一页没有保存', { exact: true })).toBeVisible();
  await expect(page.getByText('已保存1个页面')).toBeVisible();
  await page.getByRole('link', { name: '南阳市 2022' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-stem', 'nanyang-2022');
  await page.goBack();
  await context.setOffline(false);
  await page.getByRole('link', { name: '再试一次' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '验算' })).toBeVisible();
});

test('nothing moves when the page learns what is kept', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await watchShifts(page);
  await page.goto('/offline/');
  await expect(page.getByRole('button', { name: '保存全站' })).toBeVisible();
  expect(await shiftsOf(page)).toEqual([]);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('the page says what it is for and why it can do nothing', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('link', { name: '离线阅读' }).click();
    await expect(page.locator('offline-keeper noscript .notice')).toBeVisible();
    await expect(page.getByRole('button', { name: '保存全站' })).toBeHidden();
  });
});
