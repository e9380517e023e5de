/** What the built site holds, as its dataset says: what pages are held to grows with it. */
import { readFileSync } from 'node:fs';

interface BuiltReport {
  readonly stem: string;
  readonly code: string;
  readonly year: number;
}
interface BuiltObservation {
  readonly indicator: string;
  readonly status: string;
  readonly value: number | null;
  readonly note: string | null;
}

const read = (name: string): unknown => JSON.parse(readFileSync(`dist/data/${name}.json`, 'utf8'));

/** The reports in the order that every page keeps: codes of GB/T 2260, then years. */
export const STEMS: readonly string[] = (read('reports') as BuiltReport[])
  .toSorted((a, b) => a.code.localeCompare(b.code) || a.year - b.year)
  .map(({ stem }) => stem);

/** Those that a comparison shows before anyone chooses; INLINE_MOST and DEFAULT_COLUMNS of src/corpus/comparison.ts. */
export const COLUMNS: readonly string[] = STEMS.length > 8 ? STEMS.slice(0, 5) : STEMS;

export const OBSERVATIONS = read('observations') as readonly BuiltObservation[];

/** The values that reports give for an indicator, from the least. */
export const valuesOf = (indicator: string): number[] =>
  OBSERVATIONS.flatMap((each) =>
    each.indicator === indicator && each.status === 'value' && each.value !== null ? [each.value] : [],
  ).sort((a, b) => a - b);
