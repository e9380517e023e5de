/** A build for a base path, served as plain files under it: a reader's way through it, and what its files name. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test as base } from '@playwright/test';
import { zhHans } from '../../src/i18n/zh-hans.ts';
import { serveFolder, type ChangingServer } from './offline-server.ts';
import { BASE, FOLDER, ORIGIN, PROJECT, run } from './years-project.ts';

const DIST = join(FOLDER, 'dist');
const NOWHERE = 'regions/nowhere/1999/deep/';

interface Watched {
  /** Where the site stands, with the base. */
  home: string;
  /** Paths that were answered, below the base. */
  answered: string[];
}

let server: ChangingServer;
base.beforeAll(async () => {
  server = await serveFolder(DIST, BASE);
});
base.afterAll(() => server.close());

/** A page that fails the test on any message, refusal, breach of the policy or request beyond the base. */
const test = base.extend<{ watched: Watched }>({
  serviceWorkers: 'allow',
  watched: [
    async ({ page, context }, use) => {
      const home = `${server.origin}${BASE}`;
      const answered: string[] = [];
      const complaints: string[] = [];
      page.on('console', (message) => {
        if (!message.location().url.endsWith(NOWHERE))
          complaints.push(`${message.type()}: ${message.text()}`);
      });
      page.on('pageerror', (error) => complaints.push(`page error: ${error.message}`));
      await page.addInitScript(() => {
        addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
          console.error(`policy: ${violatedDirective} ${blockedURI}`),
        );
      });
      // Those of the service worker too.
      context.on('request', (request) => {
        if (/^https?:/.test(request.url()) && !request.url().startsWith(home))
          complaints.push(`beyond the base: ${request.url()}`);
      });
      context.on('response', (response) => {
        if (response.status() < 400) answered.push(response.url().slice(home.length));
        else if (!response.url().endsWith(NOWHERE))
          complaints.push(`${response.status()}: ${response.url()}`);
      });
      await use({ home, answered });
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

test('from the home page to a report, a comparison, a hit, a chart and a download', async ({
  page,
  watched: { home, answered },
}) => {
  await page.goto(home);
  await page.getByRole('link', { name: '廊坊市' }).first().click();
  await page.locator('main').getByRole('link', { name: '2023年' }).first().click();
  await expect(page).toHaveURL(`${home}regions/langfang/2023/`);
  await page.getByRole('link', { name: '对照', exact: true }).first().click();
  await expect(page).toHaveURL(`${home}compare/`);

  await page.goto(`${home}compare/law-enforcement/?reports=zhaoqing-2023,jichuan-2023`);
  await expect(page.locator('tbody[data-role="achievements"] td[data-report="zhaoqing-2023"]')).toContainText(
    '砚灯巡回执法监督',
  );
  await expect(page.locator('thead th[data-report="jichuan-2023"]:visible')).toHaveCount(1);
  expect(answered).toContain('compare/report/jichuan-2023/');

  await page.locator('#site-q').fill('砚灯巡回执法监督');
  await page.locator('#site-q').press('Enter');
  await page.locator('[data-result] a').first().click();
  await expect(page).toHaveURL(/\/fazhi-compare\/regions\/zhaoqing\/2023\/\?q=.+#s1-2/);
  await expect(page.locator('report-marks')).toHaveAttribute('data-marks', '1');
  expect(await page.evaluate(() => [...(CSS.highlights.get('search') ?? [])].map(String))).toEqual([
    '砚灯巡回执法监督',
  ]);

  await page.goto(`${home}indicators/official-appearance-rate/`);
  await expect
    .poll(() =>
      page.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
        const { data = [] } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? {};
        return new Set(data).size;
      }),
    )
    .toBeGreaterThan(10);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: zhHans.indicators.download }).click(),
  ]);
  expect(readFileSync(await download.path(), 'utf8')).toContain('zhaoqing-2023');

  await page.getByRole('link', { name: 'English', exact: true }).click();
  await expect(page).toHaveURL(`${home}en/indicators/official-appearance-rate/`);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test('the service worker answers for the base and no more, and keeps what was read', async ({
  page,
  context,
  watched: { home },
}) => {
  const address = `${home}regions/xiangzhou/2022/`;
  await page.goto(address);
  expect(await page.evaluate(async () => (await navigator.serviceWorker.ready).scope)).toBe(home);
  await expect
    .poll(() => page.evaluate(async () => (await caches.match(location.href))?.status), { timeout: 30_000 })
    .toBe(200);
  await context.setOffline(true);
  await page.goto(address);
  await expect(page.locator('#s1')).toBeVisible();
});

