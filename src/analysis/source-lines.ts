/** Raw lines beside what became of them, from the ledger alone. */
import { listPatches, type LedgerEntry } from '../text/ledger.ts';

export interface SourceLine {
  /** The raw line in runs; `changed` runs were replaced or taken out. */
  readonly before: readonly { readonly text: string; readonly changed: boolean }[];
  /** Lines of the normalised text that come from it; none when it was taken out. */
  readonly after: readonly string[];
}

/** One entry for each raw line that holds anything visible. */
export function pairLines(raw: string, ledger: readonly LedgerEntry[]): SourceLine[] {
  const patches = listPatches(ledger);
  const lines: SourceLine[] = [];
  let next = 0;
  for (const match of raw.matchAll(/[^\r\n]+/g)) {
    const [line] = match;
    const start = match.index;
    const end = start + line.length;
    const runs: { text: string; changed: boolean }[] = [];
    let result = '';
    let position = start;
    while ((patches[next]?.offset ?? Infinity) < start) next += 1;
    for (let patch = patches[next]; patch && patch.offset < end; patch = patches[next]) {
      if (patch.offset > position) runs.push({ text: raw.slice(position, patch.offset), changed: false });
      result += raw.slice(position, patch.offset) + patch.after;
      if (patch.before !== '') runs.push({ text: patch.before, changed: true });
      position = patch.offset + patch.before.length;
      next += 1;
    }
    if (position < end) runs.push({ text: raw.slice(position, end), changed: false });
    result += raw.slice(position, end);
    if (line.trim() !== '')
      lines.push({ before: runs, after: result.split('\n').filter((text) => text !== '') });
  }
  return lines;
}
