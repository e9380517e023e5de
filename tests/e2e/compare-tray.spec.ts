/** The tray: set aside, order, take along, clear; in this browser only and without a network. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './site.ts';

async function save(page: Page, name: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name, exact: true }).click(),
  ]);
  return readFileSync(await download.path(), 'utf8');
}

for (const width of [390, 820, 1440]) {
  test(`passages of comparison and report come along at ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('/compare/reconsideration-litigation/?reports=nanyang-2022');
    const pin = page.locator('.passage[data-unit="s1-6-2"] .pin');
    await pin.click();
    await expect(pin).toHaveAttribute('aria-pressed', 'true');
    await expect(page.locator('[data-tray-said]')).toContainText('已收入：南阳市 2022');
    await page.goto('/regions/huizhou/2021/');
    await page.locator('#s1-10 .pin').click();
    await page.getByRole('button', { name: '摘录篮（2）' }).click();
    const items = page.getByRole('dialog').getByRole('listitem');
    await expect(items).toHaveCount(2);
    await expect(items.nth(0)).toContainText('95.26%');
    await expect(items.nth(1)).toContainText('第一责任人');
    await expect(items.nth(1).locator('blockquote')).not.toContainText('#');
    await items.nth(0).getByRole('link').click();
    await expect(page).toHaveURL(/\/regions\/nanyang\/2022\/#s1-6-2$/);
  });
}

test('by keyboard: pin, open, move, take out, clear, undo, close', async ({ page }) => {
  await page.goto('/compare/rulemaking/');
  for (const unit of ['s1-3', 's3-2']) {
    const pin = page.locator(`td[data-report="huizhou-2021"] .passage[data-unit="${unit}"] .pin`);
    await pin.focus();
    await page.keyboard.press('Enter');
  }
  const open = page.getByRole('button', { name: '摘录篮（2）' });
  await open.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: '摘录篮' });
  const links = dialog.getByRole('listitem').getByRole('link');
  const before = await links.allTextContents();
  await dialog.getByRole('button', { name: /^下移/ }).first().press('Enter');
  expect(await links.allTextContents()).toEqual(before.toReversed());
  await dialog.getByRole('button', { name: /^移出/ }).first().press('Enter');
  await expect(links).toHaveCount(1);
  await dialog.getByRole('button', { name: '清空' }).press('Enter');
  await expect(links).toHaveCount(0);
  await expect(dialog).toContainText('还没有摘录');
  await expect(dialog.getByRole('button', { name: '撤销' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(links).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: '摘录篮（1）' })).toBeFocused();
});

test('a comparison is kept as it is shown, with every report cited', async ({ page }) => {
  await page.goto('/compare/law-enforcement/?reports=chengkou-2020,huizhou-2021&show=figures');
  await page.getByRole('button', { name: '摘录篮', exact: true }).click();
  await page.getByRole('button', { name: '收入本页对照' }).click();
  const item = page.getByRole('dialog').getByRole('listitem');
  await expect(item).toContainText('对照：行政执法（城口县 2020、惠州市 2021）');
  expect(await save(page, 'GB/T 7714')).toMatch(/^\[1\] 城口县人民政府\. .+\n\[2\] 惠州市人民政府\. .+\n$/);
  const bibtex = await save(page, 'BibTeX');
  expect(bibtex.match(/@techreport\{(?:chengkou-2020|huizhou-2021),/g)).toHaveLength(2);
});

test('Markdown and CSV carry the words, the address and the citation', async ({ page }) => {
  await page.goto('/compare/reconsideration-litigation/');
  await page.locator('td[data-report="nanyang-2022"] .passage[data-unit="s1-6-2"] .pin').click();
  await page.getByRole('button', { name: '摘录篮（1）' }).click();
  const markdown = await save(page, 'Markdown');
  expect(markdown).toContain('出庭应诉率为95.26%');
  expect(markdown).toContain('/regions/nanyang/2022/#s1-6-2>)');
  expect(markdown).toContain('2022年法治政府建设');
  const csv = await save(page, 'CSV');
  expect(csv.split('\r\n')).toHaveLength(3);
  expect(csv).toMatch(/^类别,出处,文字,网址,引用\r\n段落,/);
});

test('a figure is pinned with its sentence and its citation', async ({ page }) => {
  await page.goto('/figures/report/nanyang-2022/2/');
  const row = page
    .locator('tr[data-report="nanyang-2022"]')
    .filter({ hasText: '出庭应诉率为95.26%' })
    .first();
  await row.locator('.pin').press('Enter');
  await page.getByRole('button', { name: '摘录篮（1）' }).click();
  await expect(page.getByRole('dialog').getByRole('listitem')).toContainText('南阳市 2022');
  expect(await save(page, 'CSV')).toMatch(/\r\n数字,南阳市 2022 [^,]+,.*出庭应诉率为95\.26%/);
  await page.getByRole('dialog').getByRole('listitem').getByRole('link').click();
  await expect(page).toHaveURL(/\/regions\/nanyang\/2022\/\?at=\d+-\d+#s1-6-2$/);
});

test('two windows hold one tray, and a broken store is an empty one', async ({ page, context }) => {
  await page.goto('/compare/rulemaking/');
  const other = await context.newPage();
  await other.goto('/compare/rulemaking/');
  await page.locator('.pin:visible').first().click();
  await expect(other.getByRole('button', { name: '摘录篮（1）' })).toBeVisible();
  await page.evaluate(() => {
    for (const key of Object.keys(localStorage)) localStorage.setItem(key, '{broken');
  });
  await page.reload();
  await expect(page.getByRole('button', { name: '摘录篮', exact: true })).toBeVisible();
});

test('it works without a network', async ({ page, context }) => {
  await page.goto('/compare/rulemaking/');
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  await page.locator('.pin:visible').first().click();
  await page.getByRole('button', { name: '摘录篮（1）' }).click();
  expect(await save(page, 'Markdown')).toContain('# 摘录篮');
});
