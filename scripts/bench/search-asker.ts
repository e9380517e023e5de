/** Asks the built search page in Chromium, and weighs what each question costs. */
import { chromium, type Browser, type Page } from '@playwright/test';

export interface Answer {
  /** Occurrences as the page states them; null while it has not read everything. */
  readonly total: number | null;
  /** `<report>#<unit>` with its count, of the results that are shown. */
  readonly units: ReadonlyMap<string, number>;
  /** Reports in the order shown. */
  readonly reports: readonly string[];
  readonly ms: number;
  /** Bytes over the wire, headers included. */
  readonly bytes: number;
}

/** The browser that the readers use. */
export async function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
}

/** A reader who types one question after another into the search page. */
export class Asker {
  private readonly page: Page;
  private bytes = 0;

  private constructor(page: Page) {
    this.page = page;
  }

  /**
   * A reader with an empty cache, on the search page; with `q`, by a link that asks at once. Without a service worker:
   * what passes through one is not counted on the page's own wire.
   */
  static async open(browser: Browser, origin: string, q = ''): Promise<Asker> {
    const page = await (await browser.newContext({ serviceWorkers: 'block' })).newPage();
    const asker = new Asker(page);
    const session = await page.context().newCDPSession(page);
    await session.send('Network.enable');
    session.on('Network.loadingFinished', ({ encodedDataLength }) => {
      asker.bytes += encodedDataLength;
    });
    await page.goto(`${origin}/search/${q === '' ? '' : `?q=${encodeURIComponent(q)}`}`);
    return asker;
  }

  /** Bytes of a reader's first search: the page, all it fetches for the answer and what it offers beside it. */
  static async weigh(browser: Browser, origin: string, q: string): Promise<number> {
    const asker = await Asker.open(browser, origin, q);
    await asker.page.locator('site-search[data-answered]').waitFor();
    await asker.page.waitForLoadState('networkidle');
    const { bytes } = asker;
    await asker.close();
    return bytes;
  }

  /** Types a query and waits for its first page of results; `whole` opens all of them. */
  async ask(q: string, whole = false): Promise<Answer> {
    this.bytes = 0;
    const ms = await this.page.evaluate(async (query) => {
      const root = document.querySelector<HTMLElement>('site-search');
      const input = document.querySelector<HTMLInputElement>('#search-q');
      if (!root || !input) throw new Error('Unexpected page, expected the search');
      const start = performance.now();
      input.value = query;
      input.form?.requestSubmit();
      while (
        root.dataset['answered'] !== query ||
        !/ready|empty|error/.test(root.dataset['searchState'] ?? '')
      ) {
        await new Promise((resolve) => setTimeout(resolve, 1));
      }
      return performance.now() - start;
    }, q);
    const { bytes } = this;
    if (whole) await this.openAll();
    const shown = await this.page.evaluate(() => ({
      total: document.querySelector('[data-result-total]')?.textContent ?? '',
      reports: [...document.querySelectorAll<HTMLElement>('[data-report]')].map(
        (group) => group.dataset['report'] ?? '',
      ),
      units: [...document.querySelectorAll<HTMLElement>('[data-result]')].map((hit): [string, number] => [
        `${hit.closest<HTMLElement>('[data-report]')?.dataset['report'] ?? ''}#${hit.dataset['unit'] ?? ''}`,
        Number(hit.dataset['count']),
      ]),
    }));
    const said = /共(\d+)处$/.exec(shown.total)?.[1];
    const total = said !== undefined ? Number(said) : shown.total.startsWith('没有找到') ? 0 : null;
    return { total, units: new Map(shown.units), reports: shown.reports, ms, bytes };
  }

  private async openAll(): Promise<void> {
    await this.page.evaluate(async () => {
      for (;;) {
        const more = document.querySelectorAll<HTMLButtonElement>('button.more');
        if (more.length === 0) return;
        for (const button of more) button.click();
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    });
  }

  close(): Promise<void> {
    return this.page.context().close();
  }
}
