/**
 * The pages of the Traditional version, as Astro wrote them in Simplified script, converted where they stand: in
 * threads, for half of a large build's time would go into it otherwise.
 */
import { readdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { Progress } from './progress.ts';
import { inThreads } from './threads.ts';

/** Converts all pages in `folder`, which may be absent. Throws with the page that cannot be converted. */
export async function convertPages(folder: string): Promise<void> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  const pages = names.filter((name) => name.endsWith('.html')).map((name) => join(folder, name));
  const progress = new Progress(pages.length);
  const threads = {
    script: new URL('./traditional-worker.ts', import.meta.url),
    workerData: null,
    count: Math.min(availableParallelism(), Math.ceil(pages.length / 50)),
  };
  try {
    await inThreads<string | null>(pages, threads, (problem) => {
      if (problem !== null) throw new Error(problem);
      progress.step();
    });
  } finally {
    progress.end();
  }
}

export function traditionalPages(): AstroIntegration {
  return {
    name: 'traditional-pages',
    hooks: { 'astro:build:done': ({ dir }) => convertPages(fileURLToPath(new URL('zh-hant/', dir))) },
  };
}
