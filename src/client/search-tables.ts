/** The count table of a large corpus: exact counts of frequent words without reading a single text. */
import type { TableShard, UnitTable } from '../schemas/search.ts';
import { joinPostings, LONGEST_RUN, readPostings, shardOf, type Postings } from '../text/search-postings.ts';
import type { Query, Term } from '../text/search-query.ts';
import { rankOf, type FoundReport, type Hit } from './search-hit.ts';

const LETTERS = /^\p{L}+$/u;
const WHOLE_NUMBER = /^\d+(?:\.\d+)*$/;

async function fetchPacked(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok || !response.body)
    throw new Error(`Unexpected answer ${response.status}, expected ${address}`);
  return new Response(response.body.pipeThrough(new DecompressionStream('gzip')));
}

/** Reads the record of one report from Pagefind's own file. */
export async function fetchRecord(folder: string, fragment: string): Promise<string> {
  const text = await (await fetchPacked(folder + fragment)).text();
  return (JSON.parse(text.slice(text.indexOf('{'))) as { content: string }).content;
}

/** What a term may be looked up as; null for what the table does not count. */
function runsOf({ folded, openStart, openEnd }: Term): { runs: string[]; exact: boolean } | null {
  if (WHOLE_NUMBER.test(folded)) return openStart || openEnd ? null : { runs: [folded], exact: true };
  if (!LETTERS.test(folded)) return null;
  if (folded.length <= LONGEST_RUN) return { runs: [folded], exact: true };
  const starts = new Set<number>();
  for (let at = 0; at + LONGEST_RUN < folded.length; at += LONGEST_RUN) starts.add(at);
  starts.add(folded.length - LONGEST_RUN);
  return { runs: [...starts].map((at) => folded.slice(at, at + LONGEST_RUN)), exact: false };
}

/**
 * `hits` are exact when every term is in the table; else `reports` names, by place, those that may answer
 * as far as the table can tell, and null means that it cannot.
 */
export interface TableAnswer {
  readonly hits: Hit[] | null;
  readonly reports: ReadonlySet<number> | null;
  readonly missing: readonly Term[];
}

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

  private readUnits(): Promise<UnitTable> {
    return this.once('units.table', (response) => response.json() as Promise<UnitTable>);
  }

  private async readRun(run: string): Promise<Postings | null> {
    const { shards } = await this.readUnits();
    const shard = await this.once(
      `${shardOf(run, shards)}.dict`,
      (response) => response.json() as Promise<TableShard>,
    );
    const place = shard[run];
    if (!place) return null;
    const [block, start, length] = place;
    const bytes = await this.once(`${block}.bin`, (response) => response.arrayBuffer());
    return readPostings(new Uint8Array(bytes, start, length));
  }

  /** Postings of a term; not exact for long ones, whose parts need not stand together; null for rare ones. */
  private async read(term: Term): Promise<{ postings: Postings; exact: boolean } | null> {
    const asked = runsOf(term);
    if (!asked) return null;
    const lists = await Promise.all(asked.runs.map((run) => this.readRun(run)));
    const known = lists.flatMap((list) => list ?? []);
    return known.length < lists.length ? null : { postings: joinPostings(known, []), exact: asked.exact };
  }

  /** Looks a query up. */
  async find(query: Query, reports: readonly FoundReport[]): Promise<TableAnswer> {
    const [terms, excluded, table] = await Promise.all([
      Promise.all(query.terms.map((term) => this.read(term))),
      Promise.all(query.excluded.map((term) => this.read(term))),
      this.readUnits(),
    ]);
    const known = terms.flatMap((found) => found?.postings ?? []);
    const missing = query.terms.filter((_, at) => terms[at] === null);
    if (known.length === 0) return { hits: null, reports: null, missing };
    const exact = missing.length === 0 && [...terms, ...excluded].every((found) => found?.exact === true);
    const barred = exact ? excluded.flatMap((found) => found?.postings ?? []) : [];
    const hits = toHits(joinPostings(known, barred), table, reports);
    if (exact) return { hits, reports: null, missing };
    return { hits: null, reports: new Set(hits.map(({ report }) => report.place)), missing };
  }
}

function toHits(
  { units, counts, headings }: Postings,
  table: UnitTable,
  reports: readonly FoundReport[],
): Hit[] {
  const hits: Hit[] = [];
  let place = 0;
  let start = 0;
  units.forEach((unit, at) => {
    while (unit >= start + (table.units[place]?.length ?? Number.POSITIVE_INFINITY)) {
      start += table.units[place]?.length ?? 0;
      place += 1;
    }
    const order = unit - start;
    const report = reports[place];
    const kind = table.kinds[table.units[place]?.[order] ?? -1];
    if (!report || !kind) return;
    const rank = rankOf(kind.role, headings[at] === 1);
    const { role, topics } = kind;
    hits.push({ report, order, role, topics, count: counts[at] ?? 0, rank, length: 0, detail: null });
  });
  return hits;
}
