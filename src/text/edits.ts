/**
 * An edit says which characters of a text become which others. Rules propose edits; nothing in the
 * project changes a text in any other way, so every change can be listed, counted and undone.
 */
export interface Edit {
  /** First character replaced, as an offset into the text the rule was given (UTF-16). */
  readonly start: number;
  /** One past the last character replaced; equal to `start` for an insertion. */
  readonly end: number;
  readonly after: string;
}

/** Applies edits that are in order and do not overlap. Throws a RangeError when they are not. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let position = 0;
  for (const edit of edits) {
    if (edit.start < position || edit.end < edit.start || edit.end > text.length) {
      throw new RangeError(`Unexpected edit ${edit.start}..${edit.end}, expected one after ${position}`);
    }
    result += text.slice(position, edit.start) + edit.after;
    position = edit.end;
  }
  return result + text.slice(position);
}

/** Edits that turn `before` into `after`, character by character; both must have one length. */
export function differences(before: string, after: string): Edit[] {
  if (before.length !== after.length) {
    throw new RangeError(`Unexpected length ${after.length}, expected ${before.length} as before`);
  }
  const edits: Edit[] = [];
  for (let at = 0; at < before.length; at += 1) {
    const changed = after.charAt(at);
    if (before.charAt(at) !== changed) edits.push({ start: at, end: at + 1, after: changed });
  }
  return edits;
}
