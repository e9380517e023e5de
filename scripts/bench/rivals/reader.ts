/** A reader with a phone and an empty cache at one of the sites: what is sent, and what the search answers. */
import type { Browser, Page } from '@playwright/test';
import { setTimeout as pause } from 'node:timers/promises';
import { Progress } from '../../progress.ts';
import { Asker } from '../search-asker.ts';
import type { SearchServer } from '../search-server.ts';
import { reportAt } from './recall.ts';
import type { Site } from './sites.ts';

const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 3, isMobile: true, hasTouch: true };
/** Nothing sent for so long is the end of it, for the page and for workers. */
const QUIET_MS = 1000;
const POLL_MS = 50;

export interface Cost {
  readonly requests: number;
  readonly bytes: number;
  readonly ms: number;
  /** Of the bytes, those of fonts. */
  readonly fontBytes: number;
}

export interface Reply {
  readonly reports: readonly string[];
  readonly ms: number;
}

async function waitForQuiet({ sent }: SearchServer): Promise<void> {
  let known = sent.length;
  let since = performance.now();
  while (performance.now() - since < QUIET_MS) {
    await pause(POLL_MS);
    if (sent.length === known) continue;
    known = sent.length;
    since = performance.now();
  }
}

function costSince({ sent }: SearchServer, mark: number, ms: number): Cost {
  const own = sent.slice(mark);
  const bytesOf = (answers: typeof own): number => answers.reduce((sum, { bytes }) => sum + bytes, 0);
  const fonts = own.filter(({ path }) => path.endsWith('.woff2'));
  return { requests: own.length, bytes: bytesOf(own), ms, fontBytes: bytesOf(fonts) };
}

/** Opens a report; `worker` false keeps a service worker out. Milliseconds to the end of the load event. */
async function openReport(
  browser: Browser,
  server: SearchServer,
  path: string,
  worker: boolean,
): Promise<{ page: Page; ms: number }> {
  const context = await browser.newContext({ ...PHONE, serviceWorkers: worker ? 'allow' : 'block' });
  const page = await context.newPage();
  await page.goto(`${server.origin}${path}`, { waitUntil: 'networkidle' });
  const ms = await page.evaluate(() => {
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    return navigation?.loadEventEnd ?? NaN;
  });
  await waitForQuiet(server);
  return { page, ms };
}

/** What a reader costs who opens one report and reads it. */
export async function costOfReading(
  browser: Browser,
  server: SearchServer,
  path: string,
  worker = true,
): Promise<Cost> {
  const mark = server.sent.length;
  const { page, ms } = await openReport(browser, server, path, worker);
  await page.context().close();
  return costSince(server, mark, ms);
}

/**
 * What a reader costs who opens a report and asks from there, the report included. Milliseconds from the query
 * typed to the first result shown.
 */
export async function costOfSearch(
  browser: Browser,
  server: SearchServer,
  { box }: Site,
  path: string,
  q: string,
): Promise<Cost> {
  const mark = server.sent.length;
  const { page } = await openReport(browser, server, path, true);
  if (box.button !== undefined) await page.locator(box.button).click();
  await page.locator(box.input).click();
  const start = performance.now();
  await page.keyboard.insertText(q);
  if (box.isSent) await page.keyboard.press('Enter');
  await page.locator(box.results).first().waitFor({ timeout: 10_000 });
  const ms = performance.now() - start;
  await waitForQuiet(server);
  await page.context().close();
  return costSince(server, mark, ms);
}

/** Types every query into the open search box of a rival and reads what it shows. */
async function askBox(
  browser: Browser,
  server: SearchServer,
  { box }: Site,
  path: string,
  queries: readonly string[],
  stems: readonly string[],
): Promise<Reply[]> {
  const { page } = await openReport(browser, server, path, false);
  if (box.button !== undefined) await page.locator(box.button).click();
  const replies: Reply[] = [];
  const progress = new Progress(queries.length);
  for (const q of queries) {
    await page.locator(box.input).fill('');
    await page.locator(box.answer).first().waitFor({ state: 'hidden' });
    const start = performance.now();
    await page.locator(box.input).fill(q);
    await page.locator(box.answer).first().waitFor({ state: 'attached' });
    const settle = async (): Promise<void> => {
      if (box.waiting !== undefined) await page.locator(box.waiting).first().waitFor({ state: 'detached' });
    };
    await settle();
    const ms = performance.now() - start;
    const { more } = box;
    while (more !== undefined && (await page.locator(more).count()) > 0) {
      await page.locator(more).click();
      await settle();
    }
    const addresses = await page
      .locator(box.results)
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    const reports = addresses.map((address) => {
      const stem = reportAt(address, stems);
      if (stem === null) throw new Error(`Unexpected result ${address}, expected one of ${stems.join(', ')}`);
      return stem;
    });
    replies.push({ reports: [...new Set(reports)], ms });
    progress.step();
  }
  progress.end();
  await page.context().close();
  return replies;
}

/** Asks a site everything, in its own search. */
export async function askSite(
  browser: Browser,
  server: SearchServer,
  site: Site,
  queries: readonly string[],
  stems: readonly string[],
): Promise<Reply[]> {
  if (!site.box.isSent) return askBox(browser, server, site, site.reportPath(stems[0] ?? ''), queries, stems);
  const asker = await Asker.open(browser, server.origin);
  const replies: Reply[] = [];
  const progress = new Progress(queries.length);
  for (const q of queries) {
    const { reports, ms } = await asker.ask(q, true);
    replies.push({ reports, ms });
    progress.step();
  }
  progress.end();
  await asker.close();
  return replies;
}
