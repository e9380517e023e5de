/** Hits as they are read: one group a report, in the order asked for. */
import type { FoundReport, Hit } from './search-hit.ts';
import type { Sort } from './search-state.ts';

export interface HitGroup {
  readonly report: FoundReport;
  readonly hits: readonly Hit[];
  readonly count: number;
}

/** Keeps one short unit with one hit from outranking a section that is all about it. */
const SMOOTHING = 200;

const density = (hits: readonly Hit[]): number =>
  hits.reduce((sum, { count }) => sum + count, 0) /
  (hits.reduce((sum, { length }) => sum + length, 0) + SMOOTHING);

const best = (hits: readonly Hit[]): number => hits.reduce((most, { rank }) => Math.max(most, rank), 0);

/** The units of a group as they are read; done for those that are shown. */
export function sortUnits(hits: readonly Hit[], sort: Sort): Hit[] {
  const byPlace = [...hits].sort((a, b) => a.order - b.order);
  if (sort !== 'relevance') return byPlace;
  return byPlace.sort((a, b) => b.rank - a.rank || density([b]) - density([a]));
}

/** Groups in order: title and heading first, then by how thick the hits stand; or newest first; or by place. */
export function groupHits(hits: readonly Hit[], reports: readonly FoundReport[], sort: Sort): HitGroup[] {
  const byStem = Map.groupBy(hits, ({ report }) => report.stem);
  const groups = reports.flatMap((report) => {
    const own = byStem.get(report.stem);
    if (!own) return [];
    const count = own.reduce((sum, { count: one }) => sum + one, 0);
    return [{ report, hits: own, count, best: best(own), density: density(own) }];
  });
  if (sort === 'date') groups.sort((a, b) => b.report.year - a.report.year);
  if (sort === 'relevance') groups.sort((a, b) => b.best - a.best || b.density - a.density);
  return groups;
}
