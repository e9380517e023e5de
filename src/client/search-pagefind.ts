/** Pagefind in the browser: which reports may hold a phrase. It never says what is counted. */
import { isIndexed } from '../text/search-fold.ts';
import { allowScripts } from './trusted.ts';

interface Candidate {
  readonly id: string;
}
interface Module {
  options(options: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
  search(term: string): Promise<{ results: Candidate[] }>;
}

/** The characters of a folded text that take a place in the index. */
export const wordsOf = (folded: string): string[] => [...folded].filter(isIndexed);

const phrase = (words: readonly string[]): string => `"${words.join(' ')}"`;

export class PhraseIndex {
  private readonly module: Module;

  private constructor(module: Module) {
    this.module = module;
  }

  /**
   * Starts the engine in `folder`. A module that failed to start stays broken, so each new attempt asks
   * for it under another address.
   */
  static async start(folder: string, attempt: number): Promise<PhraseIndex> {
    const address = `${folder}pagefind.js${attempt > 0 ? `?${attempt}` : ''}`;
    allowScripts(folder);
    const module = (await import(/* @vite-ignore */ address)) as Module;
    await module.options({ basePath: folder });
    await module.init();
    return new PhraseIndex(module);
  }

  /**
   * The files of the records that hold all the phrases, each given as its words. Rejects when a part of
   * the index did not arrive.
   */
  async find(phrases: readonly (readonly string[])[]): Promise<Set<string>> {
    let files: Set<string> | null = null;
    for (const words of phrases) {
      const { results } = await this.module.search(phrase(words));
      if (results.length === 0) await this.assertLoaded(words);
      const found = results.map(({ id }) => `fragment/${id}.pf_fragment`);
      files = new Set(found.filter((file) => files?.has(file) !== false));
    }
    return files ?? new Set();
  }

  /** Pagefind swallows a chunk that did not arrive: without this, nothing found could mean nothing read. */
  private async assertLoaded(words: readonly string[]): Promise<void> {
    for (const word of new Set(words)) {
      const { results } = await this.module.search(phrase([word]));
      if (results.length === 0) throw new Error(`Unexpected gap in the index at ${word}, expected its chunk`);
    }
  }
}
