/**
 * What the count table tells of a query without a single text: in each unit, at least and at most so many
 * occurrences. Where the two are equal the number is exact.
 */
import type { Postings } from './search-postings.ts';

export interface Bounds {
  readonly units: Uint32Array;
  readonly low: Uint32Array;
  readonly high: Uint32Array;
  /** 1 where it may stand in a heading; certain where the bounds come from one run. */
  readonly headings: Uint8Array;
}

/** One more token of a long term: the run that ends with it, and what that run shares with the one before. */
export interface ChainLink {
  readonly run: Postings;
  readonly shared: Postings;
  /** False where `shared` may overlap itself, so that its count is not that of all its places. */
  readonly isWhole: boolean;
}

/** Walks a list of units once, in order. */
class Walker {
  private place = 0;
  private readonly units: Uint32Array;

  constructor(units: Uint32Array) {
    this.units = units;
  }

  /** Where a unit stands, -1 when it does not. */
  find(unit: number): number {
    while (this.place < this.units.length && (this.units[this.place] ?? 0) < unit) this.place += 1;
    return this.units[this.place] === unit ? this.place : -1;
  }
}

class BoundsWriter {
  private readonly units: Uint32Array;
  private readonly low: Uint32Array;
  private readonly high: Uint32Array;
  private readonly headings: Uint8Array;
  private size = 0;

  constructor(capacity: number) {
    this.units = new Uint32Array(capacity);
    this.low = new Uint32Array(capacity);
    this.high = new Uint32Array(capacity);
    this.headings = new Uint8Array(capacity);
  }

  add(unit: number, low: number, high: number, heading: number): void {
    this.units[this.size] = unit;
    this.low[this.size] = low;
    this.high[this.size] = high;
    this.headings[this.size] = heading;
    this.size += 1;
  }

  finish(): Bounds {
    const { size } = this;
    return {
      units: this.units.subarray(0, size),
      low: this.low.subarray(0, size),
      high: this.high.subarray(0, size),
      headings: this.headings.subarray(0, size),
    };
  }
}

/** The bounds of what surely does not occur. */
export const NOWHERE: Bounds = new BoundsWriter(0).finish();

/** The bounds of a run that is in the table. */
export function toBounds({ units, counts, headings }: Postings): Bounds {
  return { units, low: counts, high: counts, headings };
}

/** At most as often as every one of its parts, perhaps nowhere. */
export function boundsOfParts(parts: readonly Postings[]): Bounds {
  const [first, ...rest] = parts.map((part) => ({
    ...toBounds(part),
    low: new Uint32Array(part.units.length),
  }));
  return first ? joinBounds([first, ...rest], []) : NOWHERE;
}

/** True for a run that can overlap itself, as 法法 or 行政行. */
export function overlapsItself(run: string): boolean {
  for (let length = 1; length < run.length; length += 1) if (run.endsWith(run.slice(0, length))) return true;
  return false;
}

/**
 * A longer term, one token at a time. Of the places of the shared part, `low` go on to the left and `run`
 * to the right: at least their sum less all places do both, and at most the smaller one. `isWhole` is false
 * for a term that may overlap itself; then nothing is certain but that it may be there.
 */
export function chainBounds(first: Postings, links: readonly ChainLink[], isWhole: boolean): Bounds {
  return links.reduce((known, { run, shared, isWhole: isSharedWhole }) => {
    const written = new BoundsWriter(known.units.length);
    const [runs, shares] = [new Walker(run.units), new Walker(shared.units)];
    known.units.forEach((unit, at) => {
      const place = runs.find(unit);
      if (place < 0) return;
      const count = run.counts[place] ?? 0;
      const all = shared.counts[shares.find(unit)] ?? 0;
      const sure = isWhole && isSharedWhole ? Math.max(0, (known.low[at] ?? 0) + count - all) : 0;
      const heading = (known.headings[at] ?? 0) & (run.headings[place] ?? 0);
      written.add(unit, sure, Math.min(known.high[at] ?? 0, count), heading);
    });
    return written.finish();
  }, toBounds(first));
}

/** Units that may hold all terms and do not surely hold an excluded one, the counts of the terms added up. */
export function joinBounds([first, ...rest]: readonly Bounds[], excluded: readonly Bounds[]): Bounds {
  if (!first) return NOWHERE;
  if (rest.length === 0 && excluded.length === 0) return first;
  const written = new BoundsWriter(first.units.length);
  const others = rest.map((bounds) => ({ bounds, walker: new Walker(bounds.units) }));
  const barred = excluded.map((bounds) => ({ bounds, walker: new Walker(bounds.units) }));
  first.units.forEach((unit, at) => {
    let [low, high, heading] = [first.low[at] ?? 0, first.high[at] ?? 0, first.headings[at] ?? 0];
    let isSure = low > 0;
    for (const { bounds, walker } of others) {
      const place = walker.find(unit);
      if (place < 0) return;
      isSure &&= (bounds.low[place] ?? 0) > 0;
      low += bounds.low[place] ?? 0;
      high += bounds.high[place] ?? 0;
      heading |= bounds.headings[place] ?? 0;
    }
    for (const { bounds, walker } of barred) {
      const place = walker.find(unit);
      if (place < 0) continue;
      if ((bounds.low[place] ?? 0) > 0) return;
      isSure = false;
    }
    written.add(unit, isSure ? low : 0, high, heading);
  });
  return written.finish();
}
