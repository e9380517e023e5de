/** Reports a comparison page does not carry: their names from data/reports.json, their columns from their own pages. */
import { fetchOk, fetchPage } from './fetch-page.ts';
import { loadShowing, placeName } from './reading-language.ts';

export interface ReportName {
  readonly stem: string;
  readonly label: string;
  readonly name: string;
}

interface ListedReport {
  readonly stem: string;
  readonly name: string;
  readonly nameEn: string;
  readonly year: number;
}

const isListed = (value: unknown): value is ListedReport =>
  typeof value === 'object' &&
  value !== null &&
  'stem' in value &&
  typeof value.stem === 'string' &&
  'name' in value &&
  typeof value.name === 'string' &&
  'nameEn' in value &&
  typeof value.nameEn === 'string' &&
  'year' in value &&
  typeof value.year === 'number';

/** Names of all reports. Throws when the list cannot be had. */
export async function fetchNames(base: string): Promise<ReportName[]> {
  const listed: unknown = await (await fetchOk(`${base}data/reports.json`)).json();
  const showing = await loadShowing(`${base}pagefind/`);
  return (Array.isArray(listed) ? listed : []).filter(isListed).map((report) => {
    const name = placeName(report, showing);
    return { stem: report.stem, name, label: `${name} ${report.year}` };
  });
}

export interface FetchedColumn {
  readonly head: HTMLElement;
  /** By role. */
  readonly cells: ReadonlyMap<string, HTMLElement>;
}

/** The page of one report by topic. Throws when it cannot be had. */
export const fetchReport = (base: string, stem: string): Promise<Document> =>
  fetchPage(`${base}compare/report/${encodeURIComponent(stem)}/`);

/** One column, taken from the page of its report. Throws when that cannot be had. */
export async function fetchColumn(base: string, topic: string, stem: string): Promise<FetchedColumn> {
  const page = await fetchReport(base, stem);
  const own = page.querySelector(`[data-column="${CSS.escape(topic)}"]`);
  const head = own?.querySelector<HTMLElement>(`thead th[data-report="${CSS.escape(stem)}"]`);
  const cells = new Map<string, HTMLElement>();
  for (const body of own?.querySelectorAll<HTMLElement>('tbody[data-role]') ?? []) {
    const cell = body.querySelector<HTMLElement>('td[data-report]');
    if (cell) cells.set(body.dataset['role'] ?? '', document.adoptNode(cell));
  }
  if (!head || cells.size === 0) throw new Error(`${stem}: Unexpected page, expected a column`);
  return { head: document.adoptNode(head), cells };
}
