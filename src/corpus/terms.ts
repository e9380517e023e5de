/** Policy terms of every report: counts, and every place as a line in context. */
import { countTerms, findTerms } from '../analysis/terms.ts';
import type { Term } from '../schemas/lexicons.ts';
import type { TermCount } from '../schemas/terms.ts';
import { kwicLines, type KwicLine } from '../text/kwic.ts';
import { getTerms } from './lexicons.ts';
import { once, onceFor } from './once.ts';
import { getReports, type Report } from './reports.ts';

const byReport = once(async () => {
  const terms = await getTerms();
  return new Map((await getReports()).map((report) => [report.stem, countTerms(report, terms)]));
});

/** How often one report uses each term, in the order of the lexicon. */
export const termCountsOf = async (stem: string): Promise<readonly TermCount[]> =>
  (await byReport()).get(stem) ?? [];

/** data/terms.csv: terms in the order of the lexicon, reports in theirs. */
export const getTermCounts = once(async () => {
  const counts = [...(await byReport()).values()];
  return (await getTerms()).flatMap((_, at) => counts.flatMap((own) => own[at] ?? []));
});

/** The places of every term in a report, by term. */
const placesIn = onceFor(
  ({ stem }: Report) => stem,
  async ({ text }) => Map.groupBy(findTerms(text, await getTerms()), ({ slug }) => slug),
);

export interface TermLines {
  readonly report: Report;
  readonly count: TermCount;
  /** Where the term counts. */
  readonly lines: readonly KwicLine[];
  /** Where it stands inside a longer term, which counts instead. */
  readonly inside: readonly (KwicLine & { readonly longer: Term })[];
}

/** Every place of a term in the reports given, report by report. */
export async function linesOfTerm({ slug }: Term, reports: readonly Report[]): Promise<TermLines[]> {
  const [terms, counts] = [await getTerms(), await byReport()];
  const bySlug = new Map(terms.map((term) => [term.slug, term]));
  const found = await Promise.all(
    reports.map(async (report): Promise<TermLines | null> => {
      const count = counts.get(report.stem)?.find((each) => each.slug === slug);
      if (!count) return null;
      const own = (await placesIn(report)).get(slug) ?? [];
      const lines = kwicLines(report, own);
      const parted = own.map((place, at) => ({
        longer: place.inside === null ? null : bySlug.get(place.inside),
        line: lines[at],
      }));
      return {
        report,
        count,
        lines: parted.flatMap(({ longer, line }) => (longer === null && line ? [line] : [])),
        inside: parted.flatMap(({ longer, line }) => (longer && line ? [{ ...line, longer }] : [])),
      };
    }),
  );
  return found.filter((lines) => lines !== null);
}
