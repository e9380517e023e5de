/** The codebook: every column of every download. */
import {
  CHECK_COLUMNS,
  EDITION_COLUMNS,
  INSTRUMENT_COLUMNS,
  OBSERVATION_COLUMNS,
  QUANTITY_COLUMNS,
  REMOVED_COLUMNS,
  REPORT_COLUMNS,
  TERM_COLUMNS,
  TEXT_COLUMNS,
  UNIT_COLUMNS,
  type Column,
} from './codebook-columns.ts';
import { writeCsv } from './csv.ts';

const FILES: Readonly<Record<string, readonly Column[]>> = {
  'reports.json': REPORT_COLUMNS,
  'reports/<stem>.json': [
    ...REPORT_COLUMNS,
    ...TEXT_COLUMNS,
    ...UNIT_COLUMNS.map(([column, type, nullable, meaning]): Column => [
      `units.${column}`,
      type,
      nullable,
      meaning,
    ]),
  ],
  'reports/<stem>.removed.json': REMOVED_COLUMNS,
  'observations.json': OBSERVATION_COLUMNS,
  'observations.csv': OBSERVATION_COLUMNS,
  'quantities.json': QUANTITY_COLUMNS,
  'quantities.csv': QUANTITY_COLUMNS,
  'checks.json': CHECK_COLUMNS,
  'terms.csv': TERM_COLUMNS,
  'instruments.csv': INSTRUMENT_COLUMNS,
};

/** Every described file with its columns, in the order of the codebook. */
export function codebookFiles(): { file: string; columns: readonly Column[] }[] {
  return Object.entries(FILES).map(([file, columns]) => ({
    file,
    columns: [...columns, ...EDITION_COLUMNS],
  }));
}

/** codebook.csv */
export function writeCodebook(): string {
  return writeCsv(
    ['file', 'column', 'type', 'nullable', 'meaning'],
    codebookFiles().flatMap(({ file, columns }) =>
      columns.map(([column, type, nullable, meaning]) => ({ file, column, type, nullable, meaning })),
    ),
  );
}
