/**
 * <compare-columns>: which reports stand side by side, in which order, and how they are looked at. The state is
 * the address (compare-state.ts). Reports the page does not carry are fetched. On a phone one column shows.
 */
import { followChooser, listChoices, showChoices } from './compare-chooser.ts';
import { showLenses, readLenses } from './compare-lenses.ts';
import { keepPlace } from './compare-place.ts';
import { fetchColumn, fetchNames, type ReportName } from './compare-source.ts';
import { moveTo, readState, writeState, type CompareState } from './compare-state.ts';
import { fillString, stringsOf, type Strings } from './compare-strings.ts';

class CompareColumns extends HTMLElement {
  private strings: Strings = {};
  /** The page's own choice, in its order. */
  private own: string[] = [];
  private shown: string[] = [];
  private names: Promise<ReportName[]> | null = null;
  private turn = 0;

  connectedCallback(): void {
    this.strings = stringsOf(this);
    this.own = listChoices(this).map(({ stem }) => stem);
    for (const name of ['.chooser', '.switch', '.lenses'])
      this.querySelector(name)?.removeAttribute('hidden');
    this.dataset['ready'] = '';
    followChooser(this, {
      chosen: (stems) => this.go({ reports: stems }),
      moved: (stem, target) => this.move(stem, target),
      asked: (label) => void this.add(label),
      opened: () => void this.offerNames(),
    });
    this.addEventListener('change', (event) => {
      if (event.target instanceof Element && event.target.closest('.lenses')) this.go(readLenses(this));
    });
    this.addEventListener('click', (event) => this.onClick(event));
    addEventListener('popstate', this.read);
    addEventListener('hashchange', this.openTarget);
    this.read();
    this.openTarget();
  }

  disconnectedCallback(): void {
    removeEventListener('popstate', this.read);
    removeEventListener('hashchange', this.openTarget);
  }

