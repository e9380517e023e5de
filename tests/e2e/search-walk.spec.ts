/** A person's walk through the search, from any page to the marked words and back, and what it owes on the way. */
import { violationsOf } from './axe.ts';
import { box, ready, state } from './search-page.ts';
import { readUnits, totalOf } from './search-truth.ts';
import { expect, PAGE_TYPES, test } from './site.ts';

const total = totalOf(readUnits('dist/data'), '行政执法');

test('from the home page to the words and back', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('/');
  await expect(page.locator('#site-q')).toBeFocused();
  await page.keyboard.type('行政执法');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\/\?q=/);
  await ready(page);
  await expect(page.locator(box)).toHaveValue('行政执法');
  await expect(page.locator('[data-result-total]')).toHaveText(total.text);

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
  await expect(page.locator('[data-result-total]')).toContainText(`共${total.hits}处`);
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
      expect(await violationsOf(page)).toEqual([]);
    });
  }
}
