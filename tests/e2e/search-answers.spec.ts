/** What the search answers: to typing, facets, sorts, words it does not find, and without its index or a network. */
import { FOUNDING } from '../founding-reports.ts';
import { box, ready, state } from './search-page.ts';
import { readUnits, totalOf } from './search-truth.ts';
import { expect, test } from './site.ts';

const units = readUnits('dist/data');
const total = totalOf(units, '枫桥经验');

test('the truth that results are held to is, for the founding reports, what was counted by hand', () => {
  const founding = units.filter(({ report }) => FOUNDING.some((stem) => stem === report));
  expect(totalOf(founding, '枫桥经验').text).toBe('“枫桥经验”：4份报告、4个段落，共5处');
  expect(totalOf(founding, '行政执法').text).toBe('“行政执法”：5份报告、32个段落，共117处');
  expect(totalOf(founding, '放管服').hits).toBe(3);
  expect(totalOf(founding, '放管服效').hits).toBe(1);
});

test('results come while typing, without a step in the history', async ({ page }) => {
  await page.goto('/');
  await page.goto('/search/');
  await expect(page.locator(state)).toHaveAttribute('data-search-state', 'idle');
  await page.locator(box).pressSequentially('枫桥');
  await expect(page.locator('[data-result-total]')).toContainText('“枫桥”');
  await page.locator(box).pressSequentially('经验');
  await expect(page.locator('[data-result-total]')).toHaveText(total.text);
  await page.goBack();
  await expect(page).toHaveURL(/\/$/);
});

test('letters of an input method are not searched before they are characters', async ({ page }) => {
  await page.goto('/search/');
  await page.locator(box).evaluate((input: HTMLInputElement) => {
    input.dispatchEvent(new CompositionEvent('compositionstart'));
    input.value = 'feng';
    input.dispatchEvent(new InputEvent('input', { isComposing: true, bubbles: true }));
  });
  await page.waitForTimeout(400);
  await expect(page.locator(state)).toHaveAttribute('data-search-state', 'idle');
  await page.locator(box).evaluate((input: HTMLInputElement) => {
    input.value = '枫桥';
    input.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
  });
  await ready(page);
});

test('a single plain word leads to its lines in context', async ({ page }) => {
  await page.goto('/search/?q=%E6%9E%AB%E6%A9%8B%E7%B6%93%E9%A9%97');
  await page.locator('[data-word-line] a').click();
  await expect(page).toHaveURL('/words/lookup/?q=%E6%9E%AB%E6%A1%A5%E7%BB%8F%E9%AA%8C');
  await expect(page.locator('ol.kwic li')).toHaveCount(total.hits);
  for (const q of ['行政执法 公示', '行政执法 -城管', '285*', '“行政执法，三项制度”', '首长出庭']) {
    await page.goto(`/search/?q=${encodeURIComponent(q)}`);
    await expect(page.locator(state)).toHaveAttribute('data-search-state', /ready|empty/);
    await expect(page.locator('[data-word-line] a')).toHaveCount(0);
  }
});

test('facet counts are true and combine', async ({ page }) => {
  await page.goto('/search/?q=%E5%A4%8D%E8%AE%AE');
  await ready(page);
  const boxes = page.locator('[data-facets] input');
  const values = await boxes.evaluateAll((inputs) => inputs.map((input) => input.id));
  expect(values.length).toBeGreaterThan(10);
  for (const id of values) {
    const promised = Number(
      await page.locator(`label:has(#${id}) [data-facet-count]`).getAttribute('data-facet-count'),
    );
    await page.locator(`#${id}`).check();
    await expect(page.locator('[data-result-total]')).toContainText(`共${promised}处`);
    const shown = await page
      .locator('[data-report]')
      .evaluateAll((groups) =>
        groups.reduce((sum, group) => sum + Number((group as HTMLElement).dataset['count']), 0),
      );
    expect(shown).toBe(promised);
    await page.locator(`#${id}`).uncheck();
    await expect(page).not.toHaveURL(/(?:region|year|level|topic|role)=/);
  }
  await page.locator('#facet-year-2022').check();
  await page.locator('#facet-role-plans').check();
  await expect(page).toHaveURL(/year=2022&role=plans/);
  const xiangzhou = Number(
    await page
      .locator('label:has(#facet-region-xiangzhou) [data-facet-count]')
      .getAttribute('data-facet-count'),
  );
  await expect(page.locator('[data-report="xiangzhou-2022"]')).toHaveAttribute(
    'data-count',
    String(xiangzhou),
  );
});

