/**
 * Text that remembers where it came from: a row of pieces, each saying which raw characters it
 * stands for and which rules changed it. Together the pieces always cover their raw range, so a
 * character can neither vanish nor appear without a rule that says so.
 */
import type { Edit } from './edits.ts';

export interface Piece {
  /** Raw range this piece stands for (offsets into the raw text, end exclusive). */
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** Rules that changed it, oldest first; empty when `text` is the raw text itself. */
  readonly rules: readonly string[];
}

export type Traced = readonly Piece[];

/** Raw text as it stands, from offset `from`. */
export function trace(text: string, from: number): Traced {
  return [{ from, to: from + text.length, text, rules: [] }];
}

/** The text as it reads now. */
export function textOf(traced: Traced): string {
  return traced.map((piece) => piece.text).join('');
}

/** The raw range a traced text covers. */
export function rangeOf(traced: Traced): { from: number; to: number } {
  return { from: traced[0]?.from ?? 0, to: traced.at(-1)?.to ?? 0 };
}

function withoutEmpty(pieces: Traced): Traced {
  const kept = pieces.filter((piece) => piece.text !== '' || piece.to > piece.from);
  return kept.length > 0 ? kept : pieces.slice(0, 1);
}

/** Parts an untouched piece inside its text; null for an edited piece or an offset at its ends. */
function splitUntouched(piece: Piece, at: number): [Piece, Piece] | null {
  if (piece.rules.length > 0 || at <= 0 || at >= piece.text.length) return null;
  const middle = piece.from + at;
  return [
    { ...piece, to: middle, text: piece.text.slice(0, at) },
    { ...piece, from: middle, text: piece.text.slice(at) },
  ];
}

/** Parts an edited piece: its first half stands for all its raw characters, its second for an insertion. */
function splitEdited(piece: Piece, at: number): [Piece, Piece] {
  return [
    { ...piece, text: piece.text.slice(0, at) },
    { ...piece, from: piece.to, text: piece.text.slice(at) },
  ];
}

/** Parts a traced text in two at `offset` of the current text, inside an edit too (an erratum may hold a 。). */
export function splitTraced(traced: Traced, offset: number): [Traced, Traced] {
  const before: Piece[] = [];
  const after: Piece[] = [];
  let position = 0;
  for (const piece of traced) {
    const end = position + piece.text.length;
    if (end <= offset && (position < offset || piece.text === '')) before.push(piece);
    else if (position >= offset) after.push(piece);
    else {
      const at = offset - position;
      const [head, tail] = splitUntouched(piece, at) ?? splitEdited(piece, at);
      before.push(head);
      after.push(tail);
    }
    position = end;
  }
  return [before, after];
}

/** Pieces left of the place under work, with the offset each begins at, and those right of it, last first. */
interface Work {
  readonly left: { readonly piece: Piece; readonly start: number }[];
  readonly right: Piece[];
}

/**
 * Applies ordered edits of one rule, given in offsets of the current text. Throws a RangeError when they are not.
 * The last edit goes first, so that the offsets of those before it stay true, and no piece is passed twice.
 */
export function editTraced(traced: Traced, edits: readonly Edit[], rule: string): Traced {
  if (edits.length === 0) return traced;
  let limit = 0;
  const left = traced.map((piece) => {
    const start = limit;
    limit += piece.text.length;
    return { piece, start };
  });
  const work: Work = { left, right: [] };
  for (const edit of [...edits].reverse()) {
    if (edit.start < 0 || edit.end < edit.start || edit.end > limit) {
      throw new RangeError(`Unexpected edit ${edit.start}..${edit.end}, expected one before ${limit}`);
    }
    editOne(work, edit, rule);
    limit = edit.start;
  }
  return withoutEmpty([...work.left.map(({ piece }) => piece), ...work.right.reverse()]);
}

/** Applies one edit: what it covers of an untouched piece is cut out, an edited piece is taken in whole. */
function editOne({ left, right }: Work, { start, end, after }: Edit, rule: string): void {
  /** Last first. */
  const covered: Piece[] = [];
  let begins = start;
  let head = '';
  let tail = '';
  for (let last = left.pop(); last; last = left.pop()) {
    const { piece, start: from } = last;
    const to = from + piece.text.length;
    // Pieces of no text (what a rule took out) stay apart from the edit that comes behind them.
    if (to <= start && (from < start || piece.text === '')) {
      left.push(last);
      break;
    }
    if (from >= end) right.push(piece);
    else if (piece.rules.length > 0) {
      if (from < start) head = piece.text.slice(0, start - from);
      if (to > end) tail = piece.text.slice(end - from);
      begins = Math.min(begins, from);
      covered.push(piece);
    } else {
      const [first, second] = [Math.max(start - from, 0), Math.min(end - from, piece.text.length)];
      const cut = (a: number, b: number): Piece[] =>
        a < b ? [{ ...piece, from: piece.from + a, to: piece.from + b, text: piece.text.slice(a, b) }] : [];
      right.push(...cut(second, piece.text.length));
      covered.push(...cut(first, second));
      left.push(...cut(0, first).map((kept) => ({ piece: kept, start: from })));
      if (first > 0) break;
    }
  }
  const seam = left.at(-1)?.piece.to ?? right.at(-1)?.from ?? 0;
  const edited: Piece = {
    from: covered.at(-1)?.from ?? seam,
    to: covered[0]?.to ?? seam,
    text: head + after + tail,
    rules: [...new Set([...covered.reverse().flatMap((piece) => piece.rules), rule])],
  };
  left.push({ piece: edited, start: begins });
}
