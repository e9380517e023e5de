/** What is asked, as the address says it: ?q=&region=&year=&level=&topic=&role=&sort= */
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
