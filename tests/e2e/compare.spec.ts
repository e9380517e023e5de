/** The comparison of one topic: what stands in it, how it is chosen, and that it keeps the reader's place. */
import type { Page } from '@playwright/test';
import { COLUMNS } from './built-reports.ts';
import { expect, test } from './site.ts';

const heads = (page: Page) => page.locator('thead th[data-report]:not([hidden])');
const order = (page: Page) =>
  heads(page).evaluateAll((all) => all.map((head) => (head as HTMLElement).dataset['report']));
const without = (...stems: readonly string[]) => COLUMNS.filter((stem) => !stems.includes(stem));

test.describe('alignment', () => {
  test('cells of one role stand in one row, in the order of the heads', async ({ page }) => {
    await page.goto('/compare/law-enforcement/');
    expect(await order(page)).toEqual(COLUMNS);
    const neutral = ['langfang-2023', 'nanyang-2022', 'xiangzhou-2022', 'huizhou-2021', 'chengkou-2020'];
    expect(COLUMNS.filter((stem) => neutral.includes(stem))).toEqual(neutral);
    for (const role of ['achievements', 'problems', 'plans']) {
      const cells = page.locator(`tbody[data-role="${role}"] td[data-report]`);
      expect(
        await cells.evaluateAll((all) => all.map((cell) => (cell as HTMLElement).dataset['report'])),
      ).toEqual(COLUMNS);
      const tops = await cells.evaluateAll((all) =>
        all.map((cell) => Math.round(cell.getBoundingClientRect().top)),
      );
      expect(new Set(tops).size).toBe(1);
    }
    await expect(page.locator('.compare-scroll')).toHaveCount(1);
  });

  test('a mixed paragraph gives its sentences and opens its surroundings in place', async ({ page }) => {
    await page.goto('/compare/reconsideration-litigation/');
    const passage = page.locator('td[data-report="huizhou-2021"] .passage[data-unit="s1-7"]');
    await expect(passage.locator('blockquote')).toContainText('行政复议体制改革');
    await expect(passage.locator('blockquote')).not.toContainText('枫桥经验');
    await passage.getByText('显示上下文').press('Enter');
    await expect(passage.locator('.around p')).toBeVisible();
    await expect(passage.locator('.around p')).toContainText('枫桥经验');
  });

  test('an empty cell leads to what the report mentions in passing', async ({ page }) => {
    await page.goto('/compare/digital-government/');
    const cell = page.locator('tbody[data-role="plans"] td[data-report="xiangzhou-2022"]');
    await expect(cell).toContainText('无专门内容');
    await expect(cell.locator('.mentions li')).toBeHidden();
    await cell.getByRole('link', { name: '看顺带提及' }).press('Enter');
    await expect(cell.locator('.mentions li').first()).toBeVisible();
    await expect(cell.locator('.mentions li').first()).toContainText('粤执法');
    await expect(cell.locator('.mentions summary')).toBeFocused();
  });
});

