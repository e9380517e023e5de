/** The ways to look at a comparison: each shows what it says, by more than colour, and is reached by keyboard. */
import type { Page } from '@playwright/test';
import { expect, test } from './site.ts';

const visible = (page: Page) => page.locator('.sentence:visible');
const marked = (page: Page, kind: string) => page.locator(`[data-mark~="${kind}"]:visible`);

for (const width of [390, 820, 1440]) {
  test(`the lenses narrow and mark at ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('/compare/law-enforcement/');
    const all = await visible(page).count();
    for (const [name, value, kind] of [
      ['只看数字', 'figures', 'figure'],
      ['只看独有', 'own', 'own'],
      ['只看文件', 'instruments', 'named'],
    ] as const) {
      await page.getByRole('radio', { name }).check();
      await expect(page).toHaveURL(new RegExp(`show=${value}$`));
      const shown = await visible(page).count();
      expect(shown, name).toBeGreaterThan(0);
      expect(shown, name).toBeLessThan(all);
      for (const sentence of await visible(page).all())
        await expect(sentence).toHaveAttribute('data-has', new RegExp(`\\b${kind}\\b`));
      // Never by colour alone.
      const mark = marked(page, kind).first();
      const drawn = await mark.evaluate((element) => {
        const style = getComputedStyle(element);
        return style.textDecorationLine !== 'none' || parseFloat(style.borderBlockEndWidth) > 0;
      });
      expect(drawn, name).toBe(true);
    }
    await page.getByRole('radio', { name: '全部文字' }).check();
    expect(await visible(page).count()).toBe(all);
    await expect(page).toHaveURL(/law-enforcement\/$/);
  });
}

test('figures, words and instruments are those of the text', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('/compare/law-enforcement/?show=figures');
  await expect(marked(page, 'figure').filter({ hasText: '1725个' })).toHaveCount(1);
  await page.goto('/compare/law-enforcement/?show=own');
  await expect(marked(page, 'own').filter({ hasText: '四张清单' })).toHaveCount(1);
  await expect(marked(page, 'own').filter({ hasText: /^行政执法$/ })).toHaveCount(0);
  await page.goto('/compare/law-enforcement/?show=instruments');
  for (const text of await marked(page, 'named').allTextContents()) expect(text).toMatch(/[《》]|./u);
  await expect(page.locator('td[data-report="chengkou-2020"]').first()).toContainText(
    '《行政执法监督意见书》',
  );
});

test('recurring wording is dimmed, counted and kept', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('/compare/law-enforcement/');
  const before = await page.locator('td[data-report="nanyang-2022"]').allTextContents();
  await expect(page.locator('.formulaic-count').first()).toBeHidden();
  await page.getByRole('checkbox', { name: '隐去套话' }).focus();
  await page.keyboard.press('Space');
  await expect(page).toHaveURL(/show=no-formulaic$/);
  expect(await page.locator('td[data-report="nanyang-2022"]').allTextContents()).toEqual(before);
  const phrase = marked(page, 'formulaic').filter({ hasText: '执法人员持证上岗和资格管理制度' });
  await expect(phrase).toHaveCount(3);
  await expect(phrase.first()).toHaveCSS('text-decoration-style', 'dotted');
  await expect(page.locator('th[data-report="nanyang-2022"] .formulaic-count')).toHaveText(
    /^套话\d+处、\d+字$/,
  );
});

test('a way to look that leaves nothing says so', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('/compare/cadre-capacity/?show=figures');
  const cell = page.locator('tbody[data-role="plans"] td[data-report="huizhou-2021"]');
  await expect(cell.locator('.passage')).toBeHidden();
  await expect(cell).toContainText('这种看法下没有可显示的句子。');
});

test('all lenses are reached and turned by keyboard, and the step back undoes them', async ({ page }) => {
  await page.goto('/compare/rulemaking/');
  await page.getByRole('radio', { name: '全部文字' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('compare-columns')).toHaveAttribute('data-view', 'figures');
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('compare-columns')).toHaveAttribute('data-view', 'own');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('checkbox', { name: '隐去套话' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('部分')).toBeFocused();
  await page.goBack();
  await expect(page.getByRole('radio', { name: '只看数字' })).toBeChecked();
});
