/** The ledger parted by report, topic or measure, for the pages that need no script. */
import { getFigureRows, measureSlug, type FigureRow } from './figure-rows.ts';
import { once } from './once.ts';

export interface FigureView {
  readonly by: FigureViewKind;
  readonly key: string;
  readonly rows: readonly FigureRow[];
}

/** What the ledger is parted by; each is a folder of addresses. */
export type FigureViewKind = 'report' | 'topic' | 'measure';

const KEYS: Record<FigureViewKind, (row: FigureRow) => string> = {
  report: ({ report }) => report.stem,
  topic: ({ topic }) => topic ?? 'none',
  measure: ({ figure }) => measureSlug(figure.measure),
};

function viewsBy(rows: readonly FigureRow[], by: FigureViewKind): FigureView[] {
  return [...Map.groupBy(rows, KEYS[by])].map(([key, own]) => ({
    by,
    key,
    rows: by === 'measure' ? own.sort((a, b) => b.figure.value - a.figure.value) : own,
  }));
}

/** Views in order of first appearance; a measure's view is sorted by value, the others by reading. */
export const getFigureViews = once(async () => {
  const rows = await getFigureRows();
  return {
    report: viewsBy(rows, 'report'),
    topic: viewsBy(rows, 'topic'),
    measure: viewsBy(rows, 'measure'),
  };
});
