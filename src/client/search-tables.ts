/** The count table of a large corpus: exact counts of frequent words without reading a single text. */
import type { TableShard, UnitTable } from '../schemas/search.ts';
import {
  boundsOfParts,
  chainBounds,
  joinBounds,
  NOWHERE,
  overlapsItself,
  type Bounds,
} from '../text/search-bounds.ts';
import {
  cutCounted,
  cutRuns,
  findStretches,
  LONGEST_RUN,
  readPostings,
  shardOf,
  type Postings,
} from '../text/search-postings.ts';
import type { Query, Term } from '../text/search-query.ts';
import type { UnitKind } from './search-columns.ts';
import { wordsOf } from './search-pagefind.ts';

async function fetchPacked(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok || !response.body)
    throw new Error(`Unexpected answer ${response.status}, expected ${address}`);
  return new Response(response.body.pipeThrough(new DecompressionStream('gzip')));
}

export interface IndexRecord {
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
}

/** Reads the records of one of Pagefind's own files: one, or several by name. */
export async function fetchRecords(address: string): Promise<IndexRecord[]> {
  const text = await (await fetchPacked(address)).text();
  const value = JSON.parse(text.slice(text.indexOf('{'))) as IndexRecord | Record<string, IndexRecord>;
  return typeof value.content === 'string'
    ? [value as IndexRecord]
    : Object.values(value as Record<string, IndexRecord>);
}

/** The units of the corpus, one behind the other. */
export interface UnitLayout {
  readonly kinds: readonly UnitKind[];
  /** Number of the kind of each unit. */
  readonly kindOf: Uint32Array;
  /** For each report its first unit, and last the number of all units. */
  readonly starts: Uint32Array;
}

/** What the table tells of a term: its bounds where it knows any, and the words that are too rare for it. */
interface TermAnswer {
  readonly bounds: Bounds | null;
  readonly rare: readonly string[];
}

/** What the table tells of a query. */
export interface TableAnswer {
  /** Of those terms that it knows; null when it knows none. */
  readonly bounds: Bounds | null;
  /** Words to be asked of Pagefind, for each of the rare terms, and for excluded ones. */
  readonly rare: readonly (readonly string[])[];
  readonly rareExcluded: readonly (readonly string[])[];
  readonly layout: UnitLayout;
}

/** The tokens of a term; null where it may begin or end inside a number, or holds a break. */
function tokensOf({ folded, openStart, openEnd }: Term): number[] | null {
  if ((openStart && /^\d/.test(folded)) || (openEnd && /\d$/.test(folded))) return null;
  const [bounds, ...more] = findStretches(folded);
  return bounds?.at(-1) === folded.length && more.length === 0 ? bounds : null;
}

/** The count tables, fetched as far as questions need them. */
export class CountTables {
  private readonly folder: string;
  private readonly cache = new Map<string, Promise<unknown>>();

  constructor(folder: string) {
    this.folder = `${folder}tables/`;
  }

  private once<Value>(name: string, read: (response: Response) => Promise<Value>): Promise<Value> {
    const known = this.cache.get(name) as Promise<Value> | undefined;
    const value = known ?? fetchPacked(this.folder + name).then(read);
    if (!known) {
      this.cache.set(name, value);
      value.catch(() => this.cache.delete(name));
    }
    return value;
  }

  private readLayout(): Promise<UnitLayout & { readonly shards: number }> {
    return this.once('units.table', async (response) => {
      const { shards, kinds, units } = (await response.json()) as UnitTable;
      const starts = new Uint32Array(units.length + 1);
      units.forEach((own, place) => {
        starts[place + 1] = (starts[place] ?? 0) + own.length;
      });
      return { shards, kinds, kindOf: Uint32Array.from(units.flat()), starts };
    });
  }

  private async findPlace(run: string): Promise<TableShard[string] | undefined> {
    const { shards } = await this.readLayout();
    const name = `${shardOf(run, shards)}.dict`;
    const shard = await this.once(name, (response) => response.json() as Promise<TableShard>);
    return shard[run];
  }

