/** Tables as CSV after RFC 4180, with "\n" as line end and no byte order mark. */
import { EDITION_KEYS } from '../schemas/dataset.ts';
import { writeCsvCell } from '../text/csv-cell.ts';

export type Cell = string | number | boolean | null;

const writeCell = (value: Cell): string => writeCsvCell(value === null ? '' : String(value));

/** One header row and one row a record; null is an empty cell. */
export function writeCsv(
  columns: readonly string[],
  rows: readonly Readonly<Record<string, Cell>>[],
): string {
  const lines = rows.map((row) => columns.map((column) => writeCell(row[column] ?? null)).join(','));
  return [columns.map(writeCell).join(','), ...lines, ''].join('\n');
}

/** A table of stamped records: the edition stands in its last columns. */
export function writeStampedCsv(
  columns: readonly string[],
  rows: readonly Readonly<Record<string, Cell>>[],
): string {
  return writeCsv([...columns, ...EDITION_KEYS], rows);
}
