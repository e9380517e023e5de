/** A thread that counts the tables of a large corpus while Pagefind indexes it. */
import type { SearchUnit } from '../src/text/search-unit.ts';
import { buildTables } from './search-tables.ts';

/** What the thread is given. */
export interface TablesTask {
  readonly reports: readonly (readonly SearchUnit[])[];
  readonly frequent: number;
}

export default ({ reports, frequent }: TablesTask): Map<string, Uint8Array> => buildTables(reports, frequent);
