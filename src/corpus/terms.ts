/** Policy terms of every report: counts, and every place as a line in context. */
import { countTerms, findTerms, type TermPlace } from '../analysis/terms.ts';
import type { Term } from '../schemas/lexicons.ts';
import type { TermCount } from '../schemas/terms.ts';
import { kwicLines, type KwicLine } from '../text/kwic.ts';
import { getTerms } from './lexicons.ts';
import { getReports, type Report } from './reports.ts';

let counts: Promise<TermCount[]> | null = null;

/** data/terms.csv: terms in the order of the lexicon, reports in theirs. */
export function getTermCounts(): Promise<TermCount[]> {
  counts ??= Promise.all([getTerms(), getReports()]).then(([terms, reports]) => {
    const byReport = reports.map((report) => countTerms(report, terms));
    return terms.flatMap((_, at) => byReport.flatMap((own) => own[at] ?? []));
  });
  return counts;
}

const places = new Map<string, ReadonlyMap<string, readonly TermPlace[]>>();

/** The places of every term in a report, by term, found once a build. */
function placesIn({ stem, text }: Report, terms: readonly Term[]): ReadonlyMap<string, readonly TermPlace[]> {
  const found = places.get(stem) ?? Map.groupBy(findTerms(text, terms), ({ slug }) => slug);
  places.set(stem, found);
  return found;
}

export interface TermLines {
  readonly report: Report;
  readonly count: TermCount;
  /** Where the term counts. */
  readonly lines: readonly KwicLine[];
  /** Where it stands inside a longer term, which counts instead. */
  readonly inside: readonly (KwicLine & { readonly longer: Term })[];
}

/** Every place of a term, report by report. */
export async function linesOfTerm({ slug }: Term): Promise<TermLines[]> {
  const [terms, reports, all] = [await getTerms(), await getReports(), await getTermCounts()];
  const bySlug = new Map(terms.map((term) => [term.slug, term]));
  const counts = new Map(all.filter((each) => each.slug === slug).map((each) => [each.report, each]));
  return reports.flatMap((report) => {
    const count = counts.get(report.stem);
    const own = placesIn(report, terms).get(slug) ?? [];
    const lines = kwicLines(report, own);
    const parted = own.map((place, at) => ({
      longer: place.inside === null ? null : bySlug.get(place.inside),
      line: lines[at],
    }));
    return count
      ? [
          {
            report,
            count,
            lines: parted.flatMap(({ longer, line }) => (longer === null && line ? [line] : [])),
            inside: parted.flatMap(({ longer, line }) => (longer && line ? [{ ...line, longer }] : [])),
          },
        ]
      : [];
  });
}
