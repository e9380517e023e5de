/** /compare/: the matrix, the required contents, problems and plans. */
import { FOUNDING } from '../founding-reports.ts';
import { expect, test } from './site.ts';

test('cells say share and figures and lead into the comparison, their report first', async ({ page }) => {
  await page.goto('/compare/');
  await expect(page.locator('compare-matrix tbody tr')).toHaveCount(14);
  const cell = page.locator('tr[data-topic="law-enforcement"] td[data-report="nanyang-2022"]');
  await expect(cell).toContainText(/28%\s*数字22处/);
  await expect(
    page.locator('tr[data-topic="digital-government"] td[data-report="xiangzhou-2022"]'),
  ).toHaveText(/无专门内容/);
  await cell.getByRole('link').click();
  await expect(page).toHaveURL(/\/compare\/law-enforcement\/\?reports=nanyang-2022,/);
  await expect(page.locator('thead th[data-report]:not([hidden])').first()).toHaveAttribute(
    'data-report',
    'nanyang-2022',
  );
});

test('rows sort by an outline, keep it in the address, and come back', async ({ page }) => {
  await page.goto('/compare/');
  const rows = page.locator('compare-matrix tbody tr');
  const topics = () => rows.evaluateAll((all) => all.map((row) => (row as HTMLElement).dataset['topic']));
  const site = await topics();
  await page.getByLabel('行的次序').selectOption('outline2015');
  await expect(page).toHaveURL(/\?sort=outline2015$/);
  const sorted = await topics();
  expect(sorted).not.toEqual(site);
  const at = (topic: string) => sorted.indexOf(topic);
  // 二（一）, 二（二）, 二（三）, 二（四）, 二（五）, 二（六）, 二（七）, then 三, then what the outline leaves out.
  expect(at('gov-functions-services')).toBeLessThan(at('rulemaking'));
  expect(at('decision-making')).toBeLessThan(at('law-enforcement'));
  expect(at('oversight-openness')).toBeLessThan(at('dispute-mediation'));
  expect(at('cadre-capacity')).toBeLessThan(at('party-leadership'));
  expect(at('legal-education-services')).toBe(13);
  await page.goBack();
  expect(await topics()).toEqual(site);
  await page.goto('/compare/?sort=gold');
  expect(await topics()).toEqual(site);
});

test('each tick stands beside the words that earn it', async ({ page }) => {
  await page.goto('/compare/');
  const row = page.locator('tr[data-required="shortcomings-causes"]');
  await expect(row.locator('[data-part="causes"][data-found="yes"]')).toHaveCount(1);
  const cell = row.locator('td[data-report="xiangzhou-2022"]');
  await expect(cell.locator('[data-part="causes"]')).toContainText('有 原因');
  await cell.locator('[data-part="causes"] a').click();
  await expect(page).toHaveURL(/\/regions\/xiangzhou\/2022\/#s2$/);
  await expect(page.locator('#s2')).toContainText('存在不足和原因');
});

test('problems and plans are labelled as a reading', async ({ page }) => {
  await page.goto('/compare/');
  await expect(page.getByText('本站的阅读')).toBeVisible();
  for (const [stem, count] of [
    ['huizhou-2021', '4个问题中4个'],
    ['chengkou-2020', '5个问题中1个'],
    ['langfang-2023', '2个问题中0个'],
  ] as const)
    await expect(page.locator(`[data-plans="${stem}"] summary`)).toContainText(count);
  const county = page.locator('[data-plans="chengkou-2020"]');
  await county.locator('summary').press('Enter');
  await expect(county.locator('[data-answered="yes"]')).toContainText('完善政府法律顾问制度');
});

for (const width of [390, 820, 1440]) {
  test(`nothing is cut off at ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('/compare/');
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    const region = page.getByRole('region', { name: '主题与报告' });
    await region.focus();
    await expect(region).toBeFocused();
  });
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('the matrix and the checklist stand', async ({ page }) => {
    await page.goto('/compare/');
    await expect(page.locator('compare-matrix tbody tr')).toHaveCount(14);
    await expect(page.getByLabel('行的次序')).toBeHidden();
    for (const stem of FOUNDING)
      await expect(
        page.locator(`td[data-report="${stem}"] [data-part="next-year"][data-found="yes"]`),
      ).toHaveCount(1);
  });
});
