/** Pagefind in the browser: which reports may hold a phrase. It never says what is counted. */
import { isIndexed } from '../text/search-fold.ts';
import { allowScripts } from './trusted.ts';

interface Candidate {
  readonly id: string;
}
interface Module {
  mergeIndex(folder: string): Promise<void>;
  options(options: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
  search(term: string): Promise<{ results: Candidate[] }>;
}

/** The characters of a folded text that take a place in the index. */
export const wordsOf = (folded: string): string[] => [...folded].filter(isIndexed);

const phrase = (words: readonly string[]): string => `"${words.join(' ')}"`;

/** A part of the index. */
export interface IndexPart {
  /** Below the folder of the index; empty for the first. */
  readonly folder: string;
  /** Those that occur in its texts. */
  readonly characters: ReadonlySet<string>;
  /** Its records, as Pagefind names them. */
  readonly ids: ReadonlySet<string>;
}

/** Pagefind's name of a record, from the file that holds its text. */
export const idOf = (fragment: string): string => /([^/]*)\.pf_fragment$/.exec(fragment)?.[1] ?? '';

/** Pagefind, asked for phrases. */
export class PhraseIndex {
  private readonly module: Module;
  private readonly parts: readonly IndexPart[];

  private constructor(module: Module, parts: readonly IndexPart[]) {
    this.module = module;
    this.parts = parts;
  }

  /**
   * Starts the engine in `folder` and merges the parts of the index, of which the first stands there too. A module
   * that failed to start stays broken, so each new attempt asks for it under another address.
   */
  static async start(folder: string, attempt: number, parts: readonly IndexPart[]): Promise<PhraseIndex> {
    const address = `${folder}pagefind.js${attempt > 0 ? `?${attempt}` : ''}`;
    allowScripts(folder);
    const module = (await import(/* @vite-ignore */ address)) as Module;
    await module.options({ basePath: folder });
    await module.init();
    for (const part of parts) if (part.folder !== '') await module.mergeIndex(folder + part.folder);
    return new PhraseIndex(module, parts);
  }

  /**
   * The records that hold all the phrases, each given as its words. Records of two parts may have one name, so that a
   * few may be found that do not hold them. Rejects when a piece of the index did not arrive.
   */
  async find(phrases: readonly (readonly string[])[]): Promise<Set<string>> {
    let ids: Set<string> | null = null;
    for (const words of phrases) {
      const found = await this.search(words);
      for (const part of this.parts)
        if (!found.some((id) => part.ids.has(id))) await this.assertRead(words, part);
      ids = new Set(found.filter((id) => ids?.has(id) !== false));
    }
    return ids ?? new Set();
  }

  private async search(words: readonly string[]): Promise<string[]> {
    return (await this.module.search(phrase(words))).results.map(({ id }) => id);
  }

  /** Pagefind swallows a chunk that did not arrive: without this, nothing found could mean nothing read. */
  private async assertRead(words: readonly string[], { characters, ids }: IndexPart): Promise<void> {
    // A part that lacks one of them cannot hold the phrase.
    if (words.some((word) => !characters.has(word))) return;
    for (const word of new Set(words)) {
      if (!(await this.search([word])).some((id) => ids.has(id)))
        throw new Error(`Unexpected gap in the index at ${word}, expected its chunk`);
    }
  }
}
