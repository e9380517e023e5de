/** The rows of a ledger of several pages, fetched from the others when the whole is asked for. */
import { fetchPage } from './fetch-page.ts';

export type Row = HTMLTableRowElement;

/** The rows of a ledger, in order. */
export const rowsIn = (root: ParentNode): Row[] => [...root.querySelectorAll<Row>('table.figures tbody tr')];

export interface LedgerPages {
  /** Address of the first page; the others stand below it. */
  readonly first: string;
  /** Number of this page, from 1, and of the last. */
  readonly number: number;
  readonly last: number;
}

/** The rows of this page among those of all others, in the order of the ledger. Throws when a page cannot be had. */
export async function fetchWhole(
  { first, number, last }: LedgerPages,
  own: readonly Row[],
  told: (done: number) => void,
): Promise<Row[]> {
  let done = 1;
  const pages = Array.from({ length: last }, async (_, at): Promise<readonly Row[]> => {
    if (at + 1 === number) return own;
    const page = await fetchPage(at === 0 ? first : `${first}${at + 1}/`);
    done += 1;
    told(done);
    return rowsIn(page).map((row) => document.adoptNode(row));
  });
  return (await Promise.all(pages)).flat();
}
