/** data/reports/<stem>.json as a pair needs it: units with their text and a name to choose them by. */
export interface PairUnit {
  readonly id: string;
  readonly role: string;
  readonly label: string;
  readonly text: string;
}

export interface PairReport {
  readonly stem: string;
  readonly label: string;
  readonly url: string;
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
  readonly name: string;
  readonly year: number;
  readonly url: string;
  readonly text: string;
  readonly units: readonly DatasetUnit[];
}

const LONGEST_LABEL = 36;

function isDataset(value: unknown): value is Dataset {
  if (typeof value !== 'object' || value === null) return false;
  const { text, units, stem, url } = value as Record<string, unknown>;
  return (
    typeof text === 'string' && typeof stem === 'string' && typeof url === 'string' && Array.isArray(units)
  );
}

/** How a unit is called in a list: its mark and heading, or how it begins; deeper units stand further in. */
function labelOf({ marker, heading, numberingLevel }: DatasetUnit, text: string): string {
  const named = `${marker ?? ''}${heading ?? ''}`;
  const label = heading === null ? text : named;
  const short = label.length > LONGEST_LABEL ? `${label.slice(0, LONGEST_LABEL)}…` : label;
  return `${'\u3000'.repeat(Math.max(0, numberingLevel - 1))}${short.replaceAll('\n', ' ')}`;
}

/** One report. Throws when it cannot be had or is not what it should be. */
export async function fetchDataset(base: string, stem: string): Promise<PairReport> {
  const response = await fetch(`${base}data/reports/${encodeURIComponent(stem)}.json`);
  if (!response.ok) throw new Error(`${stem}: Unexpected status ${response.status}, expected 200`);
  const value: unknown = await response.json();
  if (!isDataset(value))
    throw new Error(`${stem}: Unexpected content, expected a report with text and units`);
  return {
    stem: value.stem,
    label: `${value.name} ${value.year}`,
    url: value.url,
    units: value.units.map((unit) => {
      const text = value.text.slice(unit.start, unit.end);
      return { id: unit.id, role: unit.role, label: labelOf(unit, text), text };
    }),
  };
}
