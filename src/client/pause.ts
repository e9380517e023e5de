interface Scheduler {
  yield?: () => Promise<void>;
}

/** Lets the browser answer its reader between two pieces of work. */
export function pause(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: Scheduler };
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}

/** What `make` gives for each item, one after another, with a pause after each. */
export async function inPieces<Item, Value>(
  items: readonly Item[],
  make: (item: Item) => Value,
): Promise<Value[]> {
  const made: Value[] = [];
  for (const item of items) {
    made.push(make(item));
    await pause();
  }
  return made;
}
