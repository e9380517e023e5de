/**
 * The count table of a large corpus: for each frequent run of characters, in which units it stands, how
 * often, and whether in a heading. Counts are those of `matchText`: occurrences do not overlap.
 */
import { fold } from './search-fold.ts';

export interface Posting {
  /** Place of the unit among all units of all reports. */
  readonly unit: number;
  readonly count: number;
  readonly inHeading: boolean;
}

/** Runs of up to so many characters are counted beforehand; longer ones are read in the texts. */
export const LONGEST_RUN = 6;

const NUMBER = /(?<![\d.])\d+(?:\.\d+)*(?![\d.])/g;
const LETTERS = /\p{L}+/gu;

/** What the table counts in a folded text: stretches of letters (Han above all), and whole numbers. */
export function findStretches(folded: string): {
  letters: [start: number, end: number][];
  numbers: RegExpExecArray[];
} {
  const letters = Array.from(folded.matchAll(LETTERS), ({ index, 0: stretch }): [number, number] => [
    index,
    index + stretch.length,
  ]);
  return { letters, numbers: [...folded.matchAll(NUMBER)] };
}

export interface RunCount {
  readonly count: number;
  readonly inHeading: boolean;
}

/** The runs of a text that `isCounted` knows, each with its occurrences. What begins no run begins no longer one. */
export function countRuns(
  text: string,
  labelLength: number,
  isCounted: (run: string) => boolean,
): Map<string, RunCount> {
  const { text: folded, from } = fold(text);
  const runs = new Map<string, { count: number; inHeading: boolean; end: number }>();
  const add = (run: string, at: number): void => {
    const known = runs.get(run);
    if (known && at < known.end) return;
    const inHeading = (from[at] ?? 0) < labelLength;
    if (known) {
      known.count += 1;
      known.inHeading ||= inHeading;
      known.end = at + run.length;
    } else runs.set(run, { count: 1, inHeading, end: at + run.length });
  };
  const { letters, numbers } = findStretches(folded);
  for (const [start, end] of letters) {
    for (let at = start; at < end; at += 1) {
      for (let length = 1; length <= LONGEST_RUN && at + length <= end; length += 1) {
        const run = folded.slice(at, at + length);
        if (!isCounted(run)) break;
        add(run, at);
      }
    }
  }
  for (const { 0: number, index } of numbers) if (isCounted(number)) add(number, index);
  return runs;
}

/** Growing bytes of one run: gaps and counts as variable-length numbers, seven bits a byte. */
export class PostingWriter {
  private bytes = new Uint8Array(16);
  private length = 0;
  private last = -1;

  private put(value: number): void {
    for (let rest = value; ; rest = Math.floor(rest / 128)) {
      if (this.length === this.bytes.length) {
        const grown = new Uint8Array(this.bytes.length * 2);
        grown.set(this.bytes);
        this.bytes = grown;
      }
      this.bytes[this.length] = rest < 128 ? rest : (rest % 128) | 128;
      this.length += 1;
      if (rest < 128) return;
    }
  }

  /** Units must come in order. The commonest posting, once and not in a heading, takes one number. */
  add({ unit, count, inHeading }: Posting): void {
    const plain = count === 1 && !inHeading;
    this.put((unit - this.last - 1) * 2 + (plain ? 0 : 1));
    if (!plain) this.put(count * 2 + (inHeading ? 1 : 0));
    this.last = unit;
  }

  finish(): Uint8Array {
    return this.bytes.slice(0, this.length);
  }
}

/** Reads what a PostingWriter wrote. */
export function readPostings(bytes: Uint8Array): Posting[] {
  const postings: Posting[] = [];
  let at = 0;
  let unit = -1;
  const take = (): number => {
    let value = 0;
    for (let weight = 1; ; weight *= 128) {
      const byte = bytes[at] ?? 0;
      at += 1;
      value += (byte % 128) * weight;
      if (byte < 128) return value;
    }
  };
  while (at < bytes.length) {
    const gap = take();
    unit += Math.floor(gap / 2) + 1;
    const rest = gap % 2 === 0 ? 2 : take();
    postings.push({ unit, count: Math.floor(rest / 2), inHeading: rest % 2 === 1 });
  }
  return postings;
}

/** The dictionary file that knows a run. */
export function shardOf(run: string, shards: number): number {
  return ((run.codePointAt(0) ?? 0) * 31 + (run.codePointAt(1) ?? 0)) % shards;
}
