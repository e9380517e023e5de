/** Every page type at three widths and in both themes: whole, quiet, accessible. */
import AxeBuilder from '@axe-core/playwright';
import { expect, PAGE_TYPES, test } from './site.ts';

const WIDTHS = [390, 820, 1440];

const said = (violations: readonly { id: string; nodes: readonly { html: string }[] }[]): string[] =>
  violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);

for (const [name, path] of Object.entries(PAGE_TYPES)) {
  test.describe(name, () => {
    test('stands at three widths', async ({ page }) => {
      await page.goto(path);
      await expect(page.locator('h1')).toHaveCount(1);
      await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        await expect(page.locator('h1')).toBeVisible();
        // A chart follows the width by a frame.
        const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        await expect.poll(overflow, `at ${width}`).toBeLessThanOrEqual(0);
      }
    });
    test('has no axe violation, and keeps its contrast in the dark theme', async ({ page }) => {
      await page.goto(path);
      await page.waitForLoadState('networkidle');
      const light = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze();
      expect(light.passes.length).toBeGreaterThan(10);
      expect(said(light.violations)).toEqual([]);
      // The themes differ in nothing but colours.
      await page.emulateMedia({ colorScheme: 'dark' });
      const dark = await new AxeBuilder({ page }).withRules(['color-contrast']).analyze();
      expect(dark.passes.length).toBe(1);
      expect(said(dark.violations)).toEqual([]);
    });
  });
}
