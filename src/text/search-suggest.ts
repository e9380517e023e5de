/** What to offer a reader: other words for the same thing, and near words when nothing was found. */
import { fold } from './search-fold.ts';

export interface SynonymSet {
  readonly terms: readonly string[];
  readonly note: string;
  /** The note in English. */
  readonly en?: string;
}

export interface Variant {
  /** The query with one word put in place of another. */
  readonly query: string;
  readonly note?: string;
  readonly en?: string;
}

/** Queries that ask the same in other words. The longest known word in the query is the one replaced. */
export function findVariants(query: string, sets: readonly SynonymSet[]): Variant[] {
  const asked = fold(query).text;
  const variants = sets.flatMap(({ terms, note, en }) => {
    const inside = terms.filter((term) => asked.includes(fold(term).text));
    const word = inside.sort((a, b) => b.length - a.length)[0];
    if (word === undefined) return [];
    const others = terms.filter((term) => term !== word);
    const written = query.includes(word) ? query : asked;
    return others.map((other) => ({
      query: written.replace(word, other),
      note,
      ...(en === undefined ? {} : { en }),
    }));
  });
  return [...new Map(variants.map((variant) => [variant.query, variant])).values()];
}

/** Edits between two short words, and no more than `limit` of them; else null. */
export function countEdits(a: string, b: string, limit: number): number | null {
  if (Math.abs(a.length - b.length) > limit) return null;
  let before = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const substituted = (before[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(substituted, (before[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    before = row;
  }
  const edits = before[b.length] ?? 0;
  return edits <= limit ? edits : null;
}

/** Pairs of neighbouring characters, the measure of likeness for longer words. */
function pairs(word: string): Set<string> {
  return new Set(Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2)));
}

/** Letters typed for the first sounds of a word: fqjy for 枫桥经验. */
const INITIALS = /^[a-z]{2,}$/;

export interface SuggestionWord {
  readonly word: string;
  readonly initials: string;
}

/** Words near to one that was not found: mistyped by a character or two, longer or shorter, or by initials. */
export function suggestWords(query: string, words: readonly SuggestionWord[], limit: number): string[] {
  const asked = fold(query).text;
  if (asked.length < 2) return [];
  const allowed = asked.length <= 3 ? 1 : 2;
  const askedPairs = pairs(asked);
  const scored = words.flatMap(({ word, initials }) => {
    const folded = fold(word).text;
    if (folded === asked) return [];
    if (INITIALS.test(asked)) return initials === asked ? [{ word, score: 3 }] : [];
    if (asked.includes(folded)) return [{ word, score: 1 + folded.length / asked.length }];
    const edits = countEdits(asked, folded, allowed);
    const shared = [...pairs(folded)].filter((pair) => askedPairs.has(pair)).length;
    const kept = [...asked].filter((character) => folded.includes(character)).length / asked.length;
    if (edits !== null && kept >= 0.5) return [{ word, score: 2 - edits / 4 + shared / 10 }];
    return shared > 0 && kept >= 0.6
      ? [{ word, score: shared / Math.max(askedPairs.size, pairs(folded).size) }]
      : [];
  });
  return scored
    .sort((a, b) => b.score - a.score || a.word.length - b.word.length)
    .slice(0, limit)
    .map(({ word }) => word);
}