  private find(selector: string): HTMLElement {
    const found = this.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`Unexpected absence of ${selector}, expected it in the comparison`);
    return found;
  }

  /** A link to mentions opens them. */
  private readonly openTarget = (): void => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target instanceof HTMLDetailsElement && this.contains(target)) {
      target.open = true;
      target.querySelector('summary')?.focus();
    }
  };

  private readonly read = (): void => {
    const { state, unknown } = readState(location.search);
    void this.show(state, unknown);
  };

  /** A step in the history. */
  private go(change: Partial<CompareState>): void {
    const { state } = readState(location.search);
    const query = writeState({ ...state, reports: this.shown, ...change }, this.own);
    if (query !== location.search) history.pushState(null, '', location.pathname + query);
    this.read();
  }

  private move(stem: string, target: string): void {
    const reports = moveTo(this.shown, stem, target);
    this.go({ reports });
    const label = listChoices(this).find((choice) => choice.stem === stem)?.label ?? stem;
    const values = { label, at: reports.indexOf(stem) + 1, all: reports.length };
    this.find('[data-said]').textContent = fillString(this.strings, 'moved', values);
  }

  private onClick(event: Event): void {
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    const current = button?.dataset['show'];
    if (current !== undefined) {
      const rows = [...this.querySelectorAll<HTMLElement>('tbody[data-role]')];
      keepPlace(rows, this.find('.switch'), this.find('.compare-scroll'), () => this.setCurrent(current));
    }
    const step = Number(button?.dataset['move'] ?? 0);
    const stem = button?.closest<HTMLElement>('[data-choice], th[data-report]');
    const moved = stem?.dataset['choice'] ?? stem?.dataset['report'];
    if (step === 0 || moved === undefined) return;
    const target = this.shown[this.shown.indexOf(moved) + step];
    if (target !== undefined) this.move(moved, target);
  }

  /** The list of all reports, asked for once; a failure may be tried again. */
  private listNames(): Promise<ReportName[]> {
    this.names ??= fetchNames(this.dataset['files'] ?? '/').catch((error: unknown) => {
      this.names = null;
      throw error;
    });
    return this.names;
  }

  private async offerNames(): Promise<void> {
    const list = this.querySelector('datalist');
    if (!list || list.children.length > 0) return;
    try {
      for (const { label } of await this.listNames()) list.append(new Option(label, label));
    } catch {
      this.fail(fillString(this.strings, 'listFailed'), () => void this.offerNames());
    }
  }

  private async add(label: string): Promise<void> {
    try {
      const found = (await this.listNames()).find((each) => each.label === label.trim());
      if (found) this.go({ reports: [...this.shown.filter((stem) => stem !== found.stem), found.stem] });
      else this.note(fillString(this.strings, 'notFound', { label }));
    } catch {
      this.fail(fillString(this.strings, 'listFailed'), () => void this.add(label));
    }
  }

  private note(...notes: readonly string[]): void {
    const notice = this.find('[data-notice]');
    const said = notes.filter((each) => each !== '').join('');
    notice.hidden = said === '';
    notice.textContent = said;
  }

  private progress(text: string): void {
    this.find('[data-progress]').hidden = text === '';
    this.find('[data-retry]').hidden = true;
    this.find('[data-progress-text]').textContent = text;
  }

  private fail(text: string, retry: () => void): void {
    this.progress(text);
    const button = this.find('[data-retry]');
    button.hidden = false;
    button.onclick = retry;
  }

  /** Which of the asked reports exist; those the page lacks are looked up in the list. */
  private async check(asked: readonly string[]): Promise<{ known: string[]; unknown: string[] }> {
    const carried = new Set(listChoices(this).map(({ stem }) => stem));
    const missing = asked.filter((stem) => !carried.has(stem));
    const isAll = Number(this.dataset['all'] ?? 0) <= this.own.length;
    const more = missing.length > 0 && !isAll ? await this.listNames() : [];
    const names = new Set([...carried, ...more.map(({ stem }) => stem)]);
    return {
      known: asked.filter((stem) => names.has(stem)),
      unknown: asked.filter((stem) => !names.has(stem)),
    };
  }

  private async show(state: CompareState, unknownValues: readonly string[]): Promise<void> {
    this.turn += 1;
    const { turn } = this;
    showLenses(this, state);
    try {
      const { known, unknown } = await this.check(state.reports);
      if (turn !== this.turn) return;
      const say = (key: string, values: readonly string[]): string =>
        values.length === 0 ? '' : fillString(this.strings, key, { values: values.join('、') });
      this.note(say('unknownReports', unknown), say('unknownValues', unknownValues));
      await this.showReports(known.length > 0 ? known : this.own, turn);
    } catch {
      if (turn === this.turn) this.fail(fillString(this.strings, 'listFailed'), this.read);
    }
  }

  private async showReports(stems: readonly string[], turn: number): Promise<void> {
    const ready: string[] = [];
    for (const [at, stem] of stems.entries()) {
      if (this.querySelector(`th[data-report="${CSS.escape(stem)}"]`)) {
        ready.push(stem);
        continue;
      }
      const names = await this.listNames();
      const name = names.find((each) => each.stem === stem) ?? { stem, label: stem, name: stem };
      this.progress(fillString(this.strings, 'loading', { label: name.label, done: at, all: stems.length }));
      try {
        const column = await fetchColumn(this.dataset['base'] ?? '/', this.dataset['topic'] ?? '', stem);
        if (turn !== this.turn) return;
        this.find('thead tr').append(column.head);
        for (const [role, cell] of column.cells)
          this.find(`tbody[data-role="${role}"] [data-cells]`).append(cell);
        showChoices(this, [...ready, stem], name);
        ready.push(stem);
        this.progress('');
      } catch {
        if (turn !== this.turn) return;
        // What came is shown; what did not can be asked for again.
        this.arrange([...ready, ...stems.slice(at + 1).filter((each) => this.own.includes(each))]);
        this.fail(fillString(this.strings, 'failed', { label: name.label }), this.read);
        return;
      }
    }
    this.progress('');
    this.arrange(ready);
  }

  private arrange(stems: readonly string[]): void {
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
    this.dispatchEvent(new CustomEvent('columns-shown', { bubbles: true }));
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
