/** Every page type at three widths and in both themes: whole, quiet, accessible. */
import { violationsOf } from './axe.ts';
import { shiftsOf, watchShifts } from './shifts.ts';
import { expect, PAGE_TYPES, test } from './site.ts';

const WIDTHS = [390, 820, 1440];

for (const [name, path] of Object.entries(PAGE_TYPES)) {
  test.describe(name, () => {
    test('comes to a phone without a shift, and stands at three widths', async ({ page }) => {
      await page.setViewportSize({ width: 390, height: 844 });
      await watchShifts(page);
      await page.goto(path);
      await page.waitForLoadState('networkidle');
      expect(await shiftsOf(page)).toEqual([]);
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
      expect(await violationsOf(page)).toEqual([]);
      // The themes differ in nothing but colours.
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await violationsOf(page, 'colours')).toEqual([]);
    });
  });
}
