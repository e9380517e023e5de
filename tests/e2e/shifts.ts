/** What moves while a page loads, without the reader's doing. */
import type { Page } from '@playwright/test';

interface Shift extends PerformanceEntry {
  readonly value: number;
  readonly hadRecentInput: boolean;
}

declare global {
  interface Window {
    shifts?: number[];
  }
}

/** Before the page is opened. */
export async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.shifts = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as Shift[])
        if (!entry.hadRecentInput) window.shifts?.push(entry.value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** Every shift so far, when what came last has been drawn. */
export function shiftsOf(page: Page): Promise<number[] | undefined> {
  return page.evaluate(async () => {
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    return window.shifts;
  });
}