test.describe('choosing', () => {
  test.beforeEach(async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  test('by checkbox, and back and forward', async ({ page }) => {
    await page.goto('/compare/law-enforcement/');
    await page.getByText('选择报告与次序').click();
    await page.getByRole('checkbox', { name: '南阳市 2022' }).uncheck();
    await page.getByRole('checkbox', { name: '香洲区 2022' }).press('Space');
    expect(await order(page)).toEqual(without('nanyang-2022', 'xiangzhou-2022'));
    await expect(page).toHaveURL(
      (url) => url.searchParams.get('reports') === without('nanyang-2022', 'xiangzhou-2022').join(','),
    );
    await page.goBack();
    await expect.poll(() => order(page)).toEqual(without('nanyang-2022'));
    await expect(page.getByRole('checkbox', { name: '香洲区 2022' })).toBeChecked();
    await page.goBack();
    await expect.poll(() => order(page)).toEqual(COLUMNS);
    await page.goForward();
    await expect.poll(() => order(page)).toEqual(without('nanyang-2022'));
  });

  test('by dragging', async ({ page }) => {
    await page.goto('/compare/law-enforcement/');
    await page.getByText('选择报告与次序').click();
    await page
      .locator('[data-choice="chengkou-2020"] .grip')
      .dragTo(page.locator('[data-choice="langfang-2023"] .grip'));
    await expect.poll(() => order(page)).toEqual(['chengkou-2020', ...without('chengkou-2020')]);
    await expect(page).toHaveURL(/\?reports=chengkou-2020,langfang-2023,/);
  });

  test('by keyboard in the heads, with the focus kept and the place said', async ({ page }) => {
    await page.goto('/compare/law-enforcement/');
    const button = page.locator('thead').getByRole('button', { name: '把廊坊市 2023右移' });
    await button.focus();
    await page.keyboard.press('Enter');
    await expect(button).toBeFocused();
    await page.keyboard.press('Enter');
    const from = COLUMNS.indexOf('langfang-2023');
    const moved = without('langfang-2023').toSpliced(from + 2, 0, 'langfang-2023');
    expect(await order(page)).toEqual(moved);
    await expect(page.locator('[data-said]')).toHaveText(
      `廊坊市 2023：第${from + 3}栏，共${COLUMNS.length}栏`,
    );
    const cells = page.locator('tbody[data-role="problems"] td');
    await expect(cells.nth(from + 2)).toHaveAttribute('data-report', 'langfang-2023');
  });

  test('a shared address shows the same, and what it cannot mean is said and passed over', async ({
    page,
  }) => {
    await page.goto(
      '/compare/law-enforcement/?reports=chengkou-2020,atlantis-1999,huizhou-2021&role=plans&show=figures,gold',
    );
    expect(await order(page)).toEqual(['chengkou-2020', 'huizhou-2021']);
    await expect(page.locator('tbody[data-role="plans"]')).toBeVisible();
    await expect(page.locator('tbody[data-role="problems"]')).toBeHidden();
    await expect(page.getByRole('radio', { name: '只看数字' })).toBeChecked();
    await expect(page.locator('[data-notice]')).toHaveText(
      '网址里的“atlantis-1999”不是本站的报告，已忽略。网址里的“gold”不是可选的值，已忽略。',
    );
    await page.getByLabel('部分').selectOption('');
    await expect(page).toHaveURL(/\?reports=chengkou-2020,huizhou-2021&show=figures$/);
  });
});

for (const [width, columns] of [
  [820, 3],
  [1440, 5],
] as const) {
  test(`at ${width} pixels ${columns} columns fit and the others are a scroll away`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('/compare/law-enforcement/');
    const box = await page.locator('.compare-scroll').boundingBox();
    const whole = await heads(page).evaluateAll(
      (all, right) => all.filter((head) => head.getBoundingClientRect().right <= right + 2).length,
      (box?.x ?? 0) + (box?.width ?? 0),
    );
    expect(whole).toBe(columns);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    const scroll = page.locator('.compare-scroll');
    await scroll.focus();
    await page.keyboard.press('End');
    await expect.poll(() => scroll.evaluate((element) => element.scrollTop)).toBeGreaterThan(0);
    const head = await heads(page).first().boundingBox();
    expect(Math.round(head?.y ?? 0)).toBeLessThanOrEqual(Math.round(box?.y ?? 0) + 2);
  });
}

