/** Threads beside this one, by Tinypool: a task goes to whichever is idle. */
import { Tinypool } from 'tinypool';

/** A thread has a heap of its own; that of the process is not its limit. */
const MOST_MB = 8192;

/** A pool of `count` threads. */
export interface Threads<Task, Answer> {
  /** What the script answers; rejects with what it throws. What is in `handed` is given away, not copied. */
  run(task: Task, handed?: readonly ArrayBuffer[]): Promise<Answer>;
  end(): Promise<void>;
}

/** Threads that run the default export of `script`; the caller ends them. */
export function startThreads<Task, Answer>(script: URL, count: number): Threads<Task, Answer> {
  const pool = new Tinypool({
    filename: script.href,
    minThreads: count,
    maxThreads: count,
    isolateWorkers: false,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MB },
  });
  return {
    run: (task, handed = []) => pool.run(task, { transferList: [...handed] }) as Promise<Answer>,
    end: () => pool.destroy(),
  };
}

/** All tasks in `count` threads, one a thread at a time. The first error ends all. */
export async function inThreads<Task, Answer>(
  tasks: readonly Task[],
  script: URL,
  count: number,
  take: (answer: Answer) => void,
): Promise<void> {
  const threads = startThreads<Task, Answer>(script, count);
  try {
    await Promise.all(tasks.map(async (task) => take(await threads.run(task))));
  } finally {
    await threads.end();
  }
}
