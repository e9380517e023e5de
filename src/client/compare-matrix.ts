/** <compare-matrix>: the order of the rows, by this site or by an outline; kept in the address (?sort=). */
const DEFAULT = 'site';

class CompareMatrix extends HTMLElement {
  connectedCallback(): void {
    this.querySelector('[data-sort-line]')?.removeAttribute('hidden');
    this.select?.addEventListener('change', () => this.go(this.select?.value ?? DEFAULT));
    addEventListener('popstate', this.read);
    this.read();
  }

  disconnectedCallback(): void {
    removeEventListener('popstate', this.read);
  }

  private get select(): HTMLSelectElement | null {
    return this.querySelector<HTMLSelectElement>('select[name="sort"]');
  }

  private readonly read = (): void => {
    const asked = new URLSearchParams(location.search).get('sort') ?? DEFAULT;
    const options = [...(this.select?.options ?? [])].map(({ value }) => value);
    const sort = options.includes(asked) ? asked : DEFAULT;
    if (this.select) this.select.value = sort;
    const rows = [...this.querySelectorAll<HTMLElement>('tbody tr')];
    const orderOf = ({ dataset }: HTMLElement): number => Number(dataset[sort] ?? 0);
    const site = (row: HTMLElement): number => Number(row.dataset['site'] ?? 0);
    rows.sort((a, b) => orderOf(a) - orderOf(b) || site(a) - site(b));
    this.querySelector('tbody')?.append(...rows);
  };

  private go(sort: string): void {
    const kept = location.search.replace(/([?&])sort=[^&]*&?/, '$1').replace(/[?&]$/, '');
    const asked = sort === DEFAULT ? '' : `${kept === '' ? '?' : '&'}sort=${sort}`;
    history.pushState(null, '', location.pathname + kept + asked);
    this.read();
  }
}

customElements.define('compare-matrix', CompareMatrix);
