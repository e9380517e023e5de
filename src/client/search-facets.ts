/** Which hits the filters let through, and what each further choice would leave. */
import type { HitColumns, UnitKind } from './search-columns.ts';
import type { FoundReport } from './search-hit.ts';
import { FACETS, type Facet, type SearchState } from './search-state.ts';

type Chosen = SearchState['chosen'];

/** Facets of a unit; the others are facets of its report. */
const ofUnit = (facet: Facet): facet is 'topic' | 'role' => facet === 'topic' || facet === 'role';

function valuesOfKind({ role, topics }: UnitKind, facet: 'topic' | 'role'): readonly string[] {
  return facet === 'topic' ? topics : [role];
}

function valueOfReport(report: FoundReport, facet: Exclude<Facet, 'topic' | 'role'>): string {
  return String(report[facet]);
}

/** Which reports and which kinds of unit all chosen facets but `skipped` let through. */
export class FacetFilter {
  private readonly reports: Uint8Array;
  private readonly kinds: Uint8Array;

  constructor(hits: HitColumns, reports: readonly FoundReport[], chosen: Chosen, skipped?: Facet) {
    const active = FACETS.filter((facet) => facet !== skipped && chosen[facet].length > 0);
    const passes = (facet: Facet, values: readonly string[]): boolean =>
      values.some((value) => chosen[facet].includes(value));
    this.reports = Uint8Array.from(reports, (report) =>
      active.every((facet) => ofUnit(facet) || passes(facet, [valueOfReport(report, facet)])) ? 1 : 0,
    );
    this.kinds = Uint8Array.from(hits.kinds, (kind) =>
      active.every((facet) => !ofUnit(facet) || passes(facet, valuesOfKind(kind, facet))) ? 1 : 0,
    );
  }

  /** Whether a hit of this report and this kind passes. */
  lets(place: number, kind: number): boolean {
    return this.reports[place] === 1 && this.kinds[kind] === 1;
  }
}

/** For each value of a facet that occurs, the occurrences it would leave under all the other choices. */
export function countFacet(
  hits: HitColumns,
  reports: readonly FoundReport[],
  chosen: Chosen,
  facet: Facet,
): Map<string, number> {
  const filter = new FacetFilter(hits, reports, chosen, facet);
  const keys = ofUnit(facet) ? hits.kindOf : hits.places;
  const size = ofUnit(facet) ? hits.kinds.length : reports.length;
  const [sums, occurs] = [new Float64Array(size), new Uint8Array(size)];
  for (let row = 0; row < hits.size; row += 1) {
    const key = keys[row] ?? 0;
    occurs[key] = 1;
    if (filter.lets(hits.places[row] ?? 0, hits.kindOf[row] ?? 0))
      sums[key] = (sums[key] ?? 0) + (hits.counts[row] ?? 0);
  }
  const counts = new Map<string, number>();
  const add = (value: string, key: number): void => {
    if (occurs[key] === 1) counts.set(value, (counts.get(value) ?? 0) + (sums[key] ?? 0));
  };
  if (ofUnit(facet))
    hits.kinds.forEach((kind, key) => {
      for (const value of valuesOfKind(kind, facet)) add(value, key);
    });
  else reports.forEach((report, key) => add(valueOfReport(report, facet), key));
  return counts;
}
