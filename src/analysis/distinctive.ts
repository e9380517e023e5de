/** What only this report says: words that hardly any other report uses, weighed by tf-idf. */
import type { TextSpan } from '../text/sentences.ts';
import { isContentWord, isPolicyWord, rarityOf, type Word } from './words.ts';

export interface ReportWords {
  readonly text: string;
  /** Those that may set it apart (telling-words.ts). */
  readonly words: readonly Word[];
}

export interface DistinctiveWord {
  readonly word: string;
  readonly count: number;
  readonly score: number;
}

/** A word is the report's own when it alone uses it, or at most one report in fifty. */
const RARE = 0.02;
/** How many words of a report are marked at most. */
const MOST = 60;
/** From here on a word is rare in Chinese at large: 引导 is not, 审验 is. */
const RARE_AT_LARGE = 8;

/** A word of the policy dictionary tells by itself; any other has to be rare and to return. */
function isTelling(word: string, count: number): boolean {
  return isPolicyWord(word) || (count >= 2 && rarityOf(word) >= RARE_AT_LARGE);
}

function countWords({ words }: ReportWords): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { word } of words) {
    if (!isContentWord(word)) continue;
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

/**
 * In how many texts each word stands, also inside longer words: 枫桥式 stands in 枫桥式公安派出所. Every place
 * of a text is looked up once for each length of word.
 */
function countTexts(words: ReadonlySet<string>, texts: readonly string[]): Map<string, number> {
  const lengths = [...new Set(Array.from(words, ({ length }) => length))];
  const found = new Map<string, number>();
  for (const text of texts) {
    const here = new Set<string>();
    for (let at = 0; at < text.length; at += 1) {
      for (const length of lengths) {
        const piece = text.slice(at, at + length);
        if (words.has(piece)) here.add(piece);
      }
    }
    for (const word of here) found.set(word, (found.get(word) ?? 0) + 1);
  }
  return found;
}

/** The distinctive words of each report, heaviest first. */
export function findDistinctive(reports: readonly ReportWords[]): DistinctiveWord[][] {
  const limit = Math.max(1, Math.floor(reports.length * RARE));
  const counted = reports.map(countWords);
  const cutBy = new Map<string, number>();
  for (const counts of counted) {
    for (const word of counts.keys()) cutBy.set(word, (cutBy.get(word) ?? 0) + 1);
  }
  const candidates = counted.map((counts) =>
    [...counts].filter(([word, count]) => (cutBy.get(word) ?? 0) <= limit && isTelling(word, count)),
  );
  const all = new Set(candidates.flatMap((words) => words.map(([word]) => word)));
  const usedBy = countTexts(
    all,
    reports.map(({ text }) => text),
  );
  return candidates.map((words) =>
    words
      .map(([word, count]) => ({ word, count, used: usedBy.get(word) ?? 1 }))
      .filter(({ used }) => used <= limit)
      .map(({ word, count, used }) => ({
        word,
        count,
        score: (1 + Math.log(count)) * Math.log((reports.length + 1) / used),
      }))
      .sort((a, b) => b.score - a.score || (a.word < b.word ? -1 : 1))
      .slice(0, MOST),
  );
}

/** Places of the distinctive words among a report's words. */
export function markDistinctive({ words }: ReportWords, distinctive: readonly DistinctiveWord[]): TextSpan[] {
  const wanted = new Set(distinctive.map(({ word }) => word));
  return words.filter(({ word }) => wanted.has(word)).map(({ start, end }) => ({ start, end }));
}
