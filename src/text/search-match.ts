/** Where a query stands in a text: every occurrence, counted once, and the sentences around it. */
import { splitSentences, type TextSpan } from './sentences.ts';
import { fold, type Folded } from './search-fold.ts';
import type { Query, Term } from './search-query.ts';

const DIGIT = /^\d$/;

/** A number begins or goes on at `at`: the character is a digit, or the point before one. */
const inNumber = (text: string, at: number): boolean =>
  DIGIT.test(text.charAt(at)) || (text.charAt(at) === '.' && DIGIT.test(text.charAt(at + 1)));

/** Whether a hit cuts a number in two: 285 in 1285, 95 in 95.6. */
function cutsNumber(text: string, start: number, end: number, { openStart, openEnd }: Term): boolean {
  const before = DIGIT.test(text.charAt(start)) && /[\d.]/.test(text.charAt(start - 1));
  const behind = DIGIT.test(text.charAt(end - 1)) && inNumber(text, end);
  return (before && !openStart) || (behind && !openEnd);
}

/** Starts of a term in a folded text; occurrences do not overlap. */
function startsOf(text: string, term: Term): number[] {
  const starts: number[] = [];
  const { length } = term.folded;
  if (length === 0) return starts;
  for (let at = text.indexOf(term.folded); at >= 0;) {
    const cuts = cutsNumber(text, at, at + length, term);
    if (!cuts) starts.push(at);
    at = text.indexOf(term.folded, at + (cuts ? 1 : length));
  }
  return starts;
}

export interface Match {
  /** Occurrences of all terms, added up. */
  readonly count: number;
  /** What to mark, in order, offsets into the text; overlapping terms are one span. */
  readonly spans: readonly TextSpan[];
}

function joinSpans(spans: readonly TextSpan[]): TextSpan[] {
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = joined.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}

/** Spans of every occurrence of the terms, whether or not all of them occur. */
export function findSpans({ text, from, to }: Folded, terms: readonly Term[]): TextSpan[] {
  return terms.flatMap((term) =>
    startsOf(text, term).map((at) => ({ start: from[at] ?? 0, end: to[at + term.folded.length - 1] ?? 0 })),
  );
}

/** The hits in one text, or null when a term is missing or an excluded one is there. */
export function matchText(text: string, query: Query): Match | null {
  return matchFolded(fold(text), query);
}

/** The same for a text that has been folded before. */
export function matchFolded(folded: Folded, query: Query): Match | null {
  if (query.terms.length === 0) return null;
  if (query.excluded.some((term) => startsOf(folded.text, term).length > 0)) return null;
  if (query.terms.some((term) => startsOf(folded.text, term).length === 0)) return null;
  const spans = findSpans(folded, query.terms);
  return { count: spans.length, spans: joinSpans(spans) };
}

/** What a reader sees of a hit: pieces of text, marked or not. */
export interface SnippetPiece {
  readonly text: string;
  readonly marked: boolean;
}

const LONGEST = 120;
const CLAUSE = /[，。；：、！？]/u;

/** The part of a long sentence around its first mark, cut at clauses. */
function shorten(text: string, sentence: TextSpan, first: TextSpan): TextSpan {
  if (sentence.end - sentence.start <= LONGEST) return sentence;
  const room = Math.max(0, LONGEST - (first.end - first.start));
  let start = Math.max(sentence.start, first.start - Math.floor(room / 3));
  while (start > sentence.start && start < first.start && !CLAUSE.test(text.charAt(start - 1))) start += 1;
  let end = Math.min(sentence.end, start + LONGEST);
  while (end < sentence.end && end > first.end && !CLAUSE.test(text.charAt(end - 1))) end -= 1;
  if (end <= first.end) end = Math.min(sentence.end, first.end + Math.floor(room / 2));
  return { start, end };
}

/** The sentences that hold marks, at most `limit`, cut to a readable length, with … where cut. */
export function cutSnippets(text: string, spans: readonly TextSpan[], limit: number): SnippetPiece[][] {
  const snippets: SnippetPiece[][] = [];
  for (const sentence of splitSentences(text)) {
    const inside = spans.filter(({ start, end }) => start < sentence.end && end > sentence.start);
    const [first] = inside;
    if (!first || snippets.length >= limit) continue;
    const { start, end } = shorten(text, sentence, first);
    const pieces: SnippetPiece[] = start > sentence.start ? [{ text: '…', marked: false }] : [];
    let position = start;
    for (const span of inside) {
      const [from, to] = [Math.max(span.start, position), Math.min(span.end, end)];
      if (from >= to) continue;
      if (from > position) pieces.push({ text: text.slice(position, from), marked: false });
      pieces.push({ text: text.slice(from, to), marked: true });
      position = to;
    }
    if (position < end) pieces.push({ text: text.slice(position, end), marked: false });
    if (end < sentence.end) pieces.push({ text: '…', marked: false });
    snippets.push(pieces);
  }
  return snippets;
}
