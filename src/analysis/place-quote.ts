/** Finds the words a reader quoted. A quote that does not occur exactly once guards nothing: it fails. */
import type { OutlineUnit } from './outline.ts';

export interface Place {
  readonly start: number;
  readonly end: number;
}

/** Where a quote stands in a text. Throws with `where` (file and entry) when it is not there exactly once. */
export function placeQuote(text: string, quote: string, where: string): Place {
  const start = text.indexOf(quote);
  const again = start < 0 ? -1 : text.indexOf(quote, start + 1);
  if (start < 0 || again >= 0) {
    const found = start < 0 ? 'no' : 'more than one';
    throw new Error(
      `${where}: Unexpected ${found} occurrence of “${quote}”, expected exactly one: mend the quote`,
    );
  }
  return { start, end: start + quote.length };
}

/** The finest unit that holds a place; null when none does. */
export function unitAt<Unit extends Pick<OutlineUnit, 'start' | 'end'>>(
  units: readonly Unit[],
  { start, end }: Place,
): Unit | null {
  return units.findLast((unit) => unit.start <= start && end <= unit.end) ?? null;
}
