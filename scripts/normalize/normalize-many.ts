/** Many texts to their outcomes: a few in this thread, more of them in threads beside it. */
import { availableParallelism } from 'node:os';
import { Progress } from '../progress.ts';
import { inThreads } from '../threads.ts';
import type { Done, Task } from './normalize-one.ts';
import answer, { type Answer, type Question } from './worker.ts';

/** A thread takes a second to begin; this many texts take as long. */
const WORTH_A_THREAD = 40;

export interface ManyDone {
  readonly done: readonly Done[];
  /** Why texts could not be read at all, in order of their stems. */
  readonly problems: readonly string[];
}

async function inThisThread(questions: readonly Question[]): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const question of questions) answers.push(await answer(question));
  return answers;
}

async function besideThisThread(questions: readonly Question[], count: number): Promise<Answer[]> {
  const answers: Answer[] = [];
  const progress = new Progress(questions.length);
  try {
    await inThreads<Question, Answer>(questions, new URL('./worker.ts', import.meta.url), count, (given) => {
      answers.push(given);
      progress.step();
    });
  } finally {
    progress.end();
  }
  return answers;
}

/** Normalises texts by their stems; the first error that is no text's fault ends all. What comes back stands in the order of the stems. */
export async function normalizeMany(stems: readonly string[], task: Task): Promise<ManyDone> {
  const threads = Math.min(availableParallelism(), Math.floor(stems.length / WORTH_A_THREAD));
  const questions = stems.map((stem) => ({ stem, task }));
  const answers = threads > 1 ? await besideThisThread(questions, threads) : await inThisThread(questions);
  const order = new Map(stems.map((stem, at) => [stem, at]));
  answers.sort((one, other) => (order.get(one.stem) ?? 0) - (order.get(other.stem) ?? 0));
  return {
    done: answers.flatMap((answer) => ('done' in answer ? [answer.done] : [])),
    problems: answers.flatMap((answer) => ('problem' in answer ? [answer.problem] : [])),
  };
}
