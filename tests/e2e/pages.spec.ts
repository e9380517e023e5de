/** Every page type at three widths and in both themes: whole, quiet, accessible. */
import { violationsOf } from './axe.ts';
import { expect, PAGE_TYPES, test } from './site.ts';

interface Shift extends PerformanceEntry {
  readonly value: number;
  readonly hadRecentInput: boolean;
}

declare global {
  interface Window {
    shifts?: number[];
  }
}

const WIDTHS = [390, 820, 1440];

for (const [name, path] of Object.entries(PAGE_TYPES)) {
  test.describe(name, () => {
    test('comes to a phone without a shift, and stands at three widths', async ({ page }) => {
      await page.setViewportSize({ width: 390, height: 844 });
      await page.addInitScript(() => {
        window.shifts = [];
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as Shift[])
            if (!entry.hadRecentInput) window.shifts?.push(entry.value);
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await page.goto(path);
      await page.waitForLoadState('networkidle');
      // Two frames, so that what came last has been drawn.
      await page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
      );
      expect(await page.evaluate(() => window.shifts)).toEqual([]);
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
