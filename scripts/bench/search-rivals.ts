/** The same units and queries in Pagefind as it comes and in MiniSearch as VitePress sets it up. */
import type { Browser } from '@playwright/test';
import MiniSearch from 'minisearch';
import { close, createIndex } from 'pagefind';
import type { TruthUnit } from '../../tests/e2e/search-truth.ts';
import { serveSite } from './search-server.ts';

export interface RivalAnswer {
  readonly units: readonly string[];
  readonly ms: number;
}

export interface Rival {
  readonly answers: readonly RivalAnswer[];
  /** Bytes of the whole index, compressed. */
  readonly indexBytes: number;
}

const idOf = ({ report, unit }: TruthUnit): string => `${report}#${unit}`;

/** Pagefind with plain texts, asked with what was typed. */
export async function askPagefind(
  browser: Browser,
  units: readonly TruthUnit[],
  queries: readonly string[],
): Promise<Rival> {
  const { index } = await createIndex();
  if (!index) throw new Error('Unexpected failure of Pagefind, expected an index');
  for (const unit of units) {
    await index.addCustomRecord({
      url: `/${idOf(unit)}`,
      content: unit.text,
      language: 'zh',
      meta: { title: idOf(unit) },
    });
  }
  const files = new Map((await index.getFiles()).files.map(({ path, content }) => [path, content]));
  await close();
  const page404 = new Map([...files, ['start.html', new TextEncoder().encode('<html lang="zh"></html>')]]);
  const server = await serveSite('/nonexistent', page404);
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${server.origin}/pagefind/start.html`);
  const answers = await page.evaluate(async (asked) => {
    const address = '/pagefind/pagefind.js';
    const pagefind = (await import(address)) as {
      search(q: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
    };
    const found: { units: string[]; ms: number }[] = [];
    for (const q of asked) {
      const start = performance.now();
      const { results } = await pagefind.search(q);
      const data = await Promise.all(results.map((result) => result.data()));
      found.push({
        units: data.map(({ url }) => decodeURIComponent(url).replace(/^\/|\/$/g, '')),
        ms: performance.now() - start,
      });
    }
    return found;
  }, queries);
  await page.context().close();
  server.close();
  const indexBytes = [...files].reduce(
    (sum, [path, { length }]) => sum + (/^(?:index|fragment)\/|pf_meta$/.test(path) ? length : 0),
    0,
  );
  return { answers, indexBytes };
}

/** VitePress 1: fields title, titles, text; fuzzy 0.2, prefix, boosts 4, 2, 1; MiniSearch's own tokenizer. */
export function askMiniSearch(units: readonly TruthUnit[], queries: readonly string[]): Rival {
  const search = new MiniSearch<{ id: string; text: string; title: string; titles: string }>({
    fields: ['title', 'titles', 'text'],
    storeFields: ['title', 'titles'],
    searchOptions: { fuzzy: 0.2, prefix: true, boost: { title: 4, text: 2, titles: 1 } },
  });
  search.addAll(units.map((unit) => ({ id: idOf(unit), text: unit.text, title: '', titles: '' })));
  const answers = queries.map((q) => {
    const start = performance.now();
    const found = search.search(q).map(({ id }) => String(id));
    return { units: found, ms: performance.now() - start };
  });
  return { answers, indexBytes: JSON.stringify(search).length };
}
