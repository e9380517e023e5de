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

function withoutEmpty(pieces: Piece[]): Piece[] {
  const kept = pieces.filter((piece) => piece.text !== '' || piece.to > piece.from);
  return kept.length > 0 ? kept : pieces.slice(0, 1);
}

/** Splits so that a piece begins at `offset` (in the current text); edited pieces stay whole. */
function splitUntouched(piece: Piece, at: number): [Piece, Piece] | null {
  if (piece.rules.length > 0 || at <= 0 || at >= piece.text.length) return null;
  const middle = piece.from + at;
  return [
    { ...piece, to: middle, text: piece.text.slice(0, at) },
    { ...piece, from: middle, text: piece.text.slice(at) },
  ];
}

/**
 * Parts a traced text in two at `offset` of the current text.
 * Throws a RangeError when the offset lies inside an edit.
 */
export function splitTraced(traced: Traced, offset: number): [Traced, Traced] {
  const before: Piece[] = [];
  const after: Piece[] = [];
  let position = 0;
  for (const piece of traced) {
    const end = position + piece.text.length;
    if (end <= offset && (position < offset || piece.text === '')) before.push(piece);
    else if (position >= offset) after.push(piece);
    else {
      const halves = splitUntouched(piece, offset - position);
      if (!halves) throw new RangeError(`Unexpected split inside an edit at ${offset}, expected a seam`);
      before.push(halves[0]);
      after.push(halves[1]);
    }
    position = end;
  }
  return [before, after];
}

/** Applies ordered edits of one rule, given in offsets of the current text. */
export function editTraced(traced: Traced, edits: readonly Edit[], rule: string): Traced {
  if (edits.length === 0) return traced;
  const result: Piece[] = [];
  const queue = [...traced].reverse();
  let position = 0;
  for (const edit of edits) {
    position = copyUntil(queue, result, position, edit.start);
    position = replaceOne(queue, result, position, edit, rule);
  }
  while (queue.length > 0) result.push(queue.pop() as Piece);
  return withoutEmpty(result);
}

function copyUntil(queue: Piece[], result: Piece[], from: number, target: number): number {
  let position = from;
  // Pieces of no text (what a rule took out) stay apart from the edit that comes behind them.
  while (position < target || queue.at(-1)?.text === '') {
    const piece = queue.pop();
    if (!piece) throw new RangeError(`Unexpected edit at ${target}, expected one inside the text`);
    const end = position + piece.text.length;
    if (end <= target) {
      result.push(piece);
      position = end;
      continue;
    }
    const halves = splitUntouched(piece, target - position);
    if (!halves) {
      // The edit begins inside an earlier one: leave that piece for replaceOne to absorb.
      queue.push(piece);
      return position;
    }
    result.push(halves[0]);
    queue.push(halves[1]);
    position = target;
  }
  return position;
}

function replaceOne(queue: Piece[], result: Piece[], from: number, edit: Edit, rule: string): number {
  const absorbed: Piece[] = [];
  let position = from;
  while (position < edit.end || (absorbed.length === 0 && position < edit.start)) {
    const piece = queue.pop();
    if (!piece) throw new RangeError(`Unexpected edit end ${edit.end}, expected one inside the text`);
    const halves = splitUntouched(piece, edit.end - position);
    absorbed.push(halves ? halves[0] : piece);
    if (halves) queue.push(halves[1]);
    position += (halves ? halves[0] : piece).text.length;
  }
  const before = absorbed.map((piece) => piece.text).join('');
  const rawEnd = result.at(-1)?.to ?? queue.at(-1)?.from ?? 0;
  const head = before.slice(0, edit.start - from);
  const tail = before.slice(before.length - (position - edit.end));
  result.push({
    from: absorbed[0]?.from ?? rawEnd,
    to: absorbed.at(-1)?.to ?? rawEnd,
    text: head + edit.after + (position > edit.end ? tail : ''),
    rules: [...new Set([...absorbed.flatMap((piece) => piece.rules), rule])],
  });
  return position;
}
