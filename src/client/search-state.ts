/** What is asked, as the address says it: ?q=&region=&year=&level=&topic=&role=&sort= */
import type { Hit } from './search-hit.ts';

export const FACETS = ['region', 'year', 'level', 'topic', 'role'] as const;
export type Facet = (typeof FACETS)[number];
export const SORTS = ['relevance', 'date', 'region'] as const;
export type Sort = (typeof SORTS)[number];

export interface SearchState {
  readonly q: string;
  readonly chosen: Readonly<Record<Facet, readonly string[]>>;
  readonly sort: Sort;
}

/** Reads the address; values it cannot know are kept out. */
export function readState(address: string): SearchState {
  const asked = new URL(address).searchParams;
  const values = (facet: Facet): string[] => [
    ...new Set(
      asked
        .getAll(facet)
        .flatMap((value) => value.split(','))
        .filter((value) => /^[a-z0-9-]+$/.test(value)),
    ),
  ];
  return {
    q: asked.get('q') ?? '',
    chosen: Object.fromEntries(FACETS.map((facet) => [facet, values(facet)])) as Record<Facet, string[]>,
    sort: SORTS.find((sort) => sort === asked.get('sort')) ?? 'relevance',
  };
}

/** The address of a state, as short as it can be. */
export function writeState(address: string, { q, chosen, sort }: SearchState): URL {
  const url = new URL(address);
  url.hash = '';
  const parts = q === '' ? [] : [`q=${encodeURIComponent(q)}`];
  for (const facet of FACETS) if (chosen[facet].length > 0) parts.push(`${facet}=${chosen[facet].join(',')}`);
  if (sort !== 'relevance') parts.push(`sort=${sort}`);
  url.search = parts.length > 0 ? `?${parts.join('&')}` : '';
  return url;
}

/** One list a value, so that counting ten thousands of hits makes none. */
const lists = new Map<string, readonly string[]>();
function listOf(value: string): readonly string[] {
  const list = lists.get(value) ?? [value];
  lists.set(value, list);
  return list;
}

/** The values a hit has under a facet; several for topics. */
export function valuesOf({ report, role, topics }: Hit, facet: Facet): readonly string[] {
  if (facet === 'topic') return topics;
  if (facet === 'role') return listOf(role);
  if (facet === 'year') return listOf(String(report.year));
  return listOf(report[facet]);
}

/** Whether all chosen facets but `skipped` let a hit through. */
function toFilter(chosen: SearchState['chosen'], skipped?: Facet): (hit: Hit) => boolean {
  const active = FACETS.filter((facet) => facet !== skipped && chosen[facet].length > 0);
  return (hit) =>
    active.every((facet) => valuesOf(hit, facet).some((value) => chosen[facet].includes(value)));
}

/** Hits that every chosen facet lets through. */
export function filterHits(hits: readonly Hit[], chosen: SearchState['chosen']): Hit[] {
  return hits.filter(toFilter(chosen));
}

/** For each value of a facet, the occurrences it would leave under all the other choices. */
export function countFacet(
  hits: readonly Hit[],
  chosen: SearchState['chosen'],
  facet: Facet,
): Map<string, number> {
  const passes = toFilter(chosen, facet);
  const counts = new Map<string, number>();
  for (const hit of hits) {
    const counted = passes(hit) ? hit.count : 0;
    for (const value of valuesOf(hit, facet)) counts.set(value, (counts.get(value) ?? 0) + counted);
  }
  return counts;
}
