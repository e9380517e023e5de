/**
 * <compare-overview>: beyond the reports the page carries, others are chosen by name and their parts fetched: a
 * column of each table, and the list of problems and plans. With every report in the page it has nothing to do.
 */
import { showChoices } from './compare-chooser.ts';
import { fetchReport } from './compare-source.ts';
import { readState, withReports } from './compare-state.ts';
import { ReportChoice } from './report-choice.ts';

/** What a report has in the page: heads and cells in rows, and one block of its own. */
const PARTS = 'tr > [data-report], [data-plans]';
const stemOf = ({ dataset }: HTMLElement): string => dataset['report'] ?? dataset['plans'] ?? '';
/** Where a part belongs: its row among those of its table, else the list of blocks. */
const ROWS = 'table[data-by-report] tr';

class CompareOverview extends ReportChoice {
  connectedCallback(): void {
    if (!this.querySelector('.chooser')) return;
    this.startChoice();
    this.read();
  }

  protected readonly read = (): void => {
    void this.showAsked(readState(location.search).state.reports);
  };

  protected choose(reports: readonly string[]): void {
    const query = withReports(location.search, reports, this.own);
    if (query !== location.search) history.pushState(null, '', location.pathname + query);
    this.read();
  }

  protected has(stem: string): boolean {
    return this.querySelector(`th[data-report="${CSS.escape(stem)}"]`) !== null;
  }

  protected async fetchParts(stem: string): Promise<() => void> {
    const page = await fetchReport(this.dataset['base'] ?? '/', stem);
    const rows = [...this.querySelectorAll<HTMLElement>(ROWS)];
    const cells = new Map<string, HTMLElement>();
    for (const row of page.querySelectorAll<HTMLElement>(ROWS)) {
      const cell = row.querySelector<HTMLElement>(':scope > [data-report]');
      if (cell) cells.set(row.dataset['row'] ?? '', cell);
    }
    const plans = page.querySelector<HTMLElement>('[data-plans]');
    if (!plans || rows.some(({ dataset }) => !cells.has(dataset['row'] ?? '')))
      throw new Error(`${stem}: Unexpected page, expected a column for each table`);
    return () => {
      for (const row of rows) {
        const cell = cells.get(row.dataset['row'] ?? '');
        if (cell) row.append(document.adoptNode(cell));
      }
      this.find('[data-plans-list]').append(document.adoptNode(plans));
    };
  }

  protected arrange(stems: readonly string[]): void {
    this.shown = [...stems];
    const focused = document.activeElement;
    showChoices(this, stems);
    const parts = [...this.querySelectorAll<HTMLElement>(PARTS)];
    for (const part of parts) part.hidden = !stems.includes(stemOf(part));
    for (const stem of stems)
      for (const part of parts) if (stemOf(part) === stem) part.parentElement?.append(part);
    // An element that is moved loses the focus.
    if (focused instanceof HTMLElement && this.contains(focused)) focused.focus({ preventScroll: true });
  }
}

customElements.define('compare-overview', CompareOverview);
