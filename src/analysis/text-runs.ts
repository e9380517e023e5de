/** A line cut where marks begin and end, so that a page can set each run. */
export interface Mark<Value> {
  readonly start: number;
  readonly end: number;
  readonly value: Value;
}

export interface Run<Value> {
  readonly text: string;
  /** The mark that covers the run, or null. */
  readonly value: Value | null;
}

/** Runs of text[start, end) by marks that are in order and do not overlap; marks outside are passed over. */
export function cutRuns<Value>(
  text: string,
  { start, end }: { start: number; end: number },
  marks: readonly Mark<Value>[],
): Run<Value>[] {
  const runs: Run<Value>[] = [];
  let position = start;
  for (const mark of marks) {
    if (mark.start < position || mark.end > end) continue;
    if (mark.start > position) runs.push({ text: text.slice(position, mark.start), value: null });
    runs.push({ text: text.slice(mark.start, mark.end), value: mark.value });
    position = mark.end;
  }
  if (position < end) runs.push({ text: text.slice(position, end), value: null });
  return runs;
}
