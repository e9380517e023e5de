/** Keeps many files, a few at a time, and tells how far it is. */
import { sumBytes } from './offline-list.ts';
import { OtherBuildError, type OfflineStore } from './offline-store.ts';

const AT_ONCE = 6;

/** Why files were not kept: no network, another build on the server, no space. */
export type FailureKind = 'network' | 'changed' | 'full';

export interface Progress {
  readonly done: number;
  readonly all: number;
  readonly bytes: number;
  readonly allBytes: number;
}

export interface Result {
  readonly failed: number;
  /** Of the first failure. */
  readonly kind: FailureKind | null;
}

function kindOf(error: unknown): FailureKind {
  if (error instanceof OtherBuildError) return 'changed';
  return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'network';
}

/**
 * Keeps what of `wanted` is missing. A file that fails leaves the others standing, but another build or a full disk
 * ends the work: the rest would fail alike. Stops when told to; then what is missing is not counted as failed.
 */
export async function keepFiles(
  store: OfflineStore,
  wanted: ReadonlySet<string>,
  show: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<Result> {
  const kept = await store.paths();
  const queue = [...wanted].filter((path) => !kept.has(path));
  const allBytes = sumBytes(store.index, wanted);
  let left = queue.length;
  let bytes = allBytes - sumBytes(store.index, queue);
  let failed = 0;
  let kind: FailureKind | null = null;
  const work = async (): Promise<void> => {
    for (let path = queue.shift(); path !== undefined && !signal.aborted; path = queue.shift()) {
      try {
        // Past the service worker, which would keep it a second time.
        await store.fetch(path, { cache: 'no-store', signal });
        left -= 1;
        bytes += sumBytes(store.index, [path]);
        show({ done: wanted.size - left, all: wanted.size, bytes, allBytes });
      } catch (error) {
        if (signal.aborted) return;
        kind ??= kindOf(error);
        failed += 1;
        if (kind === 'network') continue;
        failed += queue.length;
        queue.length = 0;
      }
    }
  };
  show({ done: wanted.size - left, all: wanted.size, bytes, allBytes });
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return { failed, kind };
}
