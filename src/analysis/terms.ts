/**
 * Policy terms counted in a report. Every occurrence of every pattern is found; where occurrences overlap the
 * longest counts (放管服 inside 放管服效 does not), then the first, then the first in the lexicon. So for a term
 * that is a plain word: count + insideLonger = what a plain substring search finds.
 */
import type { ReportDataset } from '../schemas/dataset.ts';
import type { Term } from '../schemas/lexicons.ts';
import type { TermCount } from '../schemas/terms.ts';
import type { TextSpan } from '../text/sentences.ts';

export interface TermPlace extends TextSpan {
  readonly slug: string;
  /** The longer term it stands in, by slug; null where it counts. */
  readonly inside: string | null;
}

/** Every occurrence in reading order, the ones inside longer terms marked. */
export function findTerms(text: string, terms: readonly Pick<Term, 'slug' | 'pattern'>[]): TermPlace[] {
  const found = terms.flatMap(({ slug, pattern }, order) =>
    Array.from(text.matchAll(new RegExp(pattern, 'gu')), ({ index, 0: { length } }) => ({
      slug,
      order,
      start: index,
      end: index + length,
    })),
  );
  const longestFirst = [...found].sort(
    (a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start || a.order - b.order,
  );
  /** For each character the term that took it. */
  const taken = new Map<number, string>();
  const places = longestFirst.map(({ slug, start, end }): TermPlace => {
    const covered = Array.from({ length: end - start }, (_, at) => start + at);
    const inside = covered.map((at) => taken.get(at)).find((other) => other !== undefined) ?? null;
    if (inside === null) for (const at of covered) taken.set(at, slug);
    return { slug, start, end, inside };
  });
  return places.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** One row a term, in the order of the lexicon. */
export function countTerms(
  { stem, text, characters }: Pick<ReportDataset, 'stem' | 'text' | 'characters'>,
  terms: readonly Term[],
): TermCount[] {
  const places = Map.groupBy(findTerms(text, terms), ({ slug }) => slug);
  return terms.map(({ term, slug }) => {
    const own = places.get(slug) ?? [];
    const count = own.filter(({ inside }) => inside === null).length;
    return {
      term,
      slug,
      report: stem,
      count,
      insideLonger: own.length - count,
      occurrences: own.length,
      characters,
      perThousand: Math.round((count / characters) * 100_000) / 100,
    };
  });
}
