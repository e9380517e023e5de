/**
 * The edit ledger: every difference between a raw text and its normalised text, grouped so that a
 * person can read it (會→会, 34 places), exact enough that a machine can redo and undo it.
 */
import { applyEdits } from './edits.ts';

export interface LedgerEntry {
  /** Rules that made this change, oldest first, joined by " + ". */
  readonly rule: string;
  readonly before: string;
  readonly after: string;
  /** Offsets into the raw text where `before` stands. */
  readonly at: readonly number[];
}

export interface LedgerPatch {
  readonly offset: number;
  readonly before: string;
  readonly after: string;
  readonly rule: string;
}

/** Groups single patches into ledger entries, in the order of first appearance. */
export function groupPatches(patches: readonly LedgerPatch[]): LedgerEntry[] {
  const groups = new Map<string, { rule: string; before: string; after: string; at: number[] }>();
  for (const { offset, before, after, rule } of patches) {
    const key = JSON.stringify([rule, before, after]);
    const group = groups.get(key);
    if (group) group.at.push(offset);
    else groups.set(key, { rule, before, after, at: [offset] });
  }
  return [...groups.values()];
}

/** The ledger as single patches in raw order. */
export function listPatches(ledger: readonly LedgerEntry[]): LedgerPatch[] {
  return ledger
    .flatMap(({ rule, before, after, at }) => at.map((offset) => ({ offset, before, after, rule })))
    .sort((a, b) => a.offset - b.offset || a.before.length - b.before.length);
}

/** Redoes the ledger on the raw text. Throws when the raw text does not read as the ledger says. */
export function applyLedger(raw: string, ledger: readonly LedgerEntry[]): string {
  const patches = listPatches(ledger);
  for (const { offset, before } of patches) {
    const found = raw.slice(offset, offset + before.length);
    if (found !== before) {
      throw new RangeError(`Unexpected "${found}" at ${offset} of the raw text, expected "${before}"`);
    }
  }
  return applyEdits(
    raw,
    patches.map(({ offset, before, after }) => ({ start: offset, end: offset + before.length, after })),
  );
}

/** Undoes the ledger: the raw text again, character for character. Throws when the text is another. */
export function undoLedger(text: string, ledger: readonly LedgerEntry[]): string {
  let shift = 0;
  const edits = listPatches(ledger).map(({ offset, before, after }) => {
    const start = offset + shift;
    const found = text.slice(start, start + after.length);
    if (found !== after)
      throw new RangeError(`Unexpected "${found}" at ${start} of the text, expected "${after}"`);
    shift += after.length - before.length;
    return { start, end: start + after.length, after: before };
  });
  return applyEdits(text, edits);
}