test('sorts by year and by region', async ({ page }) => {
  await page.goto('/search/?q=%E6%B3%95%E6%B2%BB');
  await ready(page);
  const order = () =>
    page
      .locator('[data-report]')
      .evaluateAll((groups) => groups.map((group) => (group as HTMLElement).dataset['report'] ?? ''));
  await page.getByLabel('排序').selectOption('date');
  await expect(page).toHaveURL(/sort=date/);
  const years = (await order()).map((stem) => stem.slice(-4));
  expect(years).toEqual([...years].sort().reverse());
  await page.getByLabel('排序').selectOption('region');
  await expect(page).toHaveURL(/sort=region/);
  const places = await order();
  const neutral = ((await (await page.request.get('/data/reports.json')).json()) as { stem: string }[]).map(
    ({ stem }) => stem,
  );
  expect(places).toEqual(neutral.filter((stem) => places.includes(stem)));
});

test('a query without a hit says so and offers what is there', async ({ page }) => {
  await page.goto('/search/?q=%E9%A6%96%E9%95%BF%E5%87%BA%E5%BA%AD');
  await expect(page.locator(state)).toHaveAttribute('data-search-state', 'empty');
  await expect(page.locator('[data-result]')).toHaveCount(0);
  await page.locator('[data-offers="synonyms"] a', { hasText: '负责人出庭' }).click();
  await ready(page);
  await expect(page.locator(box)).toHaveValue('负责人出庭');
  await page.locator(box).fill('枫侨经验');
  await page.locator('[data-offers="suggestions"] a', { hasText: '枫桥经验' }).click();
  await expect(page.locator('[data-result-total]')).toContainText(`共${total.hits}处`);
});

test('words of the same meaning are offered, never mixed in', async ({ page }) => {
  await page.goto('/search/?q=%E6%94%BE%E7%AE%A1%E6%9C%8D');
  await ready(page);
  await expect(page.locator('[data-result-total]')).toContainText(totalOf(units, '放管服').text);
  await expect(page.locator('[data-offers="synonyms"] li')).toContainText([
    `放管服效 ${totalOf(units, '放管服效').hits}处`,
  ]);
});

test.describe('when the index does not arrive', () => {
  test.use({ watched: undefined as never });
  for (const part of ['corpus.json', 'fragment/*']) {
    test(`${part}: says so, and tries again`, async ({ browser, baseURL }) => {
      const page = await browser.newPage({ baseURL: baseURL ?? '' });
      await page.route(`**/pagefind/${part}`, (route) => route.abort());
      await page.goto('/search/?q=%E6%9E%AB%E6%A1%A5%E7%BB%8F%E9%AA%8C');
      await expect(page.locator(state)).toHaveAttribute('data-search-state', 'error');
      await expect(page.locator('[data-result-total]')).toContainText('检索没有完成');
      await page.unrouteAll();
      await page.getByRole('button', { name: '再试一次' }).click();
      await ready(page);
      await page.close();
    });
  }
});

test.describe('without a network', () => {
  test.use({ watched: undefined as never });
  test('says so, and answers once there is one', async ({ page, context }) => {
    await page.goto('/search/');
    await context.setOffline(true);
    await page.locator(box).fill('枫桥经验');
    await expect(page.locator(state)).toHaveAttribute('data-search-state', 'error');
    await expect(page.locator('[data-result-total]')).toContainText('现在没有网络');
    await context.setOffline(false);
    await page.getByRole('button', { name: '再试一次' }).click();
    await ready(page);
  });

  test('what has been read once answers every further question', async ({ page, context }) => {
    await page.goto('/search/?q=%E6%9E%AB%E6%A1%A5%E7%BB%8F%E9%AA%8C');
    await ready(page);
    await context.setOffline(true);
    await page.locator(box).fill('行政执法');
    await expect(page.locator('[data-result-total]')).toHaveText(totalOf(units, '行政执法').text);
    await page.locator('#facet-role-problems').check();
    await expect(page).toHaveURL(/role=problems/);
    await page.locator(box).fill('首长出庭');
    await expect(page.locator(state)).toHaveAttribute('data-search-state', 'empty');
  });
});

test('what is typed stays text', async ({ page }) => {
  await page.goto(`/search/?q=${encodeURIComponent('<img src=x onerror=alert(1)>执法')}`);
  await expect(page.locator(state)).toHaveAttribute('data-search-state', 'empty');
  await expect(page.locator('site-search img')).toHaveCount(0);
});
