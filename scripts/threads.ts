/** Many small tasks in threads beside this one. */
import { Worker } from 'node:worker_threads';

/** A thread has a heap of its own; that of the process is not its limit. */
const MOST_MB = 8192;

export interface Threads {
  /** The script that a thread runs; it posts one answer for every task it is posted. */
  readonly script: URL;
  readonly workerData: unknown;
  readonly count: number;
}

/**
 * Every thread gets a task, and the next one when it answers. `take` is told each answer; what it throws, and the
 * first error of a thread, ends all.
 */
export async function inThreads<Answer>(
  tasks: readonly string[],
  { script, workerData, count }: Threads,
  take: (answer: Answer) => void,
): Promise<void> {
  const left = tasks.values();
  const workers = Array.from(
    { length: count },
    () => new Worker(script, { workerData, resourceLimits: { maxOldGenerationSizeMb: MOST_MB } }),
  );
  const finish = (worker: Worker): Promise<void> =>
    new Promise((resolve, reject) => {
      const next = (): void => {
        const { value, done } = left.next();
        if (done === true) resolve();
        else worker.postMessage(value);
      };
      worker.on('message', (answer: Answer) => {
        try {
          take(answer);
          next();
        } catch (error) {
          reject(error instanceof Error ? error : new Error(String(error)));
        }
      });
      worker.once('error', reject);
      worker.once('exit', (code) => reject(new Error(`Unexpected end of a thread (${code})`)));
      next();
    });
  try {
    await Promise.all(workers.map(finish));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}
