/** The ledger of figures and the way from a number to its words. */
import { test as base } from '@playwright/test';
import { expect, test } from './site.ts';

test('the ledger narrows by report, unit and word, sorts, and keeps its state in the address', async ({
  page,
}) => {
  await page.goto('/figures/');
  const rows = page.locator('table.figures tbody tr:visible');
  await expect(rows.first()).toBeVisible();
  expect(await rows.count()).toBeLessThanOrEqual(50);
  await page.locator('.controls [name="report"]').selectOption('nanyang-2022');
  await page.locator('.controls [name="measure"]').selectOption('percent');
  await expect(page).toHaveURL(/report=nanyang-2022&measure=percent/);
  await expect(rows.filter({ hasText: '95.26%' })).toHaveCount(1);
  for (const row of await rows.all()) await expect(row).toHaveAttribute('data-report', 'nanyang-2022');
  await page.locator('.controls [name="sort"]').selectOption('value');
  const values = await rows.evaluateAll((list) =>
    list.map((row) => Number((row as HTMLElement).dataset['value'])),
  );
  expect(values).toEqual([...values].sort((a, b) => b - a));
  await page.reload();
  await expect(page.locator('.controls [name="sort"]')).toHaveValue('value');
  await page.locator('.controls [name="text"]').fill('出庭应诉');
  await expect(rows).toHaveCount(1);
});

test('what is asked of one page is asked of all, and each is one', async ({ page, request }) => {
  const figures = (await (await request.get('/data/quantities.json')).json()) as { isName: boolean }[];
  for (const path of ['/figures/?sort=value', '/figures/3/?sort=value']) {
    await page.goto(path);
    const rows = page.locator('table.figures tbody tr');
    await expect(rows).toHaveCount(figures.length);
    const ids = await rows.evaluateAll((list) => list.map(({ id }) => id));
    expect(new Set(ids).size).toBe(figures.length);
    const count = figures.filter(({ isName }) => !isName).length;
    const said = page.locator('.controls output');
    await expect(said).toHaveText(`${count}个数字，另有${figures.length - count}个在名称中，没有列出`);
    // What came from other pages can be set aside as well.
    await expect(page.locator('table.figures .pin')).toHaveCount(figures.length);
    await page.locator('.controls [name="sort"]').selectOption('');
    await expect(page.locator('table.figures tbody tr:visible').first()).toBeVisible();
    const visible = await page.locator('table.figures tbody tr:visible').count();
    expect(visible).toBeLessThanOrEqual(50);
    await expect(said).toHaveText(new RegExp(`^本页列出${visible}个数字`));
    await page.locator('.controls [name="names"]').check();
    await expect(said).toHaveText(`${figures.length}个数字`);
  }
});

test.describe('when other pages of the ledger do not come', () => {
  base('it says so, and reads them when asked again', async ({ page }) => {
    let isDown = true;
    await page.route('**/figures/3/', (route) => (isDown ? route.abort() : route.continue()));
    await page.goto('/figures/?measure=percent');
    const said = page.locator('.controls output');
    await expect(said).toContainText('没有读到');
    isDown = false;
    await said.getByRole('button', { name: '重试' }).click();
    await expect(said).toHaveText(/^\d+个数字$/);
  });
});

test('a figure leads to its words, marked in the report', async ({ page }) => {
  await page.goto('/figures/?report=langfang-2023&text=2.7万人次');
  const rows = page.locator('table.figures tbody tr:visible');
  await expect(rows.first()).toContainText('2.7万人次');
  await rows.getByRole('link').first().click();
  await expect(page).toHaveURL(/\/regions\/langfang\/2023\/\?at=\d+-\d+#s2-6$/);
  await expect(page.locator('report-place')).toHaveAttribute('data-marked', /.+/);
});

test('evidence of an indicator is marked in the report, word for word', async ({ page }) => {
  await page.goto('/indicators/official-appearance-rate/');
  const row = page.locator('tr[data-report="nanyang-2022"]');
  const quote = (await row.locator('q').first().textContent()) ?? '';
  await row
    .getByRole('link', { name: /看原文/ })
    .first()
    .click();
  await expect(page.locator('report-place')).toHaveAttribute('data-marked', quote);
});

test('an address that points nowhere marks nothing and breaks nothing', async ({ page }) => {
  for (const at of ['9999999-99999999', '5-2', '<b>', '-1-5']) {
    await page.goto(`/regions/langfang/2023/?at=${encodeURIComponent(at)}`);
    await expect(page.locator('report-place')).not.toHaveAttribute('data-marked', /.*/);
  }
});

test('figures are marked in the report on demand, without script too', async ({ page }) => {
  await page.goto('/regions/nanyang/2022/');
  const figure = page.locator('.figure', { hasText: '95.26%' });
  const before = await figure.evaluate((element) => getComputedStyle(element).backgroundColor);
  await page.getByLabel(/在文中标出\d+个数字/).check();
  await expect
    .poll(() => figure.evaluate((element) => getComputedStyle(element).backgroundColor))
    .not.toBe(before);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('static views filter and sort the ledger', async ({ page }) => {
    await page.goto('/figures/');
    await page.getByText('按单位').click();
    await page.getByRole('link', { name: '%', exact: true }).click();
    await expect(page.locator('h1')).toHaveText('单位为“%”的数字');
    const values = await page
      .locator('tbody tr')
      .evaluateAll((list) => list.map((row) => Number((row as HTMLElement).dataset['value'])));
    expect(values.length).toBeGreaterThan(10);
    expect(values).toEqual([...values].sort((a, b) => b - a));
  });
});
