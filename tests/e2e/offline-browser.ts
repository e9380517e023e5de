/** What the tests of offline reading ask a browser: what it keeps, and whether the network is really off. */
import { expect, type BrowserContext, type Page } from '@playwright/test';

interface KeptFile {
  readonly version: string;
  readonly path: string;
}

/** Files kept, each with the version it stands under; fails when one is not the file that version lists. */
export async function keptFiles(page: Page): Promise<KeptFile[]> {
  const { kept, altered } = await page.evaluate(async () => {
    const kept: { version: string; path: string }[] = [];
    const altered: string[] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      const answer = await cache.match('/offline.json');
      if (!answer) continue;
      const list = (await answer.json()) as { version: string; files: { path: string; hash: string }[] };
      const hashes = new Map(list.files.map(({ path, hash }) => [path, hash]));
      for (const request of await cache.keys()) {
        const path = decodeURIComponent(new URL(request.url).pathname.slice(1));
        if (/^offline(?:-whole)?\.json$/.test(path)) continue;
        const bytes = await (await cache.match(request))?.arrayBuffer();
        const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes ?? new ArrayBuffer()));
        const hash = [...digest.slice(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
        if (hash !== hashes.get(path)) altered.push(path);
        kept.push({ version: list.version, path });
      }
    }
    return { kept, altered };
  });
  expect(altered).toEqual([]);
  return kept;
}

/** Waits until the pages are kept; paths without the leading slash. */
export async function waitKept(page: Page, ...paths: readonly string[]): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready);
  await expect
    .poll(async () => (await keptFiles(page)).map(({ path }) => path), { timeout: 30_000 })
    .toEqual(expect.arrayContaining([...paths]));
}

/** Takes the network away and makes sure that it is gone: a file that is never kept does not come. */
export async function goOffline(context: BrowserContext, page: Page): Promise<void> {
  await context.setOffline(true);
  const answer = await page.evaluate(() =>
    fetch('/robots.txt').then(
      () => 'came',
      () => 'did not come',
    ),
  );
  expect(answer).toBe('did not come');
}
