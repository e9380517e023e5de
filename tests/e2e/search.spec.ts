/** A person's walk through the search, and what the page owes on the way. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, PAGE_TYPES, test } from './site.ts';

const box = '#search-q';
const state = '[data-search-state]';
const ready = (page: Page) => expect(page.locator(state)).toHaveAttribute('data-search-state', 'ready');

test('from the home page to the words and back', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('/');
  await expect(page.locator('#site-q')).toBeFocused();
  await page.keyboard.type('行政执法');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\/\?q=/);
  await ready(page);
  await expect(page.locator(box)).toHaveValue('行政执法');
  await expect(page.locator('[data-result-total]')).toHaveText('“行政执法”：5份报告、32个段落，共117处');

  const problems = page.getByRole('checkbox', { name: /问题不足/ });
  const promised = await page
    .locator('label', { has: problems })
    .locator('[data-facet-count]')
    .getAttribute('data-facet-count');
  await problems.check();
  await expect(page).toHaveURL(/[?&]role=problems/);
  await expect(page.locator('[data-result-total]')).toContainText(`共${promised}处`);
  await expect(page.getByRole('checkbox', { name: /问题不足/ })).toBeFocused();

  const hit = page.locator('[data-report="chengkou-2020"] [data-result] a', { hasText: '三项制度' });
  const address = (await hit.getAttribute('href')) ?? '';
  await hit.click();
  await expect(page).toHaveURL(/\/regions\/chengkou\/2020\/\?q=.+#s2-4$/);
  const bar = page.locator('report-marks');
  await expect(bar).toBeVisible();
  const all = Number(await bar.getAttribute('data-marks'));
  expect(all).toBeGreaterThan(2);
  expect(await page.evaluate(() => CSS.highlights.get('search')?.size)).toBe(all);
  const inTarget = await page.evaluate(() => {
    const [range] = [...(CSS.highlights.get('search-current') ?? [])] as Range[];
    const top = range?.getBoundingClientRect().top ?? -1;
    return {
      text: range?.toString(),
      inside: document.querySelector(':target')?.contains(range?.startContainer ?? null),
      seen: top > 0 && top < innerHeight,
    };
  });
  expect(inTarget).toEqual({ text: '行政执法', inside: true, seen: true });
  const place = Number(/第(\d+)处/.exec((await bar.getByRole('status').textContent()) ?? '')?.[1]);
  await bar.getByRole('button', { name: '下一处' }).click();
  await expect(bar.getByRole('status')).toHaveText(`“行政执法”：第${(place % all) + 1}处，共${all}处`);
  await page.keyboard.press('ArrowUp');
  await expect(bar.getByRole('status')).toHaveText(`“行政执法”：第${place}处，共${all}处`);

  await page.goBack();
  await ready(page);
  await expect(page.locator(box)).toHaveValue('行政执法');
  await expect(page.getByRole('checkbox', { name: /问题不足/ })).toBeChecked();
  await expect(page.locator(`[data-result] a[href="${address}"]`)).toBeFocused();
  await page.goBack();
  await expect(page.getByRole('checkbox', { name: /问题不足/ })).not.toBeChecked();
  await expect(page.locator('[data-result-total]')).toContainText('共117处');
});

test('results come while typing, without a step in the history', async ({ page }) => {
  await page.goto('/');
  await page.goto('/search/');
  await expect(page.locator(state)).toHaveAttribute('data-search-state', 'idle');
  await page.locator(box).pressSequentially('枫桥');
  await expect(page.locator('[data-result-total]')).toContainText('“枫桥”');
  await page.locator(box).pressSequentially('经验');
  await expect(page.locator('[data-result-total]')).toHaveText('“枫桥经验”：4份报告、4个段落，共5处');
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
  await expect(page).toHaveURL('/words/?q=%E6%9E%AB%E6%A1%A5%E7%BB%8F%E9%AA%8C');
  await expect(page.locator('ol.kwic li')).toHaveCount(5);
  for (const q of ['行政执法 公示', '行政执法 -城管', '285*', '“行政执法，三项制度”', '首长出庭']) {
    await page.goto(`/search/?q=${encodeURIComponent(q)}`);
    await expect(page.locator(state)).toHaveAttribute('data-search-state', /ready|empty/);
    await expect(page.locator('[data-word-line] a')).toHaveCount(0);
  }
});

test('arrow keys walk from the box to the results and back', async ({ page }) => {
  await page.goto('/search/?q=%E6%9E%AB%E6%A1%A5%E7%BB%8F%E9%AA%8C');
  await ready(page);
  await page.locator(box).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('[data-result] a').nth(1)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(page.locator(box)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  await expect(page.locator(box)).toBeFocused();
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
  await expect(page.locator('[data-result-total]')).toContainText('共5处');
});

test('words of the same meaning are offered, never mixed in', async ({ page }) => {
  await page.goto('/search/?q=%E6%94%BE%E7%AE%A1%E6%9C%8D');
  await ready(page);
  await expect(page.locator('[data-result-total]')).toContainText('共3处');
  await expect(page.locator('[data-offers="synonyms"] li')).toContainText(['放管服效 1处']);
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
    await expect(page.locator('[data-result-total]')).toHaveText('“行政执法”：5份报告、32个段落，共117处');
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

test('traditional queries mark the page as well', async ({ page }) => {
  await page.goto('/regions/huizhou/2021/?q=%E6%A5%93%E6%A9%8B%E7%B6%93%E9%A9%97');
  await expect(page.locator('report-marks')).toHaveAttribute('data-marks', '1');
  await page.getByRole('button', { name: '清除标记' }).click();
  await expect(page.locator('report-marks')).toBeHidden();
  await expect(page).not.toHaveURL(/q=/);
  expect(await page.evaluate(() => CSS.highlights.has('search'))).toBe(false);
});

test('compare pages mark what is shown, and only that', async ({ page }) => {
  await page.goto('/compare/law-enforcement/?q=%E4%B8%89%E9%A1%B9%E5%88%B6%E5%BA%A6');
  const bar = page.locator('report-marks');
  await expect(bar).toBeVisible();
  const marked = () =>
    page.evaluate(() =>
      [...(CSS.highlights.get('search') ?? [])].map((range) => (range as Range).toString()),
    );
  // Marks follow what the lenses draw anew by a frame.
  await expect.poll(async () => [...new Set(await marked())]).toEqual(['三项制度']);
  await expect(bar).toHaveAttribute('data-marks', String((await marked()).length));
  await page.setViewportSize({ width: 390, height: 800 });
  await page.reload();
  await expect(bar).toBeVisible();
  const hidden = await page.evaluate(
    () =>
      [...(CSS.highlights.get('search') ?? [])].filter(
        (range) => (range as Range).startContainer.parentElement?.checkVisibility() === false,
      ).length,
  );
  expect(hidden).toBe(0);
});

test('without the Highlight API the address still leads to the unit', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(CSS, 'highlights'));
  await page.addInitScript(() => {
    const own = Object.getPrototypeOf(CSS) as object;
    Object.defineProperty(own, 'highlights', { value: undefined });
  });
  await page.goto('/regions/chengkou/2020/?q=%E6%A1%A5#s2-4');
  await expect(page.locator('#s2-4')).toBeInViewport();
});

test('every page has one search box', async ({ page }) => {
  for (const path of [...Object.values(PAGE_TYPES), '/search/all/']) {
    await page.goto(path);
    await expect(
      page.locator('input[type="search"][name="q"]').and(page.locator('#site-q, #search-q')),
    ).toHaveCount(1);
  }
});

test('without script the page says so and leads to all texts', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
  const page = await context.newPage();
  await page.goto('/search/');
  await page.locator('noscript a, .notice a').first().click();
  await expect(page).toHaveURL(/\/search\/all\/$/);
  await expect(page.locator('#chengkou-2020-s2-4')).toContainText('三项制度');
  await context.close();
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const q of ['行政执法', '首长出庭', '']) {
    test(`no axe violation for “${q}” in the ${colorScheme} theme`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto(`/search/?q=${encodeURIComponent(q)}`);
      await expect(page.locator(state)).toHaveAttribute('data-search-state', /ready|empty|idle/);
      await page.waitForLoadState('networkidle');
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    });
  }
}
