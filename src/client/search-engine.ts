/**
 * Asks the index. In a small corpus all texts are read once and every unit is matched here: they weigh less
 * than an engine would. In a large one the count table tells how often and where; texts are read for what
 * is shown, and where the table cannot be certain, in turns. Words too rare for the table Pagefind finds.
 */
import type { SearchCorpus } from '../schemas/search.ts';
import { unpackCharacters } from '../text/search-characters.ts';
import { parseQuery, type Query } from '../text/search-query.ts';
import { inPieces } from './pause.ts';
import { HitColumns } from './search-columns.ts';
import {
  listReports,
  matchUnits,
  readRecord,
  type FoundReport,
  type Hit,
  type HitDetail,
  type ReadUnit,
} from './search-hit.ts';
import { idOf, PhraseIndex, wordsOf, type IndexPart } from './search-pagefind.ts';
import { layOut, sortReports } from './search-places.ts';
import { CountTables, fetchRecords } from './search-tables.ts';
import { fetchScript } from './simplified-query.ts';

export interface Outcome {
  readonly query: Query;
  readonly hits: HitColumns;
  /** All reports, in the site's neutral order. */
  readonly reports: readonly FoundReport[];
  /** Reports that are certain so far and reports that may answer; equal when the counts are whole. */
  readonly checked: number;
  readonly candidates: number;
  /** Reads on; null when nothing is left. */
  readonly more: (() => Promise<Outcome>) | null;
}

/** Reports read at a time where only their text can tell: a rarer word is counted in one turn. */
const TURN = 40;

/** The units of one report, as far as they have been read. */
interface ReadReport {
  readonly report: FoundReport;
  readonly units: readonly ReadUnit[];
}

interface Loaded {
  readonly corpus: SearchCorpus;
  readonly reports: readonly FoundReport[];
  /** Those that occur in the texts. */
  readonly characters: ReadonlySet<string>;
  readonly tables: CountTables | null;
  /** All texts of a small corpus. */
  readonly texts: readonly ReadReport[];
}

/** The engine of one page; what it has loaded serves every further question. */
export class SearchEngine {
  private readonly folder: string;
  private readonly root: string;
  private attempt = 0;
  private loading: Promise<Loaded> | null = null;
  private starting: Promise<PhraseIndex> | null = null;

  /** `folder` is the address of the index, `root` that of the language version; both with a slash at their end. */
  constructor(folder: string, root = '/') {
    this.root = root;
    this.folder = new URL(folder, location.href).href;
  }

  private async load(): Promise<Loaded> {
    const response = await fetch(`${this.folder}corpus.json`);
    if (!response.ok) throw new Error(`Unexpected answer ${response.status}, expected corpus.json`);
    const corpus = (await response.json()) as SearchCorpus;
    const tables = corpus.records === 'report' ? new CountTables(this.folder) : null;
    const reports = listReports(corpus, this.root);
    const texts = await this.readTexts(corpus.texts ?? [], reports);
    return { corpus, reports, characters: unpackCharacters(corpus.characters), tables, texts };
  }

