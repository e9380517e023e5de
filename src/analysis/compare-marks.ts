/** Kinds of marks on one text, which may overlap, cut into pieces that carry the kinds that cover them. */
import type { TextSpan } from '../text/sentences.ts';

/** A figure; wording that recurs; a word only this report uses; an instrument named in 《》. */
export const MARK_KINDS = ['figure', 'formulaic', 'own', 'named'] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

/** Spans of each kind, in order of place, not overlapping within a kind. */
export type Marks = Readonly<Record<MarkKind, readonly TextSpan[]>>;

export interface Piece {
  readonly text: string;
  readonly kinds: readonly MarkKind[];
}

/** Index of the first span that ends behind `position`; the spans are in order. */
function firstBehind(spans: readonly TextSpan[], position: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) > position) high = middle;
    else low = middle + 1;
  }
  return low;
}

function spansWithin(spans: readonly TextSpan[], { start, end }: TextSpan): TextSpan[] {
  const found: TextSpan[] = [];
  for (let at = firstBehind(spans, start); at < spans.length; at += 1) {
    const span = spans[at];
    if (!span || span.start >= end) break;
    found.push({ start: Math.max(span.start, start), end: Math.min(span.end, end) });
  }
  return found;
}

/** The kinds of marks that touch a span. */
export function kindsWithin(span: TextSpan, marks: Marks): MarkKind[] {
  return MARK_KINDS.filter((kind) => spansWithin(marks[kind], span).length > 0);
}

/** text[start, end) in pieces; joined they are the text again. */
export function cutPieces(text: string, span: TextSpan, marks: Marks): Piece[] {
  const within = MARK_KINDS.map((kind) => ({ kind, spans: spansWithin(marks[kind], span) }));
  const edges = within.flatMap(({ spans }) => spans.flatMap(({ start, end }) => [start, end]));
  const cuts = [...new Set([span.start, ...edges, span.end])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, at) => {
    const end = cuts[at + 1] ?? span.end;
    const kinds = within.filter(({ spans }) => spans.some((each) => each.start <= start && end <= each.end));
    return { text: text.slice(start, end), kinds: kinds.map(({ kind }) => kind) };
  });
}

/** How many spans of a kind touch a stretch, and how many characters of it they cover. */
export function measureMarks(
  stretches: readonly TextSpan[],
  spans: readonly TextSpan[],
): { count: number; length: number } {
  const found = stretches.flatMap((stretch) => spansWithin(spans, stretch));
  return { count: found.length, length: found.reduce((sum, { start, end }) => sum + end - start, 0) };
}
