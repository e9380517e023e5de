/** What a run prints in the end: every report while they fit a screen, then their sums. */
import type { Outcome } from './outcome.ts';

/** Reports, or names of files, that a person would read one by one. */
const MOST_LISTED = 20;

/** Names with commas between them, or how many there are. */
export function listed(names: readonly string[]): string {
  return names.length <= MOST_LISTED ? names.join(', ') : `${names.length} files (${names[0] ?? ''} …)`;
}

/** Prints the table of reports, or one line of sums; `anew` is how many were normalised in this run. */
export function printSummary(outcomes: readonly Outcome[], anew: number): void {
  if (outcomes.length <= MOST_LISTED) {
    const rows = outcomes.map(({ stem, script, characters, edits, findings }) => [
      stem,
      { script, characters, ...edits, findings: findings.length },
    ]);
    console.table(Object.fromEntries(rows));
  } else {
    const characters = outcomes.reduce((sum, outcome) => sum + outcome.characters, 0);
    const findings = outcomes.reduce((sum, outcome) => sum + outcome.findings.length, 0);
    console.log(`${outcomes.length} reports, ${characters} characters, ${findings} findings.`);
  }
  console.log(`${anew} of ${outcomes.length} normalised, the others are as they were.`);
}
