/**
 * Records to the files of Pagefind's index, in memory, in one part or several. Fails when a record that went in cannot
 * be read back out, character by character.
 */
import { gunzipSync } from 'node:zlib';
import { close, createIndex, type CustomRecord, type IndexFile } from 'pagefind';

/** Where a part's files stand below the index; the first at its root, with the engine. */
export const partFolder = (part: number): string => (part === 0 ? '' : `parts/${part}/`);

/** What a browser fetches: of a small corpus the texts alone, of a large one the engine as well, not its interface. */
const TEXTS = /^fragment\/.+$/;
const ENGINE = /^(?:pagefind(?:-worker)?\.js|wasm\.unknown\.pagefind)$/;
const INDEX = /^(?:pagefind-entry\.json|[^/]+\.pf_meta|(?:index|filter|fragment)\/.+)$/;

export interface BuiltIndex {
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** The file of each record that has one alone, by its address. */
  readonly places: ReadonlyMap<string, string>;
}

interface Fragment {
  readonly url: string;
  readonly content: string;
}

const FRAGMENT_START = 'pagefind_dcd';

/**
 * Reads every record back from the finished files and says where each one is. Throws when a unit is
 * missing or altered.
 */
export function checkIndexed(
  files: readonly Pick<IndexFile, 'path' | 'content'>[],
  records: readonly CustomRecord[],
): Map<string, string> {
  const indexed = new Map<string, string>();
  const places = new Map<string, string>();
  for (const { path, content } of files) {
    if (!path.startsWith('fragment/')) continue;
    const json = gunzipSync(content).toString('utf8').slice(FRAGMENT_START.length);
    const value = JSON.parse(json) as Fragment | Record<string, Fragment>;
    const alone = 'content' in value && typeof value.content === 'string';
    for (const fragment of alone ? [value as Fragment] : Object.values(value as Record<string, Fragment>)) {
      indexed.set(fragment.url, fragment.content);
      if (alone) places.set(fragment.url, path);
    }
  }
  for (const { url, content } of records) {
    // Pagefind leaves U+200B out of what it gives back.
    const found = indexed.get(url)?.replaceAll('\u200B', '');
    if (found === content.replaceAll('\u200B', '')) continue;
    const state = found === undefined ? 'absence' : 'altered text';
    throw new Error(`Unexpected ${state} of ${url} in the search index, expected each unit as in dist/data`);
  }
  return places;
}

/** One part. `fragments`, when given, is the most files its texts may take; then they alone are returned. */
async function buildPart(
  records: readonly CustomRecord[],
  part: number,
  fragments: number | null,
  step: () => void,
): Promise<BuiltIndex> {
  const { index, errors } = await createIndex({
    forceLanguage: 'zh',
    ...(fragments === null ? {} : { maxFragments: Math.max(1, fragments) }),
  });
  if (!index) throw new Error(`Unexpected failure of Pagefind, expected an index: ${errors.join('; ')}`);
  try {
    for (const record of records) {
      const added = await index.addCustomRecord(record);
      if (added.errors.length > 0)
        throw new Error(`${record.url}: Unexpected refusal, expected a record: ${added.errors.join('; ')}`);
      step();
    }
    const { files } = await index.getFiles();
    const folder = partFolder(part);
    const isNeeded = (path: string): boolean =>
      fragments === null ? INDEX.test(path) || (part === 0 && ENGINE.test(path)) : TEXTS.test(path);
    const needed = files.filter(({ path }) => isNeeded(path));
    return {
      files: new Map(needed.map(({ path, content }) => [folder + path, content])),
      places: new Map([...checkIndexed(files, records)].map(([url, path]) => [url, folder + path])),
    };
  } finally {
    await index.deleteIndex();
  }
}

/** Builds the parts, one after the other. Throws when a record would be missing. `fragments` as for one part. */
export async function buildIndex(
  parts: readonly (readonly CustomRecord[])[],
  fragments: number | null,
  progress: (done: number, all: number) => void,
): Promise<BuiltIndex> {
  const all = parts.reduce((sum, { length }) => sum + length, 0);
  let done = 0;
  const step = (): void => progress((done += 1), all);
  const built: BuiltIndex[] = [];
  try {
    for (const [part, records] of parts.entries())
      built.push(await buildPart(records, part, fragments, step));
  } finally {
    await close();
  }
  return {
    files: new Map(built.flatMap(({ files }) => [...files])),
    places: new Map(built.flatMap(({ places }) => [...places])),
  };
}
