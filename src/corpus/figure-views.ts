/** The ledger parted by report, topic or measure, for the pages that need no script. */
import { measureSlug, type FigureRow } from './figure-rows.ts';

export interface FigureView {
  readonly key: string;
  readonly rows: FigureRow[];
}

/** What the ledger is parted by; each is a folder of addresses. */
export const FIGURE_VIEWS = ['report', 'topic', 'measure'] as const;
export type FigureViewKind = (typeof FIGURE_VIEWS)[number];

const KEYS: Record<FigureViewKind, (row: FigureRow) => string> = {
  report: ({ report }) => report.stem,
  topic: ({ topic }) => topic ?? 'none',
  measure: ({ figure }) => measureSlug(figure.measure),
};

/** Views in order of first appearance; a measure's view is sorted by value, the others by reading. */
export function figureViews(rows: readonly FigureRow[], by: FigureViewKind): FigureView[] {
  return [...Map.groupBy(rows, KEYS[by])].map(([key, own]) => ({
    key,
    rows: by === 'measure' ? [...own].sort((a, b) => b.figure.value - a.figure.value) : own,
  }));
}
