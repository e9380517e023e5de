/** What axe cannot see: reflow, larger text, forced colours, focus, and a walk by keyboard alone. */
import type { Page } from '@playwright/test';
import { expect, PAGE_TYPES, test } from './site.ts';

/** 1280 CSS pixels at 400 % (WCAG 2.2, 1.4.10) and at 200 % (1.4.4). */
const ZOOMED_WIDTHS = [320, 640];

const overflowOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

for (const width of ZOOMED_WIDTHS) {
  test(`every page type reflows at ${(1280 / width) * 100} % zoom`, async ({ page }) => {
    await page.setViewportSize({ width, height: 640 });
    for (const path of Object.values(PAGE_TYPES)) {
      // English words are the longest; what is said of an absent page is one page for all languages.
      for (const address of path === PAGE_TYPES['not found'] ? [path] : [path, `/en${path}`]) {
        await page.goto(address);
        await expect.poll(() => overflowOf(page), address).toBe(0);
      }
    }
  });
}

/** What has the focus: its name, whether it is seen and not wholly covered, and whether something shows the focus. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return null;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    const path: number[] = [];
    for (let at: Element | null = element; at; at = at.parentElement)
      path.push([...(at.parentElement?.children ?? [])].indexOf(at));
    return {
      key: path.join(' '),
      html: element.outerHTML.slice(0, 120),
      isSeen: box.width > 0 && box.height > 0 && element.checkVisibility(),
      // WCAG 2.2, 2.4.11: a sticky bar or an open tray may not hide all of it.
      isUncovered: [0.05, 0.5, 0.95].some((across) =>
        [0.1, 0.5, 0.9].some((down) => {
          const top = document.elementFromPoint(box.left + across * box.width, box.top + down * box.height);
          return top !== null && (element.contains(top) || top.contains(element));
        }),
      ),
      isMarked: (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none',
    };
  });

for (const [name, path] of Object.entries(PAGE_TYPES)) {
  test(`${name}: the keyboard reaches on and on, always seen, never caught`, async ({ page }) => {
    // What the browser still scrolls to smoothly is not there yet.
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(path);
    await page.waitForLoadState('networkidle');
    const seen = new Set<string>();
    for (let step = 0; step < 60; step += 1) {
      await page.keyboard.press('Tab');
      const now = await focused(page);
      if (!now) break;
      expect([now.html, now.isSeen, now.isUncovered, now.isMarked]).toEqual([now.html, true, true, true]);
      expect([now.html, seen.has(now.key)]).toEqual([now.html, false]);
      seen.add(now.key);
    }
    expect(seen.size).toBeGreaterThan(10);
    await page.keyboard.press('Shift+Tab');
    expect(await focused(page)).not.toBeNull();
  });
}

/** Roles as the browser tells them to a screen reader. */
async function rolesIn(page: Page, selector: string): Promise<Map<string, number>> {
  const client = await page.context().newCDPSession(page);
  const { root } = await client.send('DOM.getDocument');
  const { nodeId } = await client.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  const { node } = await client.send('DOM.describeNode', { nodeId });
  const { nodes } = await client.send('Accessibility.queryAXTree', { backendNodeId: node.backendNodeId });
  const roles = nodes.filter(({ ignored }) => !ignored).map(({ role }) => String(role?.value));
  return new Map([...Map.groupBy(roles, (role) => role)].map(([role, all]) => [role, all.length]));
}

const STACKED = {
  home: 'table.reports',
  'indicator matrix': 'table.matrix',
  'figures by unit': 'table.figures',
  instruments: 'table.cards',
  words: 'table.terms',
  source: 'table.source',
} as const;
for (const [name, selector] of Object.entries(STACKED) as [keyof typeof STACKED, string][]) {
  test(`${name}: what is stacked on a phone is still a table, with its heads`, async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(PAGE_TYPES[name]);
    const wide = await rolesIn(page, selector);
    await page.setViewportSize({ width: 390, height: 844 });
    const narrow = await rolesIn(page, selector);
    for (const role of ['table', 'row', 'columnheader', 'rowheader', 'cell', 'gridcell'])
      expect([role, narrow.get(role)]).toEqual([role, wide.get(role)]);
    expect(wide.get('row')).toBeGreaterThan(2);
    expect(wide.get('columnheader')).toBeGreaterThan(1);
  });
}

test('in forced colours what is chosen, marked and focused is still told apart', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto(PAGE_TYPES['indicator matrix']);
  await expect(page.locator('[data-status-mark="value"]').first()).toContainText('●');
  await page.goto(PAGE_TYPES['compare topic']);
  const current = page.locator('nav a[aria-current]').first();
  await expect(current).toBeVisible();
  expect(await current.evaluate((link) => getComputedStyle(link).fontWeight)).toBe('600');
  await page.keyboard.press('Tab');
  expect((await focused(page))?.isMarked).toBe(true);
  expect(await overflowOf(page)).toBe(0);
});

test('with reduced motion nothing moves', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const path of [PAGE_TYPES.home, PAGE_TYPES.report, PAGE_TYPES['compare topic'], PAGE_TYPES.search]) {
    await page.goto(path);
    const moving = await page.evaluate(
      () => document.getAnimations().filter(({ playState }) => playState === 'running').length,
    );
    expect([path, moving]).toEqual([path, 0]);
  }
});