  private async readRun(run: string): Promise<Postings | null> {
    const place = await this.findPlace(run);
    if (!place) return null;
    const [block, start, length] = place;
    const bytes = await this.once(`${block}.bin`, (response) => response.arrayBuffer());
    return readPostings(new Uint8Array(bytes, start, length));
  }

  private readRuns(runs: readonly string[]): Promise<(Postings | null)[]> {
    return Promise.all(runs.map((run) => this.readRun(run)));
  }

  private async readTerm(term: Term): Promise<TermAnswer> {
    const { folded } = term;
    const tokens = tokensOf(term);
    if (!tokens) return { bounds: null, rare: wordsOf(folded) };
    const runs = tokens.length > LONGEST_RUN ? cutRuns(folded, tokens, LONGEST_RUN) : [folded];
    const known = await this.readRuns(runs);
    const missing = known.indexOf(null);
    // What is rare in part is rare as a whole, and the part is found faster.
    if (missing >= 0)
      return this.readRare(cutCounted(folded, tokens), await this.findRare(runs[missing] ?? folded));
    const [first, ...others] = known.flatMap((postings) => postings ?? []);
    if (!first) return { bounds: null, rare: wordsOf(folded) };
    const shared = cutRuns(folded, tokens.slice(1, -1), LONGEST_RUN - 1).slice(0, others.length);
    const parts = await this.readRuns(shared);
    const links = others.flatMap((run, at) => {
      const [part, text = ''] = [parts[at], shared[at]];
      return part ? [{ run, shared: part, isWhole: !overlapsItself(text) }] : [];
    });
    if (links.length < others.length)
      throw new Error(`Unexpected gap in the table within ${folded}, expected the parts of what it counts`);
    return { bounds: chainBounds(first, links, !overlapsItself(folded)), rare: [] };
  }

  /** The words of the shortest part of a rare run that is rare itself: the fewer words, the sooner found. */
  private async findRare(run: string): Promise<string[]> {
    const [tokens = []] = findStretches(run);
    for (let length = 1; length < tokens.length - 1; length += 1) {
      const parts = cutRuns(run, tokens, length);
      const places = await Promise.all(parts.map((part) => this.findPlace(part)));
      const rare = parts.find((_, at) => places[at] === undefined);
      if (rare !== undefined) return wordsOf(rare);
    }
    return wordsOf(run);
  }

  /** What its numbers tell of a rare term: that it is nowhere, or where it may be. */
  private async readRare(numbers: readonly string[], rare: readonly string[]): Promise<TermAnswer> {
    const known = (await this.readRuns(numbers)).flatMap((postings) => postings ?? []);
    if (known.length < numbers.length) return { bounds: NOWHERE, rare: [] };
    return { bounds: known.length > 0 ? boundsOfParts(known) : null, rare };
  }

  /** Looks a query up. Rejects when a part of the table did not arrive. */
  async find(query: Query): Promise<TableAnswer> {
    const readAll = (terms: readonly Term[]): Promise<TermAnswer[]> =>
      Promise.all(terms.map((term) => this.readTerm(term)));
    const [terms, excluded, layout] = await Promise.all([
      readAll(query.terms),
      readAll(query.excluded),
      this.readLayout(),
    ]);
    const boundsOf = (answers: readonly TermAnswer[]): Bounds[] =>
      answers.flatMap(({ bounds }) => bounds ?? []);
    const rareOf = (answers: readonly TermAnswer[]): (readonly string[])[] =>
      answers.flatMap(({ rare }) => (rare.length > 0 ? [rare] : []));
    const known = boundsOf(terms);
    return {
      bounds: known.length > 0 ? joinBounds(known, boundsOf(excluded)) : null,
      rare: rareOf(terms),
      rareExcluded: rareOf(excluded),
      layout,
    };
  }
}
