/** What changed in the corpus, and which characters of the sources were corrected. */
import { getEntry } from 'astro:content';
import type { Change } from '../schemas/changelog.ts';
import { getEdition } from './edition.ts';
import { once } from './once.ts';
import { getReports, type Report } from './reports.ts';

/**
 * The changelog, newest first.
 * Throws when its newest entry is of another edition than content/edition.yml: an edition says what is new in it.
 */
export async function getChanges(): Promise<Change[]> {
  const changes = (await getEntry('changelog', 'changes'))?.data.changes ?? [];
  const { version } = await getEdition();
  const newest = [...changes].sort((a, b) => b.date.localeCompare(a.date));
  if (newest[0]?.edition !== version)
    throw new Error(
      `content/changelog.yml: Unexpected newest edition ${newest[0]?.edition ?? 'none'}, expected ${version}: write what changed in it`,
    );
  return newest;
}

export interface Correction {
  readonly report: Report;
  readonly before: string;
  readonly after: string;
  readonly count: number;
  readonly isErratum: boolean;
}

const CORRECTING = /(?:^| )(?:erratum|repair-shifted-runs)(?: |$)/;

/** Places where the text shown differs from the text received in its words, not only in script or marks. */
export const getCorrections = once(async (): Promise<Correction[]> => {
  return (await getReports()).flatMap((report) =>
    report.edited.ledger
      .filter(({ rule }) => CORRECTING.test(rule))
      .map(({ rule, before, after, at }) => ({
        report,
        before,
        after,
        count: at.length,
        isErratum: rule.includes('erratum'),
      })),
  );
});
