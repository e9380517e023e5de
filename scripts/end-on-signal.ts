/** What Ctrl-C and a polite end do to a script that writes. */

/**
 * Runs `before` on SIGINT or SIGTERM, then ends by that signal, which whoever started the script sees. A signal waits
 * for the stretch of work that it comes in. Not process.exit: it joins V8's threads, and Node may wait there for ever
 * while they compile (nodejs/node issue 54918).
 */
export function endOnSignal(before?: () => void): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      try {
        before?.();
      } finally {
        process.kill(process.pid, signal);
      }
    });
}
