/** Clauses and sentences around a number, as far as reading its subject needs them. */
import type { FoundQuantity } from '../text/quantities.ts';

export interface Clause {
  readonly start: number;
  readonly end: number;
}

const clauseMarks = '，；：。！？\n';

/** No clause reaches farther; keeps text without punctuation from costing its length for every number. */
const reach = 300;

/** The clause a span stands in: between ，；：。！？ and line ends. Commas inside numbers are half-width. */
export function clauseAround(text: string, span: Pick<FoundQuantity, 'start' | 'end'>): Clause {
  let start = span.start;
  while (start > Math.max(0, span.start - reach) && !clauseMarks.includes(text[start - 1] ?? '')) start -= 1;
  let end = span.end;
  while (end < Math.min(text.length, span.end + reach) && !clauseMarks.includes(text[end] ?? '')) end += 1;
  return { start, end };
}

/** Offsets at which the sentences of a paragraph begin, the first 0. */
export function sentenceStarts(text: string): number[] {
  return [0, ...[...text.matchAll(/[。！？\n]+[”』」]?/gu)].map((hit) => hit.index + hit[0].length)];
}

/** Index of the last of `items`, ordered by `placeOf`, whose place is at most `limit`; -1 without one. */
export function lastIndexUpTo<Item>(
  items: readonly Item[],
  placeOf: (item: Item) => number,
  limit: number,
): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const item = items[middle];
    if (item !== undefined && placeOf(item) <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
