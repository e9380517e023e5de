/**
 * <compare-columns>: which reports stand side by side, in which order, and how they are looked at. The state is
 * the address (compare-state.ts). Reports the page does not carry are fetched. On a phone one column shows.
 */
import { showChoices } from './compare-chooser.ts';
import { showLenses, readLenses } from './compare-lenses.ts';
import { keepPlace } from './compare-place.ts';
import { fetchColumn } from './compare-source.ts';
import { readState, writeState, type CompareState } from './compare-state.ts';
import { ReportChoice } from './report-choice.ts';

class CompareColumns extends ReportChoice {
  connectedCallback(): void {
    this.startChoice();
    for (const name of ['.switch', '.lenses']) this.querySelector(name)?.removeAttribute('hidden');
    this.addEventListener('change', (event) => {
      if (event.target instanceof Element && event.target.closest('.lenses')) this.go(readLenses(this));
    });
    this.addEventListener('click', (event) => this.switchTo(event));
    addEventListener('hashchange', this.openTarget);
    this.read();
    this.openTarget();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.openTarget);
  }

  /** A link to mentions opens them. */
  private readonly openTarget = (): void => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target instanceof HTMLDetailsElement && this.contains(target)) {
      target.open = true;
      target.querySelector('summary')?.focus();
    }
  };

  protected readonly read = (): void => {
    const { state, unknown } = readState(location.search);
    showLenses(this, state);
    void this.showAsked(state.reports, unknown);
  };

  private go(change: Partial<CompareState>): void {
    const { state } = readState(location.search);
    const query = writeState({ ...state, reports: this.shown, ...change }, this.own);
    if (query !== location.search) history.pushState(null, '', location.pathname + query);
    this.read();
  }

  protected choose(reports: readonly string[]): void {
    this.go({ reports });
  }

  private switchTo(event: Event): void {
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    const current = button?.dataset['show'];
    if (current === undefined) return;
    const rows = [...this.querySelectorAll<HTMLElement>('tbody[data-role]')];
    keepPlace(rows, this.find('.switch'), this.find('.compare-scroll'), () => this.setCurrent(current));
  }

  protected has(stem: string): boolean {
    return this.querySelector(`th[data-report="${CSS.escape(stem)}"]`) !== null;
  }

  protected async fetchParts(stem: string): Promise<() => void> {
    const { head, cells } = await fetchColumn(this.dataset['base'] ?? '/', this.dataset['topic'] ?? '', stem);
    return () => {
      this.find('thead tr').append(head);
      for (const [role, cell] of cells) this.find(`tbody[data-role="${role}"] [data-cells]`).append(cell);
    };
  }

  protected arrange(stems: readonly string[]): void {
    this.shown = [...stems];
    const focused = document.activeElement;
    showChoices(this, stems);
    const table = this.find('table');
    table.dataset['columns'] = String(stems.length);
    for (const row of this.querySelectorAll('tr')) {
      const cells = [...row.querySelectorAll<HTMLElement>(':scope > [data-report]')];
      for (const cell of cells) cell.hidden = !stems.includes(cell.dataset['report'] ?? '');
      for (const stem of stems) row.append(...cells.filter(({ dataset }) => dataset['report'] === stem));
      const spanning = row.querySelector<HTMLTableCellElement>(':scope > [colspan]');
      if (spanning) spanning.colSpan = stems.length;
    }
    // An element that is moved loses the focus.
    if (focused instanceof HTMLElement && this.contains(focused)) focused.focus({ preventScroll: true });
    const current =
      this.querySelector<HTMLElement>('[data-show][aria-pressed="true"]')?.dataset['show'] ?? '';
    this.setCurrent(stems.includes(current) ? current : (stems[0] ?? ''));
    this.dispatchEvent(new CustomEvent('passages-shown', { bubbles: true }));
  }

  private setCurrent(stem: string): void {
    for (const cell of this.querySelectorAll<HTMLElement>('td[data-report], th[data-report]')) {
      cell.toggleAttribute('data-current', cell.dataset['report'] === stem);
    }
    for (const button of this.querySelectorAll<HTMLElement>('[data-show]')) {
      button.setAttribute('aria-pressed', String(button.dataset['show'] === stem));
    }
  }
}

customElements.define('compare-columns', CompareColumns);