  /** The units of a small corpus, report by report. */
  private async readTexts(files: readonly string[], reports: readonly FoundReport[]): Promise<ReadReport[]> {
    const records = await Promise.all(files.map((file) => fetchRecords(this.folder + file)));
    const byUrl = Map.groupBy(records.flat(), ({ url }) => url.replace(/#.*$/, ''));
    return inPieces(reports, (report) => ({
      report,
      units: (byUrl.get(report.url) ?? [])
        .flatMap(({ content, meta }) => readRecord(content, meta['title'] ?? ''))
        .sort((a, b) => a.unit.order - b.unit.order),
    }));
  }

  private start(loaded: Loaded): Promise<PhraseIndex> {
    this.starting ??= PhraseIndex.start(this.folder, this.attempt, partsOf(loaded));
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

  /** How often a query occurs, as far as one turn tells, and whether that is all. */
  async count(input: string): Promise<{ count: number; isWhole: boolean }> {
    const { hits, more } = await this.search(input);
    return { count: hits.total, isWhole: more === null };
  }

  /** Every unit that answers the query. Rejects when the index could not be read in full. */
  async search(input: string): Promise<Outcome> {
    try {
      this.loading ??= this.load();
      const loaded = await this.loading;
      const query = await this.read(input, loaded);
      const unknown = query.terms.some((term) =>
        wordsOf(term.folded).some((word) => !loaded.characters.has(word)),
      );
      if (unknown || query.terms.length === 0) return finish(query, new HitColumns(0), loaded);
      if (loaded.tables) return await this.searchLarge(query, loaded, loaded.tables);
      const found = await inPieces(loaded.texts, ({ report, units }) => matchUnits(units, report, query));
      const hits = found.flat();
      return finish(query, new HitColumns(hits.length).addHits(hits), loaded);
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
    if (![...plain.terms, ...plain.excluded].flatMap(({ folded }) => wordsOf(folded)).some(isForeign))
      return plain;
    return parseQuery(input, await fetchScript(this.folder));
  }

  /** Places of the reports that hold all the phrases, as Pagefind finds them. */
  private async findReports(phrases: readonly (readonly string[])[], loaded: Loaded): Promise<Set<number>> {
    const ids = await (await this.start(loaded)).find(phrases);
    return new Set(
      loaded.reports.filter(({ fragment = '' }) => ids.has(idOf(fragment))).map(({ place }) => place),
    );
  }

  private async searchLarge(query: Query, loaded: Loaded, tables: CountTables): Promise<Outcome> {
    const { bounds, rare, rareExcluded, layout } = await tables.find(query);
    const known = bounds && sortReports(bounds, layout);
    let open: ReadonlySet<number> = known?.open ?? new Set();
    let certain = 0;
    if (rare.length > 0) {
      const found = await this.findReports(rare, loaded);
      open = known ? keep(found, known.all) : found;
    } else if (known) {
      for (const phrase of rareExcluded) {
        const found = await this.findReports([phrase], loaded);
        open = new Set([...open, ...keep(found, known.all)]);
      }
      certain = known.all.size - open.size;
    }
    const read = new Map<number, readonly Hit[]>();
    const todo = loaded.reports.filter(({ place }) => open.has(place));
    const turn = async (): Promise<Outcome> => {
      const asked = todo.slice(read.size, read.size + TURN);
      const found = await Promise.all(asked.map((report) => this.readReport(report, query)));
      asked.forEach(({ place }, at) => read.set(place, found[at] ?? []));
      return {
        query,
        hits: layOut(rare.length > 0 ? null : bounds, layout, open, read),
        reports: loaded.reports,
        checked: certain + read.size,
        candidates: certain + todo.length,
        more: read.size < todo.length ? turn : null,
      };
    };
    return turn();
  }

  /** Hits in the text of one report; with `orders`, of these units. */
  private async readReport(report: FoundReport, query: Query, orders?: ReadonlySet<number>): Promise<Hit[]> {
    const records = await fetchRecords(this.folder + (report.fragment ?? ''));
    return matchUnits(
      records.flatMap(({ content }) => readRecord(content, '', orders)),
      report,
      query,
    );
  }

  /** The texts of hits of one report that only the table has told of, by place in their report. */
  async readDetails(hits: readonly Hit[], query: Query): Promise<Map<number, HitDetail>> {
    const report = hits[0]?.report;
    const known = hits.flatMap(({ order, detail }) => (detail ? [[order, detail] as const] : []));
    if (!report || known.length === hits.length) return new Map(known);
    const read = await this.readReport(report, query, new Set(hits.map(({ order }) => order)));
    const details = new Map(read.flatMap(({ order, detail }) => (detail ? [[order, detail] as const] : [])));
    const wrong = hits.find(({ order, count }) => details.get(order)?.match.count !== count);
    if (wrong)
      throw new Error(
        `${report.stem}: Unexpected count ${wrong.count} in the table, expected that of the text`,
      );
    return details;
  }
}

/** The parts of the index; one part holds all reports. */
function partsOf({ corpus, reports, characters }: Loaded): IndexPart[] {
  const parts = corpus.parts?.map((part) => ({
    folder: part.folder,
    characters: unpackCharacters(part.characters),
  })) ?? [{ folder: '', characters }];
  return parts.map((part) => {
    const own = reports.filter(({ fragment = '' }) => fragment.startsWith(`${part.folder}fragment/`));
    return { ...part, ids: new Set(own.map(({ fragment = '' }) => idOf(fragment))) };
  });
}

const keep = (some: ReadonlySet<number>, others: ReadonlySet<number>): Set<number> =>
  new Set([...some].filter((place) => others.has(place)));

function finish(query: Query, hits: HitColumns, { reports }: Loaded): Outcome {
  return { query, hits, reports, checked: reports.length, candidates: reports.length, more: null };
}
