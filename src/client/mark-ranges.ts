/** Occurrences of a query on a page as ranges over its text nodes; the document is not changed. */
import { fold } from '../text/search-fold.ts';
import { findSpans } from '../text/search-match.ts';
import type { Term } from '../text/search-query.ts';

/** Interface inside a text: permanent links and chips are no part of the report. */
const FOREIGN = '.anchor, .chips, .chip, button, .visually-hidden, .no-print, script, style';

interface Piece {
  readonly node: Text;
  readonly start: number;
}

function collectTexts(scope: string, unit: string): Map<Element, Text[]> {
  const units = new Map<Element, Text[]>();
  for (const root of document.querySelectorAll(scope)) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!parent || parent.closest(FOREIGN) || !parent.checkVisibility()) continue;
      const owner = parent.closest(unit) ?? root;
      units.set(owner, [...(units.get(owner) ?? []), node as Text]);
    }
  }
  return units;
}

function rangeOf(pieces: readonly Piece[], start: number, end: number): Range {
  const holding = (offset: number): Piece | undefined => pieces.findLast((piece) => piece.start <= offset);
  const [first, last] = [holding(start), holding(end - 1)];
  const range = document.createRange();
  if (first) range.setStart(first.node, start - first.start);
  if (last) range.setEnd(last.node, end - last.start);
  return range;
}

/**
 * Every occurrence of the terms in the visible texts, in reading order. `simplify` keeps the length of a text and
 * brings it to the script of the terms.
 */
export function findRanges(
  scope: string,
  unit: string,
  terms: readonly Term[],
  simplify: (text: string) => string,
): Range[] {
  const ranges: Range[] = [];
  for (const nodes of collectTexts(scope, unit).values()) {
    const pieces: Piece[] = [];
    let text = '';
    for (const node of nodes) {
      pieces.push({ node, start: text.length });
      text += node.data;
    }
    for (const { start, end } of findSpans(fold(simplify(text)), terms))
      ranges.push(rangeOf(pieces, start, end));
  }
  return ranges.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
}
