/** What an address may carry: whatever it is, it stays text. The watch fails on any breach of the policy. */
import { expect, PAGE_TYPES, test } from './site.ts';

const PAYLOADS = [
  '"><img src=x onerror=alert(1)>',
  "'><svg/onload=alert(1)>",
  '</script><script>alert(1)</script>',
  'javascript:alert(1)',
  '{{constructor.constructor("alert(1)")()}}',
  '__proto__',
  '%',
  '\u202E\u0000\uD800',
  '执'.repeat(300),
];
/** Every name that some page reads from its address. */
const PARAMETERS = [
  'q',
  'reports',
  'role',
  'show',
  'a',
  'b',
  'at',
  'grade',
  'topic',
  'region',
  'sort',
  'outline',
];

const encode = (text: string): string =>
  encodeURIComponent(text.toWellFormed()).replaceAll('%00', '%EF%BF%BD');

/** Pages whose scripts read their address. */
const READERS = [
  'report',
  'compare index',
  'compare topic',
  'compare pair',
  'indicator matrix',
  'words looked up',
  'instruments',
  'search',
] as const;

for (const [name, path] of [
  ...READERS.map((key) => [key, PAGE_TYPES[key]] as const),
  ['figures', '/figures/'],
]) {
  test(`${name}: hostile addresses stay text`, async ({ page }) => {
    let dialogs = 0;
    page.on('dialog', (dialog) => {
      dialogs += 1;
      void dialog.dismiss();
    });
    const [plain = ''] = path.split('?');
    for (const payload of PAYLOADS) {
      const search = PARAMETERS.map((parameter) => `${parameter}=${encode(payload)}`).join('&');
      await page.goto(
        `${plain}?${payload.length > 200 ? `q=${encode(payload)}` : search}#${encode(payload.slice(0, 50))}`,
      );
      await expect(page.locator('h1').first()).toBeVisible();
      const planted = await page.evaluate(
        () =>
          document.querySelectorAll(
            'img[src="x"], [onerror], [onload], a[href^="javascript:"], script:not([src]):not([type^="application/"])',
          ).length,
      );
      expect([payload.slice(0, 20), planted]).toEqual([payload.slice(0, 20), 0]);
    }
    expect(dialogs).toBe(0);
    expect(await page.evaluate(() => Object.keys(Object.prototype))).toEqual([]);
  });
}
