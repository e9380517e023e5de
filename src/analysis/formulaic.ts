/**
 * Formulaic wording: phrases of eight or more characters that stand in at least two other reports. One table
 * counts in how many reports each run of eight characters occurs; time and room grow with the corpus, once.
 */
import { coverGrams, gramsOf } from '../text/grams.ts';
import type { TextSpan } from '../text/sentences.ts';

/** Shortest phrase, in characters that carry weight. */
export const PHRASE = 8;
/** Reports that must share a phrase: this one and two others. */
export const SHARED = 3;

/** 53 bits of a phrase, so that a table of millions needs no strings. */
function hash(key: string): number {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < key.length; at += 1) {
    const code = key.charCodeAt(at);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
}

/** Open addressing over typed arrays: a Map of millions of entries would not fit beside a build. */
class PhraseTable {
  private readonly mask: number;
  private readonly keys: Float64Array;
  private readonly lastReport: Uint32Array;
  private readonly counts: Uint16Array;

  constructor(entries: number) {
    const slots = 2 ** Math.max(4, Math.ceil(Math.log2(entries * 2 + 1)));
    this.mask = slots - 1;
    this.keys = new Float64Array(slots);
    this.lastReport = new Uint32Array(slots);
    this.counts = new Uint16Array(slots);
  }

  private slot(key: string): { slot: number; value: number } {
    const value = hash(key) + 1;
    let slot = value % (this.mask + 1);
    while (this.keys[slot] !== 0 && this.keys[slot] !== value) slot = (slot + 1) & this.mask;
    return { slot, value };
  }

  /** Counts a phrase once a report; reports come one after the other, numbered from 1. */
  add(key: string, report: number): void {
    const { slot, value } = this.slot(key);
    if (this.lastReport[slot] === report) return;
    this.keys[slot] = value;
    this.lastReport[slot] = report;
    this.counts[slot] = Math.min((this.counts[slot] ?? 0) + 1, 65535);
  }

  reports(key: string): number {
    return this.counts[this.slot(key).slot] ?? 0;
  }
}

/** For each text, in the order given, the spans of wording that at least two other texts have too. */
export function findFormulaic(texts: readonly string[]): TextSpan[][] {
  const table = new PhraseTable(texts.reduce((sum, { length }) => sum + length, 0));
  texts.forEach((text, at) => {
    for (const { key } of gramsOf(text, PHRASE)) table.add(key, at + 1);
  });
  return texts.map((text) => coverGrams(text, PHRASE, (key) => table.reports(key) >= SHARED));
}
