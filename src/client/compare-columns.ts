/**
 * <compare-columns>: which reports stand side by side and in which order. The state is the URL
 * (?reports=a,b); without it all reports stand in their neutral order. On a phone one column shows.
 */
const PARAMETER = 'reports';

class CompareColumns extends HTMLElement {
  private all: string[] = [];

  connectedCallback(): void {
    this.all = [...this.querySelectorAll<HTMLElement>('[data-choice]')].map(
      ({ dataset }) => dataset['choice'] ?? '',
    );
    for (const name of ['.chooser', '.switch']) this.querySelector(name)?.removeAttribute('hidden');
    this.dataset['ready'] = '';
    this.addEventListener('change', () => this.push(this.chosenByBoxes()));
    this.addEventListener('click', (event) => this.onClick(event));
    addEventListener('popstate', this.read);
    this.read();
  }

  disconnectedCallback(): void {
    removeEventListener('popstate', this.read);
  }

  private readonly read = (): void => {
    const asked = (new URLSearchParams(location.search).get(PARAMETER) ?? '')
      .split(',')
      .filter((stem) => stem !== '');
    const known = [...new Set(asked.filter((stem) => this.all.includes(stem)))];
    const unknown = asked.filter((stem) => !this.all.includes(stem));
    const notice = this.querySelector<HTMLElement>('[data-notice]');
    if (notice) {
      notice.hidden = unknown.length === 0;
      notice.textContent = (this.dataset['unknown'] ?? '').replace('%s', unknown.join('、'));
    }
    this.show(known.length > 0 ? known : this.all);
  };

  private chosenByBoxes(): string[] {
    const boxes = [...this.querySelectorAll<HTMLInputElement>('[data-choice] input')];
    const chosen = boxes.filter(({ checked }) => checked).map(({ value }) => value);
    return chosen.length > 0 ? chosen : this.all;
  }

  private push(stems: readonly string[]): void {
    const url = new URL(location.href);
    const isDefault = stems.length === this.all.length && stems.every((stem, at) => stem === this.all[at]);
    if (isDefault) url.searchParams.delete(PARAMETER);
    else url.search = `?${PARAMETER}=${stems.join(',')}`;
    history.pushState(null, '', url);
    this.read();
  }

  private onClick(event: Event): void {
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    const shown = button?.dataset['show'];
    if (shown !== undefined) this.setCurrent(shown);
    const step = Number(button?.dataset['move'] ?? 0);
    const stem = button?.closest<HTMLElement>('[data-choice]')?.dataset['choice'];
    if (step !== 0 && stem !== undefined) this.move(stem, step, button);
  }

  private move(stem: string, step: number, button: HTMLElement | null | undefined): void {
    const order = [...this.querySelectorAll<HTMLElement>('[data-choice]')].map(
      ({ dataset }) => dataset['choice'] ?? '',
    );
    const from = order.indexOf(stem);
    const to = from + step;
    if (to < 0 || to >= order.length) return;
    order.splice(to, 0, ...order.splice(from, 1));
    const chosen = new Set(this.chosenByBoxes());
    this.push(order.filter((each) => chosen.has(each)));
    button?.focus();
  }

  private show(stems: readonly string[]): void {
    const list = this.querySelector('.chooser ol');
    const rest = this.all.filter((stem) => !stems.includes(stem));
    for (const stem of [...stems, ...rest]) {
      const choice = this.querySelector<HTMLElement>(`[data-choice="${stem}"]`);
      const box = choice?.querySelector('input');
      if (box) box.checked = stems.includes(stem);
      if (choice) list?.append(choice);
    }
    const table = this.querySelector('table');
    if (table) table.dataset['columns'] = String(stems.length);
    for (const row of this.querySelectorAll('tr')) this.arrange(row, stems);
    for (const button of this.querySelectorAll<HTMLElement>('[data-show]')) {
      button.hidden = !stems.includes(button.dataset['show'] ?? '');
    }
    this.setCurrent(stems[0] ?? '');
  }

  private arrange(row: HTMLTableRowElement, stems: readonly string[]): void {
    const cells = [...row.querySelectorAll<HTMLElement>(':scope > [data-report]')];
    for (const cell of cells) cell.hidden = !stems.includes(cell.dataset['report'] ?? '');
    for (const stem of stems) {
      const cell = cells.find(({ dataset }) => dataset['report'] === stem);
      if (cell) row.append(cell);
    }
    const spanning = row.querySelector<HTMLTableCellElement>(':scope > [colspan]');
    if (spanning) spanning.colSpan = stems.length;
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
