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

/** Applies ordered edits of one rule, given in offsets of the current text. Throws a RangeError when they are not. */
export function editTraced(traced: Traced, edits: readonly Edit[], rule: string): Traced {
  let limit = textOf(traced).length;
  let result = traced;
  // The last edit first, so that the offsets of those before it stay true.
  for (const edit of [...edits].reverse()) {
    if (edit.start < 0 || edit.end < edit.start || edit.end > limit) {
      throw new RangeError(`Unexpected edit ${edit.start}..${edit.end}, expected one before ${limit}`);
    }
    result = editOne(result, edit, rule);
    limit = edit.start;
  }
  return edits.length === 0 ? traced : withoutEmpty(result);
}

/** Applies one edit: what it covers of an untouched piece is cut out, an edited piece is taken in whole. */
function editOne(traced: Traced, { start, end, after }: Edit, rule: string): Piece[] {
  const before: Piece[] = [];
  const covered: Piece[] = [];
  const behind: Piece[] = [];
  let head = '';
  let tail = '';
  let position = 0;
  for (const piece of traced) {
    const from = position;
    position += piece.text.length;
    // Pieces of no text (what a rule took out) stay apart from the edit that comes behind them.
    if (position <= start && (from < start || piece.text === '')) before.push(piece);
    else if (from >= end) behind.push(piece);
    else if (piece.rules.length > 0) {
      if (from < start) head = piece.text.slice(0, start - from);
      if (position > end) tail = piece.text.slice(end - from);
      covered.push(piece);
    } else {
      const [first, last] = [Math.max(start - from, 0), Math.min(end - from, piece.text.length)];
      const cut = (a: number, b: number): Piece[] =>
        a < b ? [{ ...piece, from: piece.from + a, to: piece.from + b, text: piece.text.slice(a, b) }] : [];
      before.push(...cut(0, first));
      covered.push(...cut(first, last));
      behind.push(...cut(last, piece.text.length));
    }
  }
  const seam = before.at(-1)?.to ?? behind[0]?.from ?? 0;
  const edited: Piece = {
    from: covered[0]?.from ?? seam,
    to: covered.at(-1)?.to ?? seam,
    text: head + after + tail,
    rules: [...new Set([...covered.flatMap((piece) => piece.rules), rule])],
  };
  return [...before, edited, ...behind];
}
