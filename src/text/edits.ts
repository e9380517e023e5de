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

/**
 * Edits that turn `before` into `after`, character by character; both must have as many characters.
 * A character is a code point: 㗲 and 𠵾 are one each, though UTF-16 writes the second with two units.
 */
export function differences(before: string, after: string): Edit[] {
  const characters = [...before];
  const changed = [...after];
  if (characters.length !== changed.length) {
    throw new RangeError(`Unexpected length ${changed.length}, expected ${characters.length} as before`);
  }
  const edits: Edit[] = [];
  let start = 0;
  characters.forEach((character, at) => {
    const end = start + character.length;
    const replacement = changed[at] ?? '';
    if (character !== replacement) edits.push({ start, end, after: replacement });
    start = end;
  });
  return edits;
}

/**
 * One replacement as the smallest edit that does it: characters that both sides share at their ends
 * stay out of it. An insertion keeps the character before it, so that it has a place of its own.
 */
export function smallestEdit(start: number, before: string, after: string): Edit {
  const shortest = Math.min(before.length, after.length);
  let tail = 0;
  while (tail < shortest && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  let head = 0;
  while (head < shortest - tail && before[head] === after[head]) head += 1;
  if (head > 0 && head + tail === before.length) head -= 1;
  return {
    start: start + head,
    end: start + before.length - tail,
    after: after.slice(head, after.length - tail),
  };
}
