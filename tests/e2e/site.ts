/** What the browser tests share: the page types, and a watch for what no page may do. */
import { test as base, expect } from '@playwright/test';

/** One page of every type. */
export const PAGE_TYPES = {
  home: '/',
  region: '/regions/chengkou/',
  report: '/regions/xiangzhou/2022/',
  source: '/regions/xiangzhou/2022/source/',
  'compare index': '/compare/',
  'compare topic': '/compare/reconsideration-litigation/',
  'compare column': '/compare/report/nanyang-2022/',
  'compare pair': '/compare/pair/?a=huizhou-2021:s3-1&b=chengkou-2020:s1-1-1',
  'indicator matrix': '/indicators/',
  'indicator with chart': '/indicators/official-appearance-rate/',
  'indicator with card': '/indicators/permit-time-cut/',
  'indicator with table': '/indicators/audit-projects/',
  'figures by unit': '/figures/measure/percent/',
  checks: '/checks/',
  words: '/words/',
  'words looked up': '/words/lookup/?q=%E7%BA%A2%E9%BB%91%E5%90%8D%E5%8D%95',
  'words term': '/words/fangguanfu/',
  instruments: '/instruments/',
  search: '/search/?q=%E6%9E%AB%E6%A1%A5%E7%BB%8F%E9%AA%8C',
  'all texts': '/search/all/',
  method: '/method/',
  data: '/data/',
  changes: '/changes/',
  offline: '/offline/',
  'not found': '/404.html',
} as const;

/** What Playwright itself says in every page while the service worker is kept out. */
const BLOCKED = 'Service Worker registration blocked by Playwright';

/** A page that fails the test on any console message, failed request or request to another host. */
export const test = base.extend<{ watched: void }>({
  watched: [
    async ({ page, baseURL }, use) => {
      const complaints: string[] = [];
      const host = new URL(baseURL ?? 'http://localhost').host;
      page.on('console', (message) => {
        if (message.text() !== BLOCKED) complaints.push(`console ${message.type()}: ${message.text()}`);
      });
      page.on('pageerror', (error) => complaints.push(`page error: ${error.message}`));
      page.on('requestfailed', (request) => {
        // A page left before its request ended is no failure of the site.
        if (request.failure()?.errorText !== 'net::ERR_ABORTED') complaints.push(`failed: ${request.url()}`);
      });
      page.on('response', (response) => {
        if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
      });
      page.on('request', (request) => {
        const url = new URL(request.url());
        if (/^https?:$/.test(url.protocol) && url.host !== host)
          complaints.push(`other host: ${request.url()}`);
      });
      await use();
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
