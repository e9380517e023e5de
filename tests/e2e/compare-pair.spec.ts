/** Any unit against any unit. */
import { expect, test } from './site.ts';

const PAIR = '/compare/pair/?a=huizhou-2021:s3-1&b=chengkou-2020:s1-1-1';

for (const width of [390, 820, 1440]) {
  test(`shared wording is marked on both sides at ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(PAIR);
    const phrase = '履行推进法治政府建设第一责任人职责情况列入年终述职内容';
    await expect(page.locator('[data-side="a"] mark').filter({ hasText: phrase })).toBeVisible();
    await expect(
      page.locator('[data-side="b"] mark').filter({ hasText: '法治建设第一责任人职责' }).first(),
    ).toBeVisible();
    await expect(page.locator('[data-side="a"] mark').first()).toHaveCSS('text-decoration-line', 'underline');
    await expect(page.locator('[data-shared]')).toHaveText(/^共有\d+处、\d+字；左侧的\d+%，右侧的\d+%。$/);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
  });
}

test('units are chosen by list, kept in the address, swapped, and gone back from', async ({ page }) => {
  await page.goto(PAIR);
  const left = page.getByRole('region', { name: '左侧' });
  await left.getByLabel('段落').selectOption('s1-8');
  await expect(page).toHaveURL(/\?a=huizhou-2021:s1-8&b=chengkou-2020:s1-1-1$/);
  await expect(left.locator('[data-text]')).toContainText('审计');
  await page.locator('[data-side="b"] [data-report-choice]').selectOption('nanyang-2022');
  await expect(page).toHaveURL(/&b=nanyang-2022:p1$/);
  await page.getByRole('button', { name: '左右互换' }).press('Enter');
  await expect(page).toHaveURL(/\?a=nanyang-2022:p1&b=huizhou-2021:s1-8$/);
  await page.goBack();
  await page.goBack();
  await expect(page.getByRole('region', { name: '右侧' }).locator('h2')).toHaveText('城口县 2020');
  await left.getByRole('link', { name: '在报告中打开' }).click();
  await expect(page).toHaveURL(/\/regions\/huizhou\/2021\/#s1-8$/);
});

test('what an address cannot mean is explained, and never set as markup', async ({ page }) => {
  await page.goto('/compare/pair/?a=<img src=x onerror=alert(1)>&b=atlantis-1999:s1');
  const notice = page.locator('[data-notice]');
  await expect(notice).toContainText('网址里的 a=“<img src=x onerror=alert(1)>”不合格式');
  await expect(notice).toContainText('网址里的 b=“atlantis-1999:s1”'.replace(':s1', ''));
  await expect(page.locator('[data-side="a"] [data-text]')).not.toBeEmpty();
  await page.goto('/compare/pair/?a=huizhou-2021:s99&b=nanyang-2022:s1-1-1');
  await expect(notice).toHaveText('惠州市 2021没有段落“s99”。已改用第一段。');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('the page says what to do instead', async ({ page }) => {
    await page.goto(PAIR);
    await expect(page.getByText('这一页要用脚本读取报告')).toBeVisible();
    await page.getByRole('link', { name: '惠州市 2021' }).click();
    await expect(page.locator('html')).toHaveAttribute('data-stem', 'huizhou-2021');
  });
});
