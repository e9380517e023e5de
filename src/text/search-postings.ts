/**
 * The count table of a large corpus: for each frequent run of characters, in which units it stands, how
 * often, and whether in a heading. Counts are those of `matchText`: occurrences do not overlap.
 */
import { BREAK, fold } from './search-fold.ts';

export interface Posting {
  /** Place of the unit among all units of all reports. */
  readonly unit: number;
  readonly count: number;
  readonly inHeading: boolean;
}

/** Runs of up to so many tokens are counted beforehand; longer ones are put together from these. */
export const LONGEST_RUN = 6;

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

function endOfNumber(folded: string, start: number): number {
  let end = start + 1;
  // A point stands in a folded text only between two digits.
  while (isDigit(folded.charCodeAt(end)) || folded.charAt(end) === '.') end += 1;
  return end;
}

/**
 * A folded text as tokens: whole numbers, and every other character by itself. For each stretch that no
 * BREAK parts, the offsets where its tokens begin and, last, where the stretch ends.
 */
export function findStretches(folded: string): number[][] {
  const stretches: number[][] = [];
  let bounds = [0];
  for (let at = 0; at < folded.length;) {
    if (folded.charAt(at) === BREAK) {
      if (bounds.length > 1) stretches.push(bounds);
      at += 1;
      bounds = [at];
      continue;
    }
    at = isDigit(folded.charCodeAt(at)) ? endOfNumber(folded, at) : at + 1;
    bounds.push(at);
  }
  if (bounds.length > 1) stretches.push(bounds);
  return stretches;
}

/** A number, and a number with the token behind it, is counted however rare: Pagefind knows only its digits. */
export const isAlwaysCounted = (run: string, tokens: number): boolean =>
  tokens <= 2 && isDigit(run.charCodeAt(0));

/** The runs in a folded text that are in the table if they are anywhere. */
export function cutCounted(folded: string, bounds: readonly number[]): string[] {
  return [1, 2].flatMap((length) =>
    cutRuns(folded, bounds, length).filter((run) => isAlwaysCounted(run, length)),
  );
}

/** All runs of so many tokens, one behind the other. */
export function cutRuns(folded: string, bounds: readonly number[], length: number): string[] {
  return Array.from({ length: Math.max(0, bounds.length - length) }, (_, at) =>
    folded.slice(bounds[at], bounds[at + length]),
  );
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
  for (const bounds of findStretches(folded)) {
    for (let at = 0; at < bounds.length - 1; at += 1) {
      const start = bounds[at] ?? 0;
      for (let length = 1; length <= LONGEST_RUN && at + length < bounds.length; length += 1) {
        const run = folded.slice(start, bounds[at + length]);
        if (!isCounted(run)) break;
        add(run, start);
      }
    }
  }
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

/** Postings of one run as columns, in order of units: a common word has tens of thousands. */
export interface Postings {
  readonly units: Uint32Array;
  readonly counts: Uint32Array;
  /** 1 where the run stands in a heading. */
  readonly headings: Uint8Array;
}

/** Reads what a PostingWriter wrote. */
export function readPostings(bytes: Uint8Array): Postings {
  // No posting takes less than a byte.
  const units = new Uint32Array(bytes.length);
  const counts = new Uint32Array(bytes.length);
  const headings = new Uint8Array(bytes.length);
  let size = 0;
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
    units[size] = unit;
    counts[size] = Math.floor(rest / 2);
    headings[size] = rest % 2;
    size += 1;
  }
  return {
    units: units.subarray(0, size),
    counts: counts.subarray(0, size),
    headings: headings.subarray(0, size),
  };
}

/** The dictionary file that knows a run. */
export function shardOf(run: string, shards: number): number {
  return ((run.codePointAt(0) ?? 0) * 31 + (run.codePointAt(1) ?? 0)) % shards;
}
