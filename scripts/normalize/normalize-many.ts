/** Many texts to their outcomes: a few in this thread, more of them in threads beside it. */
import { availableParallelism } from 'node:os';
import { ContentError, readNormalisingLexicons } from '../read-content.ts';
import { Progress } from '../progress.ts';
import { inThreads } from '../threads.ts';
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

/** The first unexpected error ends all. */
async function besideThisThread(stems: readonly string[], task: Task, count: number): Promise<Answer[]> {
  const answers: Answer[] = [];
  const progress = new Progress(stems.length);
  const threads = { script: new URL('./worker.ts', import.meta.url), workerData: task, count };
  try {
    await inThreads<Answer>(stems, threads, (answer) => {
      if ('problem' in answer && !answer.known)
        throw new Error(`content/raw/${answer.stem}.txt: ${answer.problem}`);
      answers.push(answer);
      progress.step();
    });
  } finally {
    progress.end();
  }
  return answers;
}

/** Normalises texts by their stems; what comes back stands in the order of the stems. */
export async function normalizeMany(stems: readonly string[], task: Task): Promise<ManyDone> {
  const threads = Math.min(availableParallelism(), Math.floor(stems.length / WORTH_A_THREAD));
  const answers =
    threads > 1 ? await besideThisThread(stems, task, threads) : await inThisThread(stems, task);
  const order = new Map(stems.map((stem, at) => [stem, at]));
  answers.sort((one, other) => (order.get(one.stem) ?? 0) - (order.get(other.stem) ?? 0));
  return {
    done: answers.flatMap((answer) => ('done' in answer ? [answer.done] : [])),
    problems: answers.flatMap((answer) => ('problem' in answer ? [answer.problem] : [])),
  };
}
