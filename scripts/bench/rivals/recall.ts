/** What the search of a whole site finds, report by report, held against the truth. */
import { countTruth, type QueryCase, type TruthUnit } from '../../../tests/e2e/search-truth.ts';

/** Plain words; signs that only some searches promise to understand; words mistyped, which a kind search may mend. */
export type Group = 'plain' | 'own syntax' | 'typos';

/** Quotes, the open side of a number, a word left out. */
const OWN_SYNTAX = /["“”「」『』＂*＊]|(?:^|\s)[-－]/u;

/** Which comparison a query belongs to. */
export function groupOf({ kind, q }: Pick<QueryCase, 'kind' | 'q'>): Group {
  if (kind === 'typos') return 'typos';
  return OWN_SYNTAX.test(q) ? 'own syntax' : 'plain';
}

/** The report that an address of any of the sites leads to, or null: /a-2021/, /a-2021.html#b, /regions/a/2021/. */
export function reportAt(address: string, stems: readonly string[]): string | null {
  const { pathname } = new URL(address, 'http://site');
  const [last = '', before = ''] = decodeURIComponent(pathname)
    .replace(/(?:\/|\.html)$/, '')
    .split('/')
    .reverse();
  return [last, `${before}-${last}`].find((stem) => stems.includes(stem)) ?? null;
}

export interface PageTruth {
  /** Reports with a passage that has all words. */
  readonly right: ReadonlySet<string>;
  /** Reports with all words, though in no one passage: neither for a search nor against it. */
  readonly open: ReadonlySet<string>;
}

/** The reports a query should find. */
export function pageTruth(units: readonly TruthUnit[], query: Pick<QueryCase, 'all' | 'none'>): PageTruth {
  const reportsWith = (asked: Pick<QueryCase, 'all' | 'none'>): Set<string> =>
    new Set([...countTruth(units, asked).keys()].map((unit) => unit.split('#')[0] ?? ''));
  const right = reportsWith(query);
  if (query.none.length > 0 || query.all.length < 2) return { right, open: new Set() };
  const words = query.all.map((word) => reportsWith({ all: [word], none: [] }));
  const open = [...(words[0] ?? [])].filter(
    (report) => !right.has(report) && words.every((reports) => reports.has(report)),
  );
  return { right, open: new Set(open) };
}

export interface Recall {
  readonly queries: number;
  /** Percent of the reports to be found that were found; of the reports given, those that are right; null of none. */
  readonly recall: number | null;
  readonly precision: number | null;
  /** Queries answered with exactly the right reports. */
  readonly exact: number;
  readonly hitless: number;
  /** Hitless queries that got an answer all the same. */
  readonly phantoms: number;
}

const percent = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.round((part / whole) * 1000) / 10;

/** One search over queries: what it gave beside what is right. */
export function scoreAnswers(
  cases: readonly { readonly truth: PageTruth; readonly given: readonly string[] }[],
): Recall {
  const tally = { right: 0, given: 0, true: 0, exact: 0, hitless: 0, phantoms: 0 };
  for (const { truth, given } of cases) {
    const counted = [...new Set(given)].filter((report) => !truth.open.has(report));
    const right = counted.filter((report) => truth.right.has(report)).length;
    tally.right += right;
    tally.given += counted.length;
    tally.true += truth.right.size;
    if (right === truth.right.size && counted.length === right) tally.exact += 1;
    if (truth.right.size > 0) continue;
    tally.hitless += 1;
    if (counted.length > 0) tally.phantoms += 1;
  }
  return {
    queries: cases.length,
    recall: percent(tally.right, tally.true),
    precision: percent(tally.right, tally.given),
    exact: tally.exact,
    hitless: tally.hitless,
    phantoms: tally.phantoms,
  };
}