test('a browser reads the manifest and finds its pictures', async ({ page, context, watched: { home } }) => {
  await page.goto(`${home}en/method/`);
  const session = await context.newCDPSession(page);
  const { url, errors, data } = await session.send('Page.getAppManifest');
  expect([url, errors]).toEqual([`${home}manifest.webmanifest`, []]);
  const manifest = JSON.parse(data ?? '{}') as Record<string, string> & {
    icons: { src: string; sizes: string }[];
  };
  expect(manifest).toMatchObject({ id: BASE, scope: BASE, start_url: BASE, lang: 'zh-Hans' });
  for (const { src, sizes } of manifest.icons) {
    const side = await page.evaluate(async (address) => {
      const picture = new Image();
      picture.src = address;
      await picture.decode();
      return picture.naturalWidth;
    }, new URL(src, home).href);
    expect([src, side]).toEqual([src, sizes === 'any' ? side : parseInt(sizes)]);
  }
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  // Every browser context of a test is one.
  expect(installabilityErrors.map(({ errorId }) => errorId)).toEqual(['in-incognito']);
});

test('a deep address that leads nowhere is answered by a page that leads on, in three languages', async ({
  page,
  watched: { home },
}) => {
  expect((await page.goto(`${home}${NOWHERE}`))?.status()).toBe(404);
  const main = page.locator('main');
  await expect(main).toHaveCSS('display', 'block');
  const links = await main
    .getByRole('link')
    .evaluateAll((all) => all.map((anchor) => (anchor as HTMLAnchorElement).href));
  for (const path of ['', 'search/', 'en/', 'en/search/', 'zh-hant/', 'zh-hant/search/'])
    expect(links).toContain(home + path);
  await main.getByRole('link', { name: zhHans.nav.search, exact: true }).click();
  await expect(page.locator('[data-search-state]')).toHaveAttribute('data-search-state', 'idle');
});

test('every address that the files name has the base, and leads somewhere', () => {
  const kinds = '{html,xml,json,csv,txt,svg,webmanifest}';
  const own = /https?:\/\/years\.example[^\s"'<>\\]*/g;
  const counts: Record<string, number> = {};
  for (const name of globSync(`**/*.${kinds}`, { cwd: DIST })) {
    const text = readFileSync(join(DIST, name), 'utf8');
    const absolute = [...text.matchAll(own)].map(([address]) => address);
    const stray = absolute.filter((address) => !address.startsWith(ORIGIN + BASE));
    if (name.endsWith('.html'))
      stray.push(
        ...[...text.matchAll(/="(\/[^"]*)"/g)].flatMap(([, path = '']) =>
          path.startsWith(BASE) ? [] : [path],
        ),
      );
    expect([name, stray]).toEqual([name, []]);
    const kind = name.endsWith('index.html') ? 'pages' : name;
    counts[kind] = (counts[kind] ?? 0) + absolute.length;
  }
  for (const name of ['pages', 'sitemap-index.xml', 'sitemap-0.xml', 'feed.xml', 'robots.txt'])
    expect([name, (counts[name] ?? 0) > 0]).toEqual([name, true]);
  expect(readFileSync(join(DIST, '_headers'), 'utf8')).toMatch(/^\/fazhi-compare\/\*\n/);
  expect(run(process.execPath, join(PROJECT, 'scripts/check-links.ts'), '--files')).toMatch(
    /^\d{5,} links checked\.$/m,
  );
});
