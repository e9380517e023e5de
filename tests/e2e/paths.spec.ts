/** What a person does: home, report, comparison, indicator, downloads. */
import { COLUMNS, STEMS, valuesOf } from './built-reports.ts';
import { expect, test } from './site.ts';

test('from the home page to a report, its topic, and the comparison', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: '2022年' }).first().click();
  await expect(page.locator('html')).toHaveAttribute('data-stem', 'nanyang-2022');
  const unit = page.locator('#s1-6-2');
  await expect(unit).toContainText('出庭应诉率为95.26%');
  await unit.getByRole('link', { name: '行政复议与行政应诉' }).click();
  await expect(page).toHaveURL(/\/compare\/reconsideration-litigation\/$/);
  await expect(page.locator('td[data-report="nanyang-2022"] [data-unit="s1-6-2"]')).toContainText('95.26%');
  await page.locator('td[data-report="nanyang-2022"] [data-unit="s1-6-2"] a').first().click();
  await expect(page).toHaveURL(/\/regions\/nanyang\/2022\/#s1-6-2$/);
});

test('the comparison chooses and orders reports by its address', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('/compare/law-enforcement/?reports=chengkou-2020,huizhou-2021');
  const heads = page.locator('thead th[data-report]:visible');
  await expect(heads).toHaveCount(2);
  await expect(heads.nth(0)).toHaveAttribute('data-report', 'chengkou-2020');
  await expect(heads.nth(1)).toHaveAttribute('data-report', 'huizhou-2021');

  await page.getByText('选择报告与次序').click();
  await page.getByRole('checkbox', { name: '廊坊市 2023' }).check();
  await expect(page).toHaveURL(/reports=chengkou-2020,huizhou-2021,langfang-2023$/);
  await expect(heads).toHaveCount(3);
  await page.locator('.chooser').getByRole('button', { name: '把廊坊市 2023左移' }).press('Enter');
  await expect(page).toHaveURL(/reports=chengkou-2020,langfang-2023,huizhou-2021$/);
  await page.goBack();
  await expect(heads.nth(1)).toHaveAttribute('data-report', 'huizhou-2021');
});

test('an unknown report in the address is named and passed over', async ({ page }) => {
  await page.goto('/compare/law-enforcement/?reports=atlantis-1999,<b>x</b>,langfang-2023');
  await expect(page.locator('[data-notice]')).toContainText('atlantis-1999、<b>x</b>');
  await expect(page.locator('thead th[data-report]:not([hidden])')).toHaveCount(1);
});

test('on a phone one report shows and a switch changes it', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto('/compare/emergency-response/');
  const cells = page.locator('tbody[data-role="achievements"] td[data-report]:visible');
  await expect(cells).toHaveCount(1);
  await page.getByRole('button', { name: '香洲区', exact: true }).click();
  await expect(cells).toHaveAttribute('data-report', 'xiangzhou-2022');
  await expect(cells).toContainText('无专门内容');
});

test('an indicator draws only what reports disclose and shows the sentence of every number', async ({
  page,
}) => {
  await page.goto('/indicators/official-appearance-rate/');
  const values = valuesOf('official-appearance-rate');
  await expect(page.locator('tr[data-report]')).toHaveCount(STEMS.length);
  await expect(page.locator('tr[data-status="value"]')).toHaveCount(values.length);
  await expect(page.locator('tr[data-report="nanyang-2022"]')).toContainText('95.26%');
  await expect(page.locator('tr[data-report="huizhou-2021"]')).toHaveAttribute('data-status', 'qualitative');
  const canvas = page.locator('canvas');
  await expect(canvas).toHaveAccessibleName(/行政机关负责人出庭应诉率/);
  const drawn = await page.locator('indicator-chart script').textContent();
  const config = JSON.parse(drawn ?? '{}') as { data: { datasets: { data: number[] }[] } };
  const bars = config.data.datasets[0]?.data ?? [];
  expect(bars.toSorted((a, b) => a - b)).toEqual(values);
  const founding = [95.26, 70, 93.6];
  expect(bars.filter((value) => founding.includes(value))).toEqual(founding);
  for (const row of await page.locator('tr[data-status="value"]').all())
    await expect(row.locator('q').first()).toBeVisible();
});

test('the matrix of indicators narrows by topic and grade', async ({ page }) => {
  await page.goto('/indicators/');
  const rows = page.locator('tr[data-indicator]:visible');
  await expect(rows).toHaveCount(47);
  await page.getByLabel('按可比等级筛选').selectOption('A');
  await expect(rows).toHaveCount(5);
  await expect(page).toHaveURL(/grade=A/);
  await page.getByLabel('按主题筛选').selectOption('oversight-openness');
  await expect(rows).toHaveCount(2);
});

test('the skip link is first and leads to the text', async ({ page }) => {
  await page.goto('/regions/huizhou/2021/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: '跳到正文' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('#main')).toBeFocused();
});

test('a citation is copied as it stands', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/regions/huizhou/2021/');
  const box = page.locator('copy-text').first();
  await box.getByRole('button', { name: '复制' }).click();
  await expect(box.getByRole('button', { name: '已复制' })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain(
    '惠州市人民政府. 惠州市人民政府关于2021年度法治政府建设情况的报告：惠府〔2022〕3号[R/OL]. (2022-02-05)',
  );
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('reports, comparisons and indicators stand in full', async ({ page }) => {
    await page.goto('/compare/rulemaking/');
    await expect(page.locator('thead th[data-report]')).toHaveCount(COLUMNS.length);
    await expect(page.locator('td[data-report="langfang-2023"]').first()).toContainText(
      '审核市政府行政规范性文件20件',
    );
    await page.goto('/indicators/normative-docs-in-force/');
    expect(valuesOf('normative-docs-in-force')).toEqual(expect.arrayContaining([101, 115, 173]));
    await expect(page.locator('tr[data-status="value"]')).toHaveCount(
      valuesOf('normative-docs-in-force').length,
    );
    await page.goto('/regions/langfang/2023/');
    await expect(page.locator('#p2')).toContainText('虽然在法治建设方面');
    await expect(page.locator('#p3')).toContainText('下一步');
  });
});
