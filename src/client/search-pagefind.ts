/** Pagefind in the browser: which records may hold a phrase. It never says what is counted. */
import { isIndexed } from '../text/search-fold.ts';
import type { Term } from '../text/search-query.ts';

export interface Fragment {
  readonly url: string;
  readonly raw_url?: string;
  readonly content: string;
  readonly meta: Record<string, string>;
}
export interface Candidate {
  readonly id: string;
  data(): Promise<Fragment>;
}
interface Module {
  options(options: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
  search(term: string): Promise<{ results: Candidate[] }>;
}

/** The characters of a term that take a place in the index. */
export const wordsOf = ({ folded }: Term): string[] => [...folded].filter(isIndexed);

const phrase = (words: readonly string[]): string => `"${words.join(' ')}"`;

export class PhraseIndex {
  private readonly module: Module;

  private constructor(module: Module) {
    this.module = module;
  }

  /**
   * Starts the engine in `folder`. A module that failed to start stays broken, so each new attempt asks
   * for it under another address. A small index needs no worker, which would cost another 12 KB.
   */
  static async start(folder: string, attempt: number, useWorker: boolean): Promise<PhraseIndex> {
    const address = `${folder}pagefind.js${attempt > 0 ? `?${attempt}` : ''}`;
    const module = (await import(/* @vite-ignore */ address)) as Module;
    await module.options({ basePath: folder, noWorker: !useWorker });
    await module.init();
    return new PhraseIndex(module);
  }

  /** Records that hold all the terms, each as a phrase. Rejects when a part of the index did not arrive. */
  async find(terms: readonly Term[]): Promise<Candidate[]> {
    let candidates: Candidate[] | null = null;
    for (const term of terms) {
      const words = wordsOf(term);
      const { results } = await this.module.search(phrase(words));
      if (results.length === 0) await this.assertLoaded(words);
      const found = new Set(results.map(({ id }) => id));
      candidates = (candidates ?? results).filter(({ id }) => found.has(id));
    }
    return candidates ?? [];
  }

  /** Pagefind swallows a chunk that did not arrive: without this, nothing found could mean nothing read. */
  private async assertLoaded(words: readonly string[]): Promise<void> {
    for (const word of new Set(words)) {
      const { results } = await this.module.search(phrase([word]));
      if (results.length === 0) throw new Error(`Unexpected gap in the index at ${word}, expected its chunk`);
    }
  }
}