test.describe('on a phone', () => {
  test.beforeEach(async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 800 });
    await page.goto('/compare/law-enforcement/');
  });

  test('one report shows, and the switch keeps the row that is read', async ({ page }) => {
    const plans = page.locator('tbody[data-role="plans"]');
    await page.getByRole('button', { name: '惠州市', exact: true }).click();
    await plans.evaluate((row) =>
      scrollBy({ top: row.getBoundingClientRect().top - 100, behavior: 'instant' }),
    );
    expect((await page.locator('.switch').boundingBox())?.y).toBeLessThanOrEqual(1);
    // Focus by script would scroll, smoothly.
    await page
      .getByRole('button', { name: '南阳市', exact: true })
      .evaluate((button) => button.focus({ preventScroll: true }));
    const before = await plans.evaluate((row) => row.getBoundingClientRect().top);
    await page.keyboard.press('Enter');
    await expect(page.locator('td[data-report="nanyang-2022"]').last()).toBeVisible();
    await expect(page.locator('td[data-report="huizhou-2021"]').last()).toBeHidden();
    expect(Math.abs((await plans.evaluate((row) => row.getBoundingClientRect().top)) - before)).toBeLessThan(
      3,
    );
    await expect(page.locator('td[data-report]:visible')).toHaveCount(3);
  });

  test('deep in a long row, a shorter one comes into view', async ({ page }) => {
    await page.getByRole('button', { name: '南阳市', exact: true }).click();
    const row = page.locator('tbody[data-role="achievements"]');
    await row.evaluate((element) =>
      scrollBy({ top: element.getBoundingClientRect().bottom - 300, behavior: 'instant' }),
    );
    await page.getByRole('button', { name: '廊坊市', exact: true }).click();
    const place = await row.evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return { top, bottom };
    });
    expect(place.bottom).toBeGreaterThan(60);
    expect(place.top).toBeLessThan(800);
  });
});

test.describe('nearest passages', () => {
  test('open in place, say what is shared and lead to the pair', async ({ page }) => {
    await page.goto('/compare/rulemaking/');
    const near = page.locator('td[data-report="chengkou-2020"] .passage[data-unit="s1-3-4"] .near');
    await near.locator('summary').press('Enter');
    const first = near.locator('[data-near]').first();
    await expect(first).toBeVisible();
    await expect(first).toContainText(/共有：.*规范性文件/);
    await first.getByRole('link', { name: /逐字对照$/ }).click();
    await expect(page).toHaveURL(/\/compare\/pair\/\?a=chengkou-2020:s1-3-4&b=/);
    await expect(page.locator('[data-side="a"] mark').first()).toBeVisible();
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  for (const width of [390, 820, 1440]) {
    test(`everything is readable at ${width} pixels`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.goto('/compare/law-enforcement/');
      await expect(page.locator('th[data-report]')).toHaveCount(COLUMNS.length);
      const passages = page.locator('.passage blockquote');
      expect(await passages.count()).toBeGreaterThan(20);
      for (const passage of await passages.all()) await expect(passage).toBeVisible();
      await expect(page.locator('.lenses')).toBeHidden();
      await expect(page.locator('.chooser')).toBeHidden();
      await expect(page.locator('report-tray')).toBeHidden();
      const mentions = page.locator('td[data-report="huizhou-2021"] .mentions').first();
      await mentions.locator('summary').click();
      await expect(mentions.locator('li').first()).toBeVisible();
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0);
    });
  }
});

test('on paper the reports are stacked, with addresses and caveats', async ({ page }) => {
  await page.goto('/compare/emergency-response/');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.compare-scroll')).toHaveCSS('overflow', 'visible');
  const boxes = await page.locator('tbody[data-role="achievements"] td').evaluateAll((all) =>
    all.map((cell) => {
      const { top, bottom } = cell.getBoundingClientRect();
      return { top, bottom };
    }),
  );
  expect(boxes).toHaveLength(COLUMNS.length);
  for (const [at, box] of boxes.entries()) expect(box.top).toBeGreaterThanOrEqual(boxes[at - 1]?.bottom ?? 0);
  await expect(page.locator('.permalink').first()).toBeVisible();
  await expect(page.locator('.permalink').first()).toHaveText(/^https:\/\/.+#s\d/);
  await expect(page.getByText('并列只供对读')).toBeVisible();
  await expect(page.locator('th[data-report="xiangzhou-2022"]')).toContainText('部门报告 · 截至2022-11-30');
  await expect(page.locator('td[data-report="xiangzhou-2022"] .mentions li').first()).toBeVisible();
  for (const name of ['.lenses', '.chooser', 'report-tray', '.pin', '.moves'])
    await expect(page.locator(name).first()).toBeHidden();
});
