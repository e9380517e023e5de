/** <figure-filter>: narrows and sorts the ledger of figures; the state is the URL. */
import { loadSimplifier } from './simplified-query.ts';

type Control = HTMLSelectElement | HTMLInputElement;

class FigureFilter extends HTMLElement {
  private rows: HTMLTableRowElement[] = [];
  /** The rows as they stand in the table. */
  private placed: HTMLTableRowElement[] = [];
  /** Brings rows and what is typed to one script, once the map is there. */
  private simplify: (text: string) => string = (text) => text;
  private simplifying = false;

  connectedCallback(): void {
    const controls = this.querySelector<HTMLElement>('.controls');
    if (!controls) return;
    controls.hidden = false;
    this.rows = [...this.querySelectorAll<HTMLTableRowElement>('tbody tr')];
    this.placed = this.rows;
    this.read();
    this.addEventListener('input', () => this.write());
    addEventListener('popstate', this.read);
  }

  disconnectedCallback(): void {
    removeEventListener('popstate', this.read);
  }

  private get controls(): Control[] {
    return [...this.querySelectorAll<Control>('.controls [name]')];
  }

  private readonly read = (): void => {
    const state = new URLSearchParams(location.search);
    for (const control of this.controls) {
      const wanted = state.get(control.name) ?? '';
      if (control instanceof HTMLInputElement && control.type === 'checkbox')
        control.checked = wanted === '1';
      else if (control instanceof HTMLInputElement) control.value = wanted;
      else if ([...control.options].some(({ value }) => value === wanted)) control.value = wanted;
    }
    this.apply();
  };

  private stateOf(name: string): string {
    const control = this.controls.find((candidate) => candidate.name === name);
    if (control instanceof HTMLInputElement && control.type === 'checkbox') return control.checked ? '1' : '';
    return control?.value.trim() ?? '';
  }

  private write(): void {
    const url = new URL(location.href);
    for (const { name } of this.controls) {
      const value = this.stateOf(name);
      if (value === '') url.searchParams.delete(name);
      else url.searchParams.set(name, value);
    }
    history.replaceState(null, '', url);
    this.apply();
  }

  private isAsked({ dataset, textContent }: HTMLTableRowElement): boolean {
    const fields = ['report', 'topic', 'measure'].every((name) => {
      const wanted = this.stateOf(name);
      return wanted === '' || dataset[name] === wanted;
    });
    const measure = this.stateOf('measure');
    const names = this.stateOf('names') === '1' || measure === 'name' || dataset['name'] === undefined;
    return fields && names && this.simplify(textContent).includes(this.simplify(this.stateOf('text')));
  }

  private async readOtherScript(): Promise<void> {
    if (this.simplifying) return;
    this.simplifying = true;
    this.simplify = await loadSimplifier(this.dataset['folder'] ?? '/pagefind/');
    this.apply();
  }

  private apply(): void {
    let count = 0;
    for (const row of this.rows) {
      row.hidden = !this.isAsked(row);
      if (!row.hidden) count += 1;
    }
    const sort = this.stateOf('sort');
    const subject = (row: HTMLTableRowElement): string => row.cells[1]?.textContent ?? '';
    const sorted = [...this.rows];
    if (sort === 'value') sorted.sort((a, b) => Number(b.dataset['value']) - Number(a.dataset['value']));
    if (sort === 'subject') sorted.sort((a, b) => subject(a).localeCompare(subject(b), 'zh'));
    // Rows that stand right stay: moving hundreds of them costs seconds on a phone.
    if (sorted.some((row, at) => row !== this.placed[at])) {
      this.querySelector('tbody')?.append(...sorted);
      this.placed = sorted;
    }
    const output = this.querySelector('output');
    // Nothing found may mean: typed in the other script.
    if (count === 0 && this.stateOf('text') !== '') void this.readOtherScript();
    if (output) output.textContent = (this.dataset['count'] ?? '').replace('-1', String(count));
  }
}

customElements.define('figure-filter', FigureFilter);
