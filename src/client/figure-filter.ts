/**
 * <figure-filter>: narrows and sorts the ledger of figures; the state is the URL. A ledger of several pages shows its
 * own until something is asked of it, and then the whole.
 */
import { fillString, stringsOf, type Strings } from './compare-strings.ts';
import { fetchWhole, rowsIn, type LedgerPages, type Row } from './figure-pages.ts';
import { make } from './search-text.ts';
import { loadSimplifier } from './simplified-query.ts';

type Control = HTMLSelectElement | HTMLInputElement;
/** What each control says, by its name; '' asks nothing. */
type State = ReadonlyMap<string, string>;

const isBox = (control: Control): control is HTMLInputElement =>
  control instanceof HTMLInputElement && control.type === 'checkbox';

const FIELDS = ['report', 'topic', 'measure'] as const;

const subjectOf = ({ cells }: Row): string => cells[1]?.textContent ?? '';
const valueOf = ({ dataset }: Row): number => Number(dataset['value']);
const ORDERS: Readonly<Record<string, (one: Row, other: Row) => number>> = {
  value: (one, other) => valueOf(other) - valueOf(one),
  subject: (one, other) => subjectOf(one).localeCompare(subjectOf(other), 'zh'),
};

class FigureFilter extends HTMLElement {
  private strings: Strings = {};
  private pages: LedgerPages = { first: '', number: 1, last: 1 };
  /** The rows of this page, and all that are there. */
  private own: ReadonlySet<Row> = new Set();
  private rows: Row[] = [];
  /** The rows as they stand in the table. */
  private placed: Row[] = [];
  private fetching = false;
  /** Brings rows and what is typed to one script, once the map is there. */
  private simplify: (text: string) => string = (text) => text;
  private simplifying = false;
  private controls: readonly Control[] = [];

  connectedCallback(): void {
    const form = this.querySelector<HTMLElement>('.controls');
    if (!form) return;
    form.hidden = false;
    this.controls = [...form.querySelectorAll<Control>('[name]')];
    this.strings = stringsOf(this);
    const { first = '', number = '1', last = '1' } = this.dataset;
    this.pages = { first, number: Number(number), last: Number(last) };
    this.rows = rowsIn(this);
    this.own = new Set(this.rows);
    this.placed = this.rows;
    this.read();
    this.addEventListener('input', () => this.write());
    addEventListener('popstate', this.read);
  }

  disconnectedCallback(): void {
    removeEventListener('popstate', this.read);
  }

  private readonly read = (): void => {
    const state = new URLSearchParams(location.search);
    for (const control of this.controls) {
      const wanted = state.get(control.name) ?? '';
      if (isBox(control)) control.checked = wanted === '1';
      else if (control instanceof HTMLInputElement) control.value = wanted;
      else if ([...control.options].some(({ value }) => value === wanted)) control.value = wanted;
    }
    this.apply();
  };

  private get state(): State {
    return new Map(
      this.controls.map((control) => [
        control.name,
        isBox(control) ? (control.checked ? '1' : '') : control.value.trim(),
      ]),
    );
  }

  private write(): void {
    const url = new URL(location.href);
    for (const [name, value] of this.state) {
      if (value === '') url.searchParams.delete(name);
      else url.searchParams.set(name, value);
    }
    history.replaceState(null, '', url);
    this.apply();
  }

  /** `text` is what is typed, in the script of the rows. */
  private isAsked(row: Row, state: State, text: string): boolean {
    return (
      FIELDS.every((name) => !state.get(name) || row.dataset[name] === state.get(name)) &&
      (text === '' || this.simplify(row.textContent).includes(text))
    );
  }

  private async readOtherScript(): Promise<void> {
    if (this.simplifying) return;
    this.simplifying = true;
    this.simplify = await loadSimplifier(this.dataset['folder'] ?? '/pagefind/');
    this.apply();
  }

  private async readWhole(): Promise<void> {
    const { last } = this.pages;
    if (this.fetching) return;
    this.fetching = true;
    // A page may come when another has failed already.
    const tell = (done: number): void => {
      if (this.fetching) this.say('loading', { done, all: last });
    };
    tell(1);
    try {
      this.rows = await fetchWhole(this.pages, this.rows, tell);
      this.querySelector('tbody')?.append(...this.rows);
      this.placed = this.rows;
      this.dispatchEvent(new CustomEvent('passages-shown', { bubbles: true }));
      this.apply();
    } catch (error) {
      console.warn(error);
      const retry = make('button', '', fillString(this.strings, 'retry'));
      retry.type = 'button';
      retry.addEventListener('click', () => void this.readWhole());
      this.say('failed', {}, retry);
    } finally {
      this.fetching = false;
    }
  }

  private say(
    key: string,
    values: Readonly<Record<string, number>>,
    ...more: readonly (HTMLElement | string)[]
  ): void {
    this.querySelector('output')?.replaceChildren(fillString(this.strings, key, values), ...more);
  }

  private apply(): void {
    const { state } = this;
    const isNarrowed = [...state.values()].some((value) => value !== '');
    this.toggleAttribute('data-narrowed', isNarrowed);
    const isWhole = this.pages.last === 1 || this.rows.length > this.own.size;
    if (isNarrowed && !isWhole) return void this.readWhole();
    const text = this.simplify(state.get('text') ?? '');
    const asked = this.rows.filter(
      (row) => (isNarrowed || this.own.has(row)) && this.isAsked(row, state, text),
    );
    const isWithNames = state.get('names') === '1' || state.get('measure') === 'name';
    const shown = new Set(asked.filter(({ dataset }) => isWithNames || dataset['name'] === undefined));
    for (const row of this.rows) row.hidden = !shown.has(row);
    const sorted = [...this.rows];
    const order = ORDERS[state.get('sort') ?? ''];
    if (order) sorted.sort(order);
    // Rows that stand right stay: moving hundreds of them costs seconds on a phone.
    if (sorted.some((row, at) => row !== this.placed[at])) {
      this.querySelector('tbody')?.append(...sorted);
      this.placed = sorted;
    }
    // Nothing found may mean: typed in the other script.
    if (asked.length === 0 && state.get('text')) void this.readOtherScript();
    const names = asked.length - shown.size;
    const left = names > 0 ? fillString(this.strings, 'left', { count: names }) : '';
    this.say(isNarrowed || this.pages.last === 1 ? 'count' : 'onPage', { count: shown.size }, left);
  }
}

customElements.define('figure-filter', FigureFilter);
