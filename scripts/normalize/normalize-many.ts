/** Many texts to their outcomes: a few in this thread, more of them in threads beside it. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { ContentError, readNormalisingLexicons } from '../read-content.ts';
import { Progress } from '../progress.ts';
import { normalizeOne, type Done, type Task } from './normalize-one.ts';
import type { Answer } from './worker.ts';

/** A thread takes a second to begin; this many texts take as long. */
const WORTH_A_THREAD = 40;

export interface ManyDone {
  readonly done: readonly Done[];
  /** Why texts could not be read at all, in order of their stems. */
  readonly problems: readonly string[];
}

async function inThisThread(stems: readonly string[], task: Task): Promise<Answer[]> {
  const lexicons = await readNormalisingLexicons(task.root);
  const answers: Answer[] = [];
  for (const stem of stems) {
    try {
      answers.push({ stem, done: await normalizeOne(stem, task, lexicons) });
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      answers.push({ stem, problem: error.message, known: true });
    }
  }
  return answers;
}

/** Every thread gets a text, and the next one when it answers; the first unexpected error ends all. */
async function inThreads(stems: readonly string[], task: Task, count: number): Promise<Answer[]> {
  const answers: Answer[] = [];
  const progress = new Progress(stems.length);
  const left = stems.values();
  const workers = Array.from({ length: count }, () => {
    return new Worker(new URL('./worker.ts', import.meta.url), { workerData: task });
  });
  const finish = (worker: Worker): Promise<void> =>
    new Promise((resolve, reject) => {
      const next = (): void => {
        const { value, done } = left.next();
        if (done === true) resolve();
        else worker.postMessage(value);
      };
      worker.on('message', (answer: Answer) => {
        if ('problem' in answer && !answer.known)
          return reject(new Error(`content/raw/${answer.stem}.txt: ${answer.problem}`));
        answers.push(answer);
        progress.step();
        next();
      });
      worker.once('error', reject);
      worker.once('exit', (code) => reject(new Error(`Unexpected end of a thread (${code})`)));
      next();
    });
  try {
    await Promise.all(workers.map(finish));
  } finally {
    progress.end();
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  return answers;
}

/** Normalises texts by their stems; what comes back stands in the order of the stems. */
export async function normalizeMany(stems: readonly string[], task: Task): Promise<ManyDone> {
  const threads = Math.min(availableParallelism(), Math.floor(stems.length / WORTH_A_THREAD));
  const answers = threads > 1 ? await inThreads(stems, task, threads) : await inThisThread(stems, task);
  const order = new Map(stems.map((stem, at) => [stem, at]));
  answers.sort((one, other) => (order.get(one.stem) ?? 0) - (order.get(other.stem) ?? 0));
  return {
    done: answers.flatMap((answer) => ('done' in answer ? [answer.done] : [])),
    problems: answers.flatMap((answer) => ('problem' in answer ? [answer.problem] : [])),
  };
}
