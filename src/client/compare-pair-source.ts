import { placeName, type Showing } from './reading-language.ts';

/** data/reports/<stem>.json as a pair needs it: units with their text and a name to choose them by. */
export interface PairUnit {
  readonly id: string;
  readonly role: string;
  readonly label: string;
  readonly text: string;
  /** The text as this page shows it, as long. */
  readonly shown: string;
}

export interface PairReport {
  readonly stem: string;
  readonly label: string;
  /** Address under the language version. */
  readonly path: string;
  readonly units: readonly PairUnit[];
}

interface DatasetUnit {
  readonly id: string;
  readonly role: string;
  readonly numberingLevel: number;
  readonly marker: string | null;
  readonly heading: string | null;
  readonly start: number;
  readonly end: number;
}
interface Dataset {
  readonly stem: string;
  readonly region: string;
  readonly name: string;
  readonly nameEn: string;
  readonly year: number;
  readonly text: string;
  readonly units: readonly DatasetUnit[];
}

const LONGEST_LABEL = 36;

function isDataset(value: unknown): value is Dataset {
  if (typeof value !== 'object' || value === null) return false;
  const { text, units, stem, region, nameEn } = value as Record<string, unknown>;
  return [text, stem, region, nameEn].every((each) => typeof each === 'string') && Array.isArray(units);
}

/** How a unit is called in a list: its mark and heading, or how it begins; deeper units stand further in. */
function labelOf({ marker, heading, numberingLevel }: DatasetUnit, text: string): string {
  const named = `${marker ?? ''}${heading ?? ''}`;
  const label = heading === null ? text : named;
  const short = label.length > LONGEST_LABEL ? `${label.slice(0, LONGEST_LABEL)}…` : label;
  return `${'\u3000'.repeat(Math.max(0, numberingLevel - 1))}${short.replaceAll('\n', ' ')}`;
}

/** One report. Throws when it cannot be had or is not what it should be. */
export async function fetchDataset(base: string, stem: string, showing: Showing): Promise<PairReport> {
  const response = await fetch(`${base}data/reports/${encodeURIComponent(stem)}.json`);
  if (!response.ok) throw new Error(`${stem}: Unexpected status ${response.status}, expected 200`);
  const value: unknown = await response.json();
  if (!isDataset(value))
    throw new Error(`${stem}: Unexpected content, expected a report with text and units`);
  return {
    stem: value.stem,
    label: `${placeName(value, showing)} ${value.year}`,
    path: `regions/${value.region}/${value.year}/`,
    units: value.units.map((unit) => {
      const text = value.text.slice(unit.start, unit.end);
      const label = showing.show(labelOf(unit, text));
      return { id: unit.id, role: unit.role, label, text, shown: showing.show(text) };
    }),
  };
}
