/**
 * The passages of other reports that are nearest to a passage: BM25 over words, through an inverted index.
 * Each passage looks up its words, the most telling first, and reads at most READS places of the index, so that
 * the whole takes time in proportion to the number of passages.
 */
export interface IndexedPassage {
  readonly report: string;
  readonly unit: string;
  readonly words: readonly string[];
}

export interface NearPassage {
  readonly report: string;
  readonly unit: string;
  readonly score: number;
  /** The words both passages use, the most telling first. */
  readonly shared: readonly string[];
}

const READS = 1500;
const K1 = 1.2;
const B = 0.5;
/** Two words in common at least: one alone is chance. */
const SHARED_LEAST = 2;
/** Part of the score a passage has with itself, from which another is near at all. */
const NEAR_LEAST = 0.05;

interface Posting {
  readonly at: number;
  readonly weight: number;
}

function countIn(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function buildIndex(passages: readonly IndexedPassage[]): Map<string, Posting[]> {
  const index = new Map<string, Posting[]>();
  const average = passages.reduce((sum, { words }) => sum + words.length, 0) / Math.max(1, passages.length);
  passages.forEach(({ words }, at) => {
    const norm = K1 * (1 - B + B * (words.length / average));
    for (const [word, count] of countIn(words)) {
      const postings = index.get(word) ?? [];
      index.set(word, postings);
      postings.push({ at, weight: (count * (K1 + 1)) / (count + norm) });
    }
  });
  return index;
}

/** Scores of one query; laid out once and wiped behind each, for a Map of candidates costs five times as much. */
class Scores {
  readonly touched: number[] = [];
  private readonly scores: Float64Array;
  private readonly words: Uint16Array;

  constructor(passages: number) {
    this.scores = new Float64Array(passages);
    this.words = new Uint16Array(passages);
  }

  add(at: number, score: number): void {
    if (this.words[at] === 0) this.touched.push(at);
    this.words[at] = (this.words[at] ?? 0) + 1;
    this.scores[at] = (this.scores[at] ?? 0) + score;
  }

  of(at: number): { score: number; words: number } {
    return { score: this.scores[at] ?? 0, words: this.words[at] ?? 0 };
  }

  wipe(): void {
    for (const at of this.touched) this.scores[at] = this.words[at] = 0;
    this.touched.length = 0;
  }
}

type Query = readonly (readonly [string, number])[];

/** Reads the index for one passage. The first of its words that would pass the limit of reads ends the query. */
function askIndex(query: Query, index: ReadonlyMap<string, readonly Posting[]>, scores: Scores): void {
  let reads = 0;
  for (const [word, weight] of query) {
    const postings = index.get(word) ?? [];
    // A word of this passage alone finds nothing and costs nothing.
    if (postings.length < 2) continue;
    reads += postings.length;
    if (reads > READS) return;
    for (const { at, weight: own } of postings) scores.add(at, weight * own);
  }
}

/** The best passage of each other report that is near at all, best first. */
function bestOfEach(
  own: IndexedPassage,
  scores: Scores,
  passages: readonly IndexedPassage[],
  least: number,
): { at: number; score: number }[] {
  const best = new Map<string, { at: number; score: number }>();
  for (const at of scores.touched) {
    const report = passages[at]?.report ?? own.report;
    const { score, words } = scores.of(at);
    if (report === own.report || words < SHARED_LEAST || score < least) continue;
    if (score > (best.get(report)?.score ?? 0)) best.set(report, { at, score });
  }
  return [...best.values()].sort((a, b) => b.score - a.score || a.at - b.at);
}

/**
 * For each passage, in the order given, the best passage of each other report, best first, at most `limit`.
 * `boost` multiplies the weight of words that matter more than their rarity says.
 */
export function findNearest(
  passages: readonly IndexedPassage[],
  limit: number,
  boost: (word: string) => number = () => 1,
): NearPassage[][] {
  const index = buildIndex(passages);
  const weightOf = (word: string): number => {
    const found = index.get(word)?.length ?? 0;
    return boost(word) * Math.log(1 + (passages.length - found + 0.5) / (found + 0.5));
  };
  const scores = new Scores(passages.length);
  return passages.map((passage) => {
    const query = [...new Set(passage.words)]
      .map((word): [string, number] => [word, weightOf(word)])
      .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
    const self = query.reduce((sum, [, weight]) => sum + weight, 0);
    scores.wipe();
    askIndex(query, index, scores);
    const best = bestOfEach(passage, scores, passages, self * NEAR_LEAST).slice(0, limit);
    return best.flatMap(({ at, score }) => {
      const other = passages[at];
      if (!other) return [];
      const words = new Set(other.words);
      const shared = query.filter(([word]) => words.has(word)).map(([word]) => word);
      return [{ report: other.report, unit: other.unit, score, shared }];
    });
  });
}
