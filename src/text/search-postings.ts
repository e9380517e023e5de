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

const NONE: Postings = { units: new Uint32Array(), counts: new Uint32Array(), headings: new Uint8Array() };

/** Units that stand in all of the lists and in none of `barred`, their counts added up. */
export function joinPostings(lists: readonly Postings[], barred: readonly Postings[]): Postings {
  const [first = NONE, ...rest] = lists;
  if (rest.length === 0 && barred.length === 0) return first;
  const length = first.units.length;
  const [units, counts, headings] = [
    new Uint32Array(length),
    new Uint32Array(length),
    new Uint8Array(length),
  ];
  const places = new Map([...rest, ...barred].map((list) => [list, 0]));
  /** Where a unit stands in a list; the lists are walked once. */
  const placeOf = (list: Postings, unit: number): number => {
    let place = places.get(list) ?? 0;
    while ((list.units[place] ?? Number.POSITIVE_INFINITY) < unit) place += 1;
    places.set(list, place);
    return list.units[place] === unit ? place : -1;
  };
  let size = 0;
  first.units.forEach((unit, at) => {
    if (barred.some((list) => placeOf(list, unit) >= 0)) return;
    let [count, heading] = [first.counts[at] ?? 0, first.headings[at] ?? 0];
    for (const list of rest) {
      const place = placeOf(list, unit);
      if (place < 0) return;
      count += list.counts[place] ?? 0;
      heading |= list.headings[place] ?? 0;
    }
    units[size] = unit;
    counts[size] = count;
    headings[size] = heading;
    size += 1;
  });
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
