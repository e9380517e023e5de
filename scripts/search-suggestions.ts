/** The files behind 也看 and 您要找的是不是: synonyms.json and suggestions.json, from content/lexicons. */
import { join } from 'node:path';
import { pinyin } from 'pinyin-pro';
import { z } from 'zod';
import { collectSuggestions } from '../src/analysis/suggestions.ts';
import { termSchema } from '../src/schemas/lexicons.ts';
import { englishSchemas } from '../src/schemas/english.ts';
import { synonymSchema } from '../src/schemas/synonyms.ts';
import type { SuggestionWord, SynonymSet } from '../src/text/search-suggest.ts';
import { readYaml } from './read-content.ts';
import type { Dataset } from './search-files.ts';

const initialsOf = (word: string): string =>
  pinyin(word, { pattern: 'first', toneType: 'none', type: 'array' }).join('').toLowerCase();

const toBytes = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

/** Both files by name, for the folder of the index. */
export async function buildSuggestionFiles(
  reports: readonly Dataset[],
  content = 'content',
): Promise<Map<string, Uint8Array>> {
  const lexicon = (name: string): string => join(content, 'lexicons', `${name}.yml`);
  const terms = await readYaml(lexicon('terms'), z.array(termSchema));
  const synonyms = await readYaml(lexicon('synonyms'), z.array(synonymSchema));
  const english = await readYaml(lexicon('en/synonyms'), englishSchemas.synonyms);
  const words = collectSuggestions(terms, reports).map((word): SuggestionWord => ({
    word,
    initials: initialsOf(word),
  }));
  const sets = synonyms.map(({ id, terms: same, note }): SynonymSet => {
    const en = english[id];
    if (en === undefined)
      throw new Error(
        `${lexicon('en/synonyms')}: Unexpected absence of ${id}, expected English for every entry`,
      );
    return { terms: same, note, en };
  });
  return new Map([
    ['suggestions.json', toBytes(words)],
    ['synonyms.json', toBytes(sets)],
  ]);
}
