/** Between the count table's units and reports: which reports are certain, and the hits laid out in order. */
import type { Bounds } from '../text/search-bounds.ts';
import { HitColumns } from './search-columns.ts';
import { rankOf, type Hit } from './search-hit.ts';
import type { UnitLayout } from './search-tables.ts';

/** Calls `visit` with each row of the bounds and the report it lies in. */
function visitPlaces(
  { units }: Bounds,
  { starts }: UnitLayout,
  visit: (at: number, place: number) => void,
): void {
  let place = 0;
  for (let at = 0; at < units.length; at += 1) {
    while ((units[at] ?? 0) >= (starts[place + 1] ?? Number.POSITIVE_INFINITY)) place += 1;
    visit(at, place);
  }
}

export interface Certainty {
  /** Reports that may answer. */
  readonly all: ReadonlySet<number>;
  /** Those of them of which only their text can tell. */
  readonly open: ReadonlySet<number>;
}

/** Sorts the reports by what the bounds say of them. */
export function sortReports(bounds: Bounds, layout: UnitLayout): Certainty {
  const [all, open] = [new Set<number>(), new Set<number>()];
  let last = -1;
  visitPlaces(bounds, layout, (at, place) => {
    if (place !== last) all.add(place);
    last = place;
    if (bounds.low[at] !== bounds.high[at]) open.add(place);
  });
  return { all, open };
}

/** What is certain, and in its place what has been read; reports in `open` count only when read. */
export function layOut(
  bounds: Bounds | null,
  layout: UnitLayout,
  open: ReadonlySet<number>,
  read: ReadonlyMap<number, readonly Hit[]>,
): HitColumns {
  const readHits = [...read].sort(([a], [b]) => a - b).map(([place, hits]) => ({ place, hits }));
  const capacity = (bounds?.units.length ?? 0) + readHits.reduce((sum, { hits }) => sum + hits.length, 0);
  const columns = new HitColumns(capacity, layout.kinds);
  let next = 0;
  const addReadBefore = (place: number): void => {
    for (; (readHits[next]?.place ?? Number.POSITIVE_INFINITY) < place; next += 1)
      columns.addHits(readHits[next]?.hits ?? []);
  };
  if (bounds)
    visitPlaces(bounds, layout, (at, place) => {
      if (open.has(place)) return;
      addReadBefore(place);
      const unit = bounds.units[at] ?? 0;
      const kind = layout.kindOf[unit] ?? 0;
      columns.add({
        place,
        order: unit - (layout.starts[place] ?? 0),
        kind,
        count: bounds.low[at] ?? 0,
        rank: rankOf(layout.kinds[kind]?.role ?? '', bounds.headings[at] === 1),
        length: 0,
      });
    });
  addReadBefore(Number.POSITIVE_INFINITY);
  return columns;
}
