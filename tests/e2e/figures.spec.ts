/** The ledger of figures and the way from a number to its words. */
import { expect, test } from './site.ts';

test('the ledger narrows by report, unit and word, sorts, and keeps its state in the address', async ({
  page,
}) => {
  await page.goto('/figures/');
  const rows = page.locator('table.figures tbody tr:visible');
  const all = await rows.count();
  expect(all).toBeGreaterThan(250);
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

test('a figure leads to its words, marked in the report', async ({ page }) => {
  await page.goto('/figures/?report=langfang-2023&text=2.7万人次');
  await page.locator('table.figures tbody tr:visible a').first().click();
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
