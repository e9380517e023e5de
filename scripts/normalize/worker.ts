/** A thread that normalises what it is told to, one text after another. */
import { ContentError, readNormalisingLexicons } from '../read-content.ts';
import { normalizeOne, type Done, type Task } from './normalize-one.ts';

/** What a thread is asked for. */
export interface Question {
  readonly stem: string;
  readonly task: Task;
}
/** What it answers: the outcome, or the message for a person why there is none. */
export type Answer = { readonly stem: string } & ({ readonly done: Done } | { readonly problem: string });

const lexicons = new Map<string, ReturnType<typeof readNormalisingLexicons>>();

/** Throws what is not the text's fault, named by its file. */
export default async function answer({ stem, task }: Question): Promise<Answer> {
  const known = lexicons.get(task.root) ?? readNormalisingLexicons(task.root);
  lexicons.set(task.root, known);
  try {
    return { stem, done: await normalizeOne(stem, task, await known) };
  } catch (error) {
    if (error instanceof ContentError) return { stem, problem: error.message };
    throw new Error(`content/raw/${stem}.txt: ${String(error)}`, { cause: error });
  }
}
