/**
 * A lookup in a large corpus: the search index says which reports hold the word and how often, so that only
 * those are read, a page at a time. What a text says replaces what the index said of it.
 */
import { SearchEngine, type Outcome } from './search-engine.ts';
import { groupHits } from './search-groups.ts';
import type { FoundReport } from './search-hit.ts';

/** Reports read at a time. */
export const PAGE = 10;

export interface LookupCounts {
  /** Reports that hold the word, and its places in them, as far as known. */
  readonly reports: number;
  readonly count: number;
  /** Reports whose lines stand on the page. */
  readonly shown: number;
  /** Reports that may hold the word: checked so far, and in all; equal when the counts are whole. */
  readonly checked: number;
  readonly candidates: number;
}

/** The query for one word as it stands, spaces and marks included, also inside a longer number. */
const toQuery = (word: string): string => `*“${word.replace(/["“”＂]/gu, '')}”*`;

/** A lookup in a large corpus, which reads reports in turns. */
export class IndexedLookup {
  /** The word in the script of the texts. */
  readonly word: string;
  private outcome: Outcome;
  /** Places of the word by report: as the index counts, then as the text does. */
  private readonly counts = new Map<string, number>();
  private readonly read = new Set<string>();

  private constructor(word: string, outcome: Outcome) {
    this.outcome = outcome;
    this.word = outcome.query.terms[0]?.label ?? word;
  }

  /** Asks the index in `folder`. Rejects when it could not be read. */
  static async ask(folder: string, word: string): Promise<IndexedLookup> {
    return new IndexedLookup(word, await new SearchEngine(folder).search(toQuery(word)));
  }

  /** The reports to read next, in the site's neutral order; the index is read on where it has told of no more. */
  async next(): Promise<FoundReport[]> {
    for (;;) {
      const groups = groupHits(this.outcome.hits, this.outcome.reports, 'region');
      for (const { report, count } of groups)
        if (!this.read.has(report.stem)) this.counts.set(report.stem, count);
      const waiting = groups.filter(({ report }) => !this.read.has(report.stem)).slice(0, PAGE);
      if (waiting.length > 0 || !this.outcome.more) return waiting.map(({ report }) => report);
      this.outcome = await this.outcome.more();
    }
  }

  /** Notes what the text of a report says; null where it could not be read. */
  note({ stem }: FoundReport, count: number | null): void {
    this.read.add(stem);
    if (count !== null) this.counts.set(stem, count);
  }

  get found(): LookupCounts {
    const counts = [...this.counts.values()].filter((count) => count > 0);
    const { checked, candidates } = this.outcome;
    return {
      reports: counts.length,
      count: counts.reduce((sum, count) => sum + count, 0),
      shown: [...this.read].filter((stem) => (this.counts.get(stem) ?? 0) > 0).length,
      checked,
      candidates,
    };
  }

  /** Whether reports are left to be read or checked. */
  get hasMore(): boolean {
    return this.outcome.more !== null || [...this.counts.keys()].some((stem) => !this.read.has(stem));
  }
}
