/** A comparison that loses its network says so and can be tried again. Own fixture: failed requests are the point. */
import { expect, test } from '@playwright/test';

test('a report that does not come can be asked for again', async ({ page }) => {
  let broken = true;
  await page.route('**/data/reports/huizhou-2021.json', (route) =>
    broken ? route.abort() : route.continue(),
  );
  await page.goto('/compare/pair/?a=huizhou-2021:s3-1&b=chengkou-2020:s1-1-1');
  await expect(page.locator('[data-progress]')).toContainText('惠州市 2021没有载入');
  broken = false;
  await page.getByRole('button', { name: '再试一次' }).press('Enter');
  await expect(page.locator('[data-side="a"] mark').first()).toBeVisible();
  await expect(page.locator('[data-progress]')).toBeHidden();
});

test('progress is shown while a report is on its way', async ({ page }) => {
  let send = (): void => undefined;
  const wait = new Promise<void>((done) => (send = done));
  await page.route('**/data/reports/huizhou-2021.json', async (route) => {
    await wait;
    await route.continue();
  });
  await page.goto('/compare/pair/?a=huizhou-2021:s3-1&b=chengkou-2020:s1-1-1');
  await expect(page.locator('[data-progress]')).toContainText('正在载入惠州市 2021……');
  send();
  await expect(page.locator('[data-side="a"] mark').first()).toBeVisible();
});

test('content that is no report is refused like none', async ({ page }) => {
  await page.route('**/data/reports/huizhou-2021.json', (route) =>
    route.fulfill({ json: { stem: 'huizhou-2021' } }),
  );
  await page.goto('/compare/pair/?a=huizhou-2021:s3-1&b=chengkou-2020:s1-1-1');
  await expect(page.locator('[data-progress]')).toContainText('惠州市 2021没有载入');
});
