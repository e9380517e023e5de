/**
 * Asks the index. In a small corpus Pagefind names units and every one of them is read and matched here.
 * In a large one frequent words are counted from the table and texts are read a page at a time; for the
 * rest Pagefind names reports, which are read in turns until all are checked.
 */
import type { ScriptFile, SearchCorpus } from '../schemas/search.ts';
import { unpackCharacters } from '../text/search-characters.ts';
import { parseQuery, type Query } from '../text/search-query.ts';
import { listReports, matchRecord, type FoundReport, type Hit, type HitDetail } from './search-hit.ts';
import { PhraseIndex, wordsOf, type Candidate } from './search-pagefind.ts';
import { CountTables, fetchRecord } from './search-tables.ts';

export interface Outcome {
  readonly query: Query;
  readonly hits: readonly Hit[];
  /** All reports, in the site's neutral order. */
  readonly reports: readonly FoundReport[];
  /** Reports read so far and reports that may answer; equal when the counts are whole. */
  readonly checked: number;
  readonly candidates: number;
  /** Reads on; null when nothing is left. */
  readonly more: (() => Promise<Outcome>) | null;
}

/** Reports read at a time where only their text can tell: a word in fewer is counted in one turn. */
const TURN = 20;

interface Loaded {
  readonly corpus: SearchCorpus;
  readonly reports: readonly FoundReport[];
  /** Those that occur in the texts. */
  readonly characters: ReadonlySet<string>;
  readonly tables: CountTables | null;
}

export class SearchEngine {
  private readonly folder: string;
  private attempt = 0;
  private loading: Promise<Loaded> | null = null;
  private starting: Promise<PhraseIndex> | null = null;

  /** `folder` is the address of the index, with a slash at its end. */
  constructor(folder: string) {
    this.folder = new URL(folder, location.href).href;
  }

  private async load(): Promise<Loaded> {
    const response = await fetch(`${this.folder}corpus.json`);
    if (!response.ok) throw new Error(`Unexpected answer ${response.status}, expected corpus.json`);
    const corpus = (await response.json()) as SearchCorpus;
    const tables = corpus.records === 'report' ? new CountTables(this.folder) : null;
    return { corpus, reports: listReports(corpus), characters: unpackCharacters(corpus.characters), tables };
  }

  private start(useWorker: boolean): Promise<PhraseIndex> {
    this.starting ??= PhraseIndex.start(this.folder, this.attempt, useWorker);
    return this.starting;
  }

  /** A small file beside the index; what it cannot fetch it does without. */
  async fetchList<Entry>(name: string): Promise<readonly Entry[]> {
    try {
      const response = await fetch(`${this.folder}${name}.json`);
      return response.ok ? ((await response.json()) as Entry[]) : [];
    } catch {
      return [];
    }
  }

  /** How often a query occurs, as far as one turn tells. */
  async count(input: string): Promise<number> {
    return (await this.search(input)).hits.reduce((sum, { count }) => sum + count, 0);
  }

  /** Every unit that answers the query. Rejects when the index could not be read in full. */
  async search(input: string): Promise<Outcome> {
    try {
      this.loading ??= this.load();
      const loaded = await this.loading;
      const query = await this.read(input, loaded);
      const unknown = query.terms.some((term) => wordsOf(term).some((word) => !loaded.characters.has(word)));
      if (unknown || query.terms.length === 0) return finish(query, [], loaded, 0);
      return await (loaded.tables
        ? this.searchLarge(query, loaded, loaded.tables)
        : this.searchSmall(query, loaded));
    } catch (error) {
      this.loading = null;
      this.starting = null;
      this.attempt += 1;
      throw error;
    }
  }

  /** The query in simplified script; the large map is fetched only for characters that the texts lack. */
  private async read(input: string, { corpus, characters }: Loaded): Promise<Query> {
    const plain = parseQuery(input, { single: '', pairs: corpus.pairs });
    const isForeign = (word: string): boolean => word > '\u3400' && !characters.has(word);
    if (![...plain.terms, ...plain.excluded].flatMap(wordsOf).some(isForeign)) return plain;
    const response = await fetch(`${this.folder}script.json`);
    if (!response.ok) throw new Error(`Unexpected answer ${response.status}, expected script.json`);
    return parseQuery(input, (await response.json()) as ScriptFile);
  }

  private async searchSmall(query: Query, loaded: Loaded): Promise<Outcome> {
    const index = await this.start(false);
    const hits = await readCandidates(await index.find(query.terms), query, loaded);
    return finish(query, hits, loaded, loaded.reports.length);
  }

  private async searchLarge(query: Query, loaded: Loaded, tables: CountTables): Promise<Outcome> {
    const { hits, reports, missing } = await tables.find(query, loaded.reports);
    if (hits) return finish(query, hits, loaded, loaded.reports.length);
    if (missing.length === 0) {
      const asked = loaded.reports.filter(({ place }) => reports?.has(place));
      const read = async (report: FoundReport): Promise<Hit[]> =>
        matchRecord(await fetchRecord(this.folder, report.fragment ?? ''), '', report, query);
      return readInTurns(asked, async (turn) => (await Promise.all(turn.map(read))).flat(), query, loaded);
    }
    const found = await (await this.start(true)).find(missing);
    return readInTurns(found, (turn) => readCandidates(turn, query, loaded), query, loaded);
  }

  /** The texts of hits that only the table has told of, by place in their report. */
  async readDetails(hits: readonly Hit[], query: Query): Promise<Map<number, HitDetail>> {
    const report = hits[0]?.report;
    const known = hits.flatMap(({ order, detail }) => (detail ? [[order, detail] as const] : []));
    if (!report || known.length === hits.length) return new Map(known);
    const read = matchRecord(await fetchRecord(this.folder, report.fragment ?? ''), '', report, query);
    const details = new Map(read.flatMap(({ order, detail }) => (detail ? [[order, detail] as const] : [])));
    const wrong = hits.find(({ order, count }) => details.get(order)?.match.count !== count);
    if (wrong)
      throw new Error(
        `${report.stem}: Unexpected count ${wrong.count} in the table, expected that of the text`,
      );
    return details;
  }
}

function finish(query: Query, hits: readonly Hit[], { reports }: Loaded, checked: number): Outcome {
  return { query, hits, reports, checked, candidates: checked, more: null };
}

async function readCandidates(
  candidates: readonly Candidate[],
  query: Query,
  { reports }: Loaded,
): Promise<Hit[]> {
  const byUrl = new Map(reports.map((report) => [report.url, report]));
  const fragments = await Promise.all(candidates.map((candidate) => candidate.data()));
  return fragments.flatMap(({ url, raw_url = url, content, meta }) => {
    const report = byUrl.get(raw_url.replace(/#.*$/, ''));
    return report ? matchRecord(content, meta['title'] ?? '', report, query) : [];
  });
}

async function readInTurns<Entry>(
  entries: readonly Entry[],
  read: (turn: readonly Entry[]) => Promise<Hit[]>,
  query: Query,
  loaded: Loaded,
  before: readonly Hit[] = [],
  from = 0,
): Promise<Outcome> {
  const checked = Math.min(entries.length, from + TURN);
  const hits = [...before, ...(await read(entries.slice(from, checked)))];
  const more =
    checked < entries.length ? () => readInTurns(entries, read, query, loaded, hits, checked) : null;
  return { query, hits, reports: loaded.reports, checked, candidates: entries.length, more };
}
