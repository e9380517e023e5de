/** A thread that normalises what it is told to, one text after another. */
import { parentPort, workerData } from 'node:worker_threads';
import { ContentError, readNormalisingLexicons } from '../read-content.ts';
import { normalizeOne, type Done, type Task } from './normalize-one.ts';

/** What a thread answers: the outcome, or why there is none. */
export type Answer = { readonly stem: string } & (
  { readonly done: Done } | { readonly problem: string; readonly known: boolean }
);

const task = workerData as Task;
const lexicons = readNormalisingLexicons(task.root);

parentPort?.on('message', (stem: string) => {
  void (async (): Promise<Answer> => {
    try {
      return { stem, done: await normalizeOne(stem, task, await lexicons) };
    } catch (error) {
      const known = error instanceof ContentError;
      const problem = known || !(error instanceof Error) ? String(error) : (error.stack ?? error.message);
      return { stem, problem: known ? error.message : problem, known };
    }
  })().then((answer) => parentPort?.postMessage(answer));
});
