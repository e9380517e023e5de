/** Hits as they are read: one group a report, in the order asked for. */
import type { HitColumns } from './search-columns.ts';
import type { FacetFilter } from './search-facets.ts';
import type { FoundReport, Hit } from './search-hit.ts';
import type { Sort } from './search-state.ts';

export interface HitGroup {
  readonly report: FoundReport;
  /** Units with a hit, and occurrences. */
  readonly units: number;
  readonly count: number;
  /** Made for the groups that are shown. */
  readonly hits: () => Hit[];
}

/** Keeps one short unit with one hit from outranking a section that is all about it. */
const SMOOTHING = 200;

const density = (count: number, length: number): number => count / (length + SMOOTHING);

/** The units of a group as they are read; done for those that are shown. */
export function sortUnits(hits: readonly Hit[], sort: Sort): Hit[] {
  const byPlace = [...hits].sort((a, b) => a.order - b.order);
  if (sort !== 'relevance') return byPlace;
  return byPlace.sort((a, b) => b.rank - a.rank || density(b.count, b.length) - density(a.count, a.length));
}

interface RankedGroup extends HitGroup {
  readonly best: number;
  readonly density: number;
}

/** The rows of one report that the filters let through; null when there are none. */
function makeGroup(
  hits: HitColumns,
  filter: FacetFilter | undefined,
  report: FoundReport,
  [start, end]: readonly [number, number],
): RankedGroup | null {
  let [units, count, length, best] = [0, 0, 0, 0];
  const passes = (row: number): boolean => filter?.lets(report.place, hits.kindOf[row] ?? 0) !== false;
  for (let row = start; row < end; row += 1) {
    if (!passes(row)) continue;
    units += 1;
    count += hits.counts[row] ?? 0;
    length += hits.lengths[row] ?? 0;
    best = Math.max(best, hits.ranks[row] ?? 0);
  }
  if (units === 0) return null;
  const rows = (): number[] => Array.from({ length: end - start }, (_, at) => start + at).filter(passes);
  const toHits = (): Hit[] => rows().map((row) => hits.at(row, report));
  return { report, units, count, hits: toHits, best, density: density(count, length) };
}

/** Groups in order: title and heading first, then by how thick the hits stand; or newest first; or by place. */
export function groupHits(
  hits: HitColumns,
  reports: readonly FoundReport[],
  sort: Sort,
  filter?: FacetFilter,
): HitGroup[] {
  const groups: RankedGroup[] = [];
  for (let start = 0; start < hits.size;) {
    const place = hits.places[start] ?? 0;
    let end = start + 1;
    while (end < hits.size && hits.places[end] === place) end += 1;
    const report = reports[place];
    const group = report ? makeGroup(hits, filter, report, [start, end]) : null;
    if (group) groups.push(group);
    start = end;
  }
  if (sort === 'date') groups.sort((a, b) => b.report.year - a.report.year);
  if (sort === 'relevance') groups.sort((a, b) => b.best - a.best || b.density - a.density);
  return groups;
}
