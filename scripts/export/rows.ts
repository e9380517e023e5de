/** Rows of the tables that npm run export writes. */
import type { EditionStamp, ReportDataset } from '../../src/schemas/dataset.ts';

export interface UnitRow {
  stem: string;
  region: string;
  name: string;
  code: string;
  level: string;
  province: string;
  year: number;
  issuerKind: string;
  unit: string;
  parent: string | null;
  role: string;
  heading: string | null;
  topic: string | null;
  secondaryTopics: readonly string[];
  /** The unit's own characters: those of its sub-units are in their rows. */
  text: string;
  start: number;
  url: string;
  edition: string;
}

/** One row a unit that has characters of its own; joined in order they are the text without line breaks. */
export function unitRows(report: ReportDataset & EditionStamp): UnitRow[] {
  const { stem, region, name, code, level, province, year, issuerKind, url, text, units, edition } = report;
  const owner = new Array<number>(text.length).fill(-1);
  // Sub-units follow their parent, so the finest unit of a character writes last.
  for (const [at, { start, end }] of units.entries()) owner.fill(at, start, end);
  const own = units.map(() => '');
  for (const [at, unit] of owner.entries()) if (unit >= 0) own[unit] += text[at] ?? '';
  return units.flatMap((unit, at): UnitRow[] => {
    const words = (own[at] ?? '').replaceAll('\n', '');
    if (words === '') return [];
    const { id, parent, role, heading, topic, secondaryTopics, start } = unit;
    return [
      {
        ...{ stem, region, name, code, level, province, year, issuerKind },
        ...{ unit: id, parent, role, heading, topic, secondaryTopics },
        ...{ text: words, start, url: `${url}#${id}`, edition },
      },
    ];
  });
}
