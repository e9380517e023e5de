/** All files of dist/pagefind: the index, the words offered, the table that shows texts in traditional script. */
import { join } from 'node:path';
import { traditionalRulesSchema } from '../src/schemas/conversion.ts';
import { deriveDisplayTable } from '../src/text/display-script.ts';
import { traditionalize } from '../src/text/script.ts';
import { readYaml } from './read-content.ts';
import { buildSearchFiles, type Dataset } from './search-files.ts';
import { buildSuggestionFiles } from './search-suggestions.ts';

/** traditional.json, for every text that scripts put on pages: reports, their names, words offered, notes. */
async function buildDisplayFile(
  reports: readonly Dataset[],
  offered: ReadonlyMap<string, Uint8Array>,
  content: string,
): Promise<Map<string, Uint8Array>> {
  const rules = await readYaml(join(content, 'lexicons/traditional.yml'), traditionalRulesSchema);
  const others = [...offered.values()].map((bytes) => new TextDecoder().decode(bytes));
  const table = deriveDisplayTable(
    [...reports.flatMap(({ name, text }) => [name, text]), ...others].map((simplified) => ({
      simplified,
      traditional: traditionalize(simplified, rules),
    })),
  );
  return new Map([['traditional.json', new TextEncoder().encode(JSON.stringify(table))]]);
}

/** Builds them. Throws when a unit would be missing from the index or a lexicon is not what it should be. */
export async function buildSearchFolder(
  reports: readonly Dataset[],
  progress?: (done: number, all: number) => void,
  content = 'content',
): Promise<Map<string, Uint8Array>> {
  const index = await buildSearchFiles(reports, progress);
  const offered = await buildSuggestionFiles(reports, content);
  return new Map([...index, ...offered, ...(await buildDisplayFile(reports, offered, content))]);
}
