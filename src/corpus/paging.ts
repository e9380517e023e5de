/** Lists that grow with the corpus, parted into pages with addresses of their own: checks/, checks/2/, … */

/** Reports a page lists as rows. */
export const ROWS_A_PAGE = 50;
/** Reports a page sets side by side as columns, or in full. */
export const COLUMNS_A_PAGE = 10;
/** Rows of the ledger of figures on a page. */
export const FIGURES_A_PAGE = 50;

/**
 * Pages of a list whose entries all stand elsewhere too (in their reports, the downloads, the search): nobody reads
 * further, and a corpus of thousands would make more of these pages than of its own.
 */
export const MOST_PAGES = 20;

export interface PageOf<Item> {
  readonly items: readonly Item[];
  /** From 1. */
  readonly number: number;
  /** Number of the last page. */
  readonly last: number;
  /** How many items the pages hold together; less than all where a list is cut off. */
  readonly listed: number;
  /** Places of the first and the last item in the whole list, from 1. */
  readonly from: number;
  readonly to: number;
  readonly all: number;
}

/**
 * The pages of a list, at most `most`; an empty list has one empty page. `size` and `most` are whole numbers
 * above 0.
 */
export function partIntoPages<Item>(items: readonly Item[], size: number, most = Infinity): PageOf<Item>[] {
  const last = Math.min(most, Math.max(1, Math.ceil(items.length / size)));
  const listed = Math.min(items.length, last * size);
  return Array.from({ length: last }, (_, at) => {
    const own = items.slice(at * size, (at + 1) * size);
    const from = own.length === 0 ? 0 : at * size + 1;
    const to = at * size + own.length;
    return { items: own, number: at + 1, last, listed, from, to, all: items.length };
  });
}

/** Static paths of a list's pages, at most `most`; the first stands at the list's own address. */
export const pagePaths = <Item>(items: readonly Item[], size: number, most?: number) =>
  partIntoPages(items, size, most).map((part) => ({
    params: { page: part.number === 1 ? undefined : String(part.number) },
    props: { part },
  }));

/** Number of the page on which the item at `at` (from 0) stands. */
export const pageOfPlace = (at: number, size: number): number => Math.floor(Math.max(0, at) / size) + 1;
