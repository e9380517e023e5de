/** A walk without script over every page type: the content is there, links lead somewhere, controls work or hide. */
import { existsSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { parseHTML } from 'linkedom';
import { expect, PAGE_TYPES, test } from './site.ts';

test.use({ javaScriptEnabled: false });

/** Pages that do their work by script alone, and must say so. */
const NEED_SCRIPT: ReadonlySet<string> = new Set(['compare pair', 'words looked up', 'search', 'offline']);

const ids = new Map<string, ReadonlySet<string>>();
/** The ids of the page at a path of the built site; none when there is no such file. */
function idsAt(path: string): ReadonlySet<string> | null {
  const known = ids.get(path);
  if (known) return known;
  const file = `dist${path.endsWith('/') ? `${path}index.html` : path}`;
  if (!existsSync(file)) return null;
  const found = file.endsWith('.html')
    ? [...parseHTML(readFileSync(file, 'utf8')).document.querySelectorAll('[id]')].map(({ id }) => id)
    : [];
  ids.set(path, new Set(found));
  return new Set(found);
}

/** Links of the page that lead to no file, or to no place in one. */
async function deadLinks(page: Page): Promise<string[]> {
  const hrefs = await page
    .locator('a[href]')
    .evaluateAll((all) => [...new Set(all.map((anchor) => (anchor as HTMLAnchorElement).href))]);
  expect(hrefs.length).toBeGreaterThan(10);
  return hrefs.filter((href) => {
    const { origin, pathname, hash } = new URL(href);
    if (origin !== new URL(page.url()).origin) return false;
    const there = idsAt(decodeURIComponent(pathname));
    return !there || (hash.length > 1 && !there.has(decodeURIComponent(hash.slice(1))));
  });
}

/** What can be seen and pressed, chosen or filled in outside a form that is sent without script. */
const idleControls = (page: Page): Promise<string[]> =>
  page.locator('button, select, input').evaluateAll((all) =>
    all
      .filter((control) => control.checkVisibility({ visibilityProperty: true }))
      .filter((control) => {
        const form = control.closest('form');
        return !form?.hasAttribute('action') || !form.querySelector('button[type="submit"]');
      })
      .map(({ outerHTML }) => outerHTML.slice(0, 100)),
  );

for (const [name, path] of Object.entries(PAGE_TYPES)) {
  test(`${name}: stands without script`, async ({ page }) => {
    await page.goto(path);
    await expect(page.locator('h1')).toBeVisible();
    const text = (await page.locator('main').innerText()).replace(/\s/g, '');
    expect(text.length).toBeGreaterThan(name === 'not found' || NEED_SCRIPT.has(name) ? 50 : 150);
    expect(await deadLinks(page)).toEqual([]);
    // On a report the marks of figures are shown by the style sheet alone.
    const idle = (await idleControls(page)).filter((html) => !html.includes('id="show-figures"'));
    expect(idle).toEqual([]);
    if (NEED_SCRIPT.has(name))
      await expect(page.locator('main .notice').first()).toContainText(/JavaScript|脚本/);
  });
}

test('figures are marked by the style sheet alone', async ({ page }) => {
  await page.goto(PAGE_TYPES.report);
  const figure = page.locator('.report-text .figure').first();
  const drawn = () => figure.evaluate((span) => getComputedStyle(span).borderBottomWidth);
  expect(await drawn()).toBe('0px');
  await page.locator('#show-figures').check();
  expect(await drawn()).toBe('2px');
});

test('from the home page to a sentence, by links alone', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: '并排读“行政执法”一节' }).click();
  await expect(page.locator('h1')).toHaveText('行政执法');
  const passage = page.locator('.passage .path a').first();
  const place = new URL((await passage.getAttribute('href')) ?? '', page.url()).hash;
  await passage.click();
  await expect(page).toHaveURL(new RegExp(`/regions/[a-z]+/\\d{4}/${place}$`));
  await expect(page.locator(place)).toBeInViewport();
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '数字' }).click();
  await page.getByText('按报告', { exact: true }).click();
  await page.locator('nav.views').getByRole('link', { name: '南阳市 2022' }).click();
  const quote = page.locator('td.quote a').first();
  await quote.click();
  await expect(page).toHaveURL(/\/regions\/nanyang\/2022\/\?at=\d+-\d+#s/);
  await expect(page.locator(decodeURIComponent(new URL(page.url()).hash))).toBeInViewport();
});

test('a search sent without script says what to do instead', async ({ page }) => {
  await page.goto('/method/');
  await page.getByRole('searchbox').fill('枫桥经验');
  await page.getByRole('searchbox').press('Enter');
  await expect(page).toHaveURL(/\/search\/\?q=/);
  await page.locator('main .notice').getByRole('link').click();
  await expect(page.locator('main')).toContainText('枫桥经验');
});
