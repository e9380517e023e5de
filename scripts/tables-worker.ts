/** A thread that counts the tables of a large corpus while Pagefind indexes it; one task, one answer. */
import { parentPort, workerData } from 'node:worker_threads';
import type { SearchUnit } from '../src/text/search-unit.ts';
import { buildTables } from './search-tables.ts';

/** What the thread is given. */
export interface TablesTask {
  readonly reports: readonly (readonly SearchUnit[])[];
  readonly frequent: number;
}

parentPort?.on('message', () => {
  const { reports, frequent } = workerData as TablesTask;
  parentPort?.postMessage(buildTables(reports, frequent));
});
