/** The checks: every one on its page with its arithmetic, its sentence a step away, and the way back. */
import type { Check } from '../../src/schemas/checks.ts';
import { expect, test } from './site.ts';

test('the page lists every check of the dataset', async ({ page, request }) => {
  const checks = (await (await request.get('/data/checks.json')).json()) as Check[];
  expect(checks.length).toBeGreaterThan(15);
  await page.goto('/checks/');
  await expect(page.locator('tr[data-verdict]')).toHaveCount(checks.length);
  for (const { id, verdict, evidence } of checks) {
    const row = page.locator(`[id="${id}"]`);
    await expect(row).toHaveAttribute('data-verdict', verdict);
    await expect(row.locator('q')).toHaveText(evidence[0]?.quote ?? '');
  }
});

test('every kind of result is worded', async ({ page }) => {
  await page.goto('/checks/');
  const row = (id: string) => page.locator(`[id="${id}"]`);
  await expect(row('nanyang-2022-s1-6-2-4')).toContainText(
    /1285件 ÷ 开庭审理行政案件1349件 = 95\.26%\s*与原文一致/,
  );
  await expect(row('nanyang-2022-s1-2-4-4')).toContainText('印得较粗');
  await expect(row('nanyang-2022-s1-4-6-5')).toContainText('104个 + 中风险点109个 + 低风险点95个 = 308个');
  await expect(row('chengkou-2020-s1-6-1-3')).toContainText('原文为截去尾数');
  await expect(row('chengkou-2020-s1-6-3-1')).toContainText('有1件未载明结果');
  await expect(row('xiangzhou-2022-s1-3-5-2')).toContainText('不能由所列件数四舍五入得出');
  await expect(row('xiangzhou-2022-s1-3-5-2')).toContainText('89 ÷ 95 = 93.68%');
  await expect(row('xiangzhou-2022-s1-3-6-3')).toContainText('若以审结行政复议案件77宗为分母');
});

test('a sentence leads to its unit, marked', async ({ page }) => {
  await page.goto('/checks/');
  await page.locator('[id="nanyang-2022-s1-6-2-4"] .evidence a').click();
  await expect(page).toHaveURL(/\/regions\/nanyang\/2022\/\?at=\d+-\d+#s1-6-2$/);
  await expect(page.locator('report-place')).toHaveAttribute('data-marked', /出庭应诉率为95\.26%/);
});

test('a stated figure of the report leads to its check when figures are shown', async ({ page }) => {
  await page.goto('/regions/xiangzhou/2022/');
  const mark = page.locator('#s1-3-5').getByRole('link', { name: '验算：区政府负责人出庭应诉率93.6%' });
  await expect(mark).toBeHidden();
  await page.getByLabel(/在文中标出/).check();
  await expect(mark).toBeVisible();
  expect(await page.locator('#s1-3-5').innerText()).not.toContain('验算');
  await mark.click();
  await expect(page).toHaveURL(/\/checks\/#xiangzhou-2022-s1-3-5-2$/);
  await expect(page.locator('[id="xiangzhou-2022-s1-3-5-2"]')).toBeInViewport();
});

test('marks stay off paper', async ({ page }) => {
  await page.goto('/regions/xiangzhou/2022/');
  await page.getByLabel(/在文中标出/).check();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.check-mark').first()).toBeHidden();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('the page and the marks stand', async ({ page }) => {
    await page.goto('/regions/nanyang/2022/');
    await page.getByLabel(/在文中标出/).check();
    await page.getByRole('link', { name: '验算：出庭应诉率95.26%' }).click();
    await expect(page.locator('[id="nanyang-2022-s1-6-2-4"]')).toContainText('与原文一致');
    await page.locator('[id="nanyang-2022-s1-6-2-4"] .evidence a').click();
    await expect(page.locator('#s1-6-2')).toBeInViewport();
  });
});
