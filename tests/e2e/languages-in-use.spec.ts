/** A reader in three languages: the switch keeps the place, and words typed in either script are found. */
import type { Page } from '@playwright/test';
import { expect, test } from './site.ts';

test('the switch keeps the page, the question and the place', async ({ page }) => {
  await page.goto('/regions/nanyang/2022/?q=%E8%A1%8C%E6%94%BF%E5%A4%8D%E8%AE%AE#s1-6');
  await page.getByRole('link', { name: '繁體' }).click();
  await expect(page).toHaveURL(/\/zh-hant\/regions\/nanyang\/2022\/\?q=[^#]+#s1-6$/);
  // The page is there before its scripts are.
  await page.waitForLoadState('load');
  await page.getByRole('navigation', { name: '語言' }).getByRole('link', { name: 'English' }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/en\/regions\/nanyang\/2022\/\?q=[^#]+#s1-6$/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('link', { name: 'English' })).toHaveAttribute('aria-current', 'true');
});

test('the switch takes along what has changed since the page was opened', async ({ page }) => {
  await page.goto('/compare/law-enforcement/');
  await page.getByText('选择报告与次序').click();
  await page.getByRole('checkbox', { name: '廊坊市 2023' }).uncheck();
  await expect(page).toHaveURL(/\?reports=/);
  const chosen = new URL(page.url()).search;
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL(new RegExp(`/en/compare/law-enforcement/${chosen.replace(/[?]/g, '\\?')}$`));
  await expect(page.locator('th[data-report="langfang-2023"]')).toBeHidden();
  await expect(page.locator('th[data-report="nanyang-2022"]')).toBeVisible();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('the switch leads to the same page', async ({ page }) => {
    await page.goto('/indicators/');
    await page.getByRole('link', { name: 'English' }).click();
    await expect(page).toHaveURL(/\/en\/indicators\/$/);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Indicators');
  });
});

const answer = async (page: Page, address: string): Promise<string> => {
  await page.goto(address);
  await expect(page.locator('[data-search-state]')).toHaveAttribute('data-search-state', 'ready');
  const counts = await page
    .locator('[data-result]')
    .evaluateAll((all) =>
      all.map((hit) => `${(hit as HTMLElement).dataset['unit']}:${(hit as HTMLElement).dataset['count']}`),
    );
  return counts.join(' ');
};

test('the search answers alike in every version and either script', async ({ page }) => {
  const known = await answer(page, `/search/?q=${encodeURIComponent('行政复议')}`);
  expect(known.split(' ').length).toBeGreaterThan(5);
  for (const folder of ['zh-hant/', 'en/'])
    for (const typed of ['行政复议', '行政復議'])
      expect([folder, typed, await answer(page, `/${folder}search/?q=${encodeURIComponent(typed)}`)]).toEqual(
        [folder, typed, known],
      );
});

for (const typed of ['行政复议', '行政復議']) {
  test(`from the traditional search to marked words: ${typed}`, async ({ page }) => {
    await page.goto(`/zh-hant/search/?q=${encodeURIComponent(typed)}`);
    await expect(page.locator('[data-search-state]')).toHaveAttribute('data-search-state', 'ready');
    await expect(page.locator('[data-result-total]')).toContainText('份報告');
    const snippet = page.locator('.snippet').first();
    await expect(snippet).toHaveAttribute('lang', 'zh-Hant');
    await expect(snippet.locator('mark').first()).toHaveText('行政復議');
    const hit = page.locator('[data-report="nanyang-2022"] [data-result] a').first();
    await hit.click();
    await expect(page).toHaveURL(/\/zh-hant\/regions\/nanyang\/2022\/\?q=/);
    const bar = page.locator('report-marks');
    await expect(bar).toBeVisible();
    await expect.poll(async () => Number(await bar.getAttribute('data-marks'))).toBeGreaterThan(3);
    const texts = await page.evaluate(() =>
      [...(CSS.highlights.get('search') ?? [])].map((range) => (range as Range).toString()),
    );
    expect(new Set(texts)).toEqual(new Set(['行政復議']));
  });
}

test('the English search speaks English, and its results lead to English pages', async ({ page }) => {
  await page.goto(`/en/search/?q=${encodeURIComponent('枫桥经验')}`);
  await expect(page.locator('[data-search-state]')).toHaveAttribute('data-search-state', 'ready');
  const total = page.locator('[data-result-total]');
  await expect(total).toContainText(/“枫桥经验”: \d+ reports, \d+ passages, \d+ occurrences/);
  await expect(total.locator('[lang="zh-Hans"]')).toHaveText('“枫桥经验”');
  await expect(page.locator('.hit-group h2').first()).toHaveText(/^[A-Z][a-z]+(?:, [A-Z][a-z]+)? 20\d\d$/);
  const hit = page.locator('[data-result] a').first();
  expect(await hit.getAttribute('href')).toMatch(/^\/en\/regions\//);
  await expect(hit).toHaveAttribute('lang', 'zh-Hans');
});

test('any word, looked up and shown in the script of the page', async ({ page }) => {
  for (const typed of ['红黑名单', '紅黑名單']) {
    await page.goto(`/zh-hant/words/lookup/?q=${encodeURIComponent(typed)}`);
    await expect(page.locator('word-lookup')).toHaveAttribute('data-lookup-state', 'ready');
    const line = page.locator('[data-lookup-lines] li a').first();
    await expect(line.locator('mark')).toHaveText('紅黑名單');
    expect(await line.getAttribute('href')).toMatch(/^\/zh-hant\/regions\//);
  }
});

test('two passages side by side in the script of the page', async ({ page }) => {
  await page.goto('/zh-hant/compare/pair/?a=huizhou-2021:s3-1&b=chengkou-2020:s1-1-1');
  const text = page.locator('[data-side="a"] [data-text]');
  await expect(text).toHaveText(/[\p{Script=Han}]{20}/u);
  await expect(text).toHaveAttribute('lang', 'zh-Hant');
  expect(await text.textContent()).not.toMatch(/[这为发设执规体务]/u);
  await expect(page.locator('[data-side="a"] [data-link]')).toHaveAttribute(
    'href',
    /^\/zh-hant\/regions\/huizhou\/2021\/#s3-1$/,
  );
});

test('the ledger finds what is typed in the other script', async ({ page }) => {
  await page.goto('/zh-hant/figures/');
  const count = async (typed: string): Promise<number> => {
    await page.getByRole('searchbox', { name: '事項或原句含' }).fill(typed);
    await expect(page.locator('figure-filter output')).toHaveText(/^[1-9]\d*個/);
    return page.locator('table.figures tbody tr:not([hidden])').count();
  };
  const traditional = await count('行政復議');
  expect(traditional).toBeGreaterThan(3);
  expect(await count('行政复议')).toBe(traditional);
});
