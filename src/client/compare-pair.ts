/** <compare-pair>: any unit of one report beside any unit of another, with the wording they share marked. */
import { sharedWording } from '../text/grams.ts';
import { countCharacters } from '../text/han.ts';
import { fetchDataset, type PairReport, type PairUnit } from './compare-pair-source.ts';
import { readSide, SIDES, writePair, type Side, type UnitName } from './compare-pair-state.ts';
import { fetchNames, type ReportName } from './compare-source.ts';
import { fillString, stringsOf, type Strings } from './compare-strings.ts';
import { loadShowing, type Showing } from './reading-language.ts';

const SHORTEST = 4;

interface Shown {
  readonly report: PairReport;
  readonly unit: PairUnit;
}

class ComparePair extends HTMLElement {
  private strings: Strings = {};
  private roles: Strings = {};
  private names: ReportName[] = [];
  private showing!: Promise<Showing>;
  private readonly reports = new Map<string, Promise<PairReport>>();
  private shown: Partial<Record<Side, Shown>> = {};
  private turn = 0;

  connectedCallback(): void {
    this.find('[data-with-script]').hidden = false;
    this.find('[data-no-script]').hidden = true;
    this.strings = stringsOf(this);
    this.showing = loadShowing(`${this.dataset['files'] ?? '/'}pagefind/`);
    this.roles = JSON.parse(this.dataset['roles'] ?? '{}') as Strings;
    this.addEventListener('change', (event) => void this.onChange(event));
    this.find('[data-swap]').addEventListener('click', () => {
      const { a, b } = this.shown;
      if (a && b) this.go(nameOf(b), nameOf(a));
    });
    addEventListener('popstate', this.read);
    this.read();
  }

  disconnectedCallback(): void {
    removeEventListener('popstate', this.read);
  }

  private find<Found extends HTMLElement = HTMLElement>(selector: string): Found {
    const found = this.querySelector<Found>(selector);
    if (!found) throw new Error(`Unexpected absence of ${selector}, expected it on the page`);
    return found;
  }

  private readonly read = (): void => void this.show();

  private go(a: UnitName, b: UnitName): void {
    const query = writePair(a, b);
    if (query !== location.search) history.pushState(null, '', location.pathname + query);
    this.read();
  }

  private async onChange(event: Event): Promise<void> {
    const select = event.target;
    const side =
      select instanceof HTMLElement ? select.closest<HTMLElement>('[data-side]')?.dataset['side'] : undefined;
    if (!(select instanceof HTMLSelectElement) || (side !== 'a' && side !== 'b')) return;
    const { a, b } = this.shown;
    if (!a || !b) return;
    const names = { a: nameOf(a), b: nameOf(b) };
    if (!('reportChoice' in select.dataset)) names[side] = { stem: names[side].stem, unit: select.value };
    else {
      const report = await this.load(select.value);
      const first = report && firstUnit(report);
      if (!first) return;
      names[side] = { stem: select.value, unit: first.id };
    }
    this.go(names.a, names.b);
  }

  private progress(text: string, retry?: () => void): void {
    this.find('[data-progress]').hidden = text === '';
    this.find('[data-progress-text]').textContent = text;
    const button = this.find('[data-retry]');
    button.hidden = retry === undefined;
    button.onclick = retry ?? null;
  }

  /** A report, asked for once; null when it cannot be had, with a way to try again. */
  private async load(stem: string): Promise<PairReport | null> {
    const label = this.names.find((name) => name.stem === stem)?.label ?? stem;
    this.progress(fillString(this.strings, 'loading', { label }));
    try {
      const asked =
        this.reports.get(stem) ?? fetchDataset(this.dataset['files'] ?? '/', stem, await this.showing);
      this.reports.set(stem, asked);
      const report = await asked;
      this.progress('');
      return report;
    } catch {
      this.reports.delete(stem);
      this.progress(fillString(this.strings, 'failed', { label }), this.read);
      return null;
    }
  }

  private async show(): Promise<void> {
    this.turn += 1;
    const { turn } = this;
    if (this.names.length === 0) {
      try {
        this.names = await fetchNames(this.dataset['files'] ?? '/');
      } catch {
        this.progress(fillString(this.strings, 'failed', { label: 'reports.json' }), this.read);
        return;
      }
    }
    const notes: string[] = [];
    const found: Partial<Record<Side, Shown>> = {};
    for (const [at, side] of SIDES.entries()) {
      const shown = await this.resolve(side, at, notes);
      if (turn !== this.turn || !shown) return;
      found[side] = shown;
    }
    this.shown = found;
    this.find('[data-notice]').hidden = notes.length === 0;
    this.find('[data-notice]').textContent = notes.join('');
    this.render();
  }

  /** What a side of the address means; what it cannot mean is said and replaced by what comes first. */
  private async resolve(side: Side, at: number, notes: string[]): Promise<Shown | null> {
    const asked = readSide(location.search, side);
    const fallback = this.names[at % this.names.length]?.stem ?? '';
    let stem = fallback;
    if (asked && 'bad' in asked)
      notes.push(fillString(this.strings, 'badFormat', { side, value: asked.bad }));
    else if (asked && !this.names.some((name) => name.stem === asked.stem))
      notes.push(fillString(this.strings, 'badReport', { side, value: asked.stem }));
    else if (asked) stem = asked.stem;
    const report = await this.load(stem);
    if (!report) return null;
    const wanted = asked && 'unit' in asked && asked.stem === stem ? asked.unit : undefined;
    const unit = report.units.find(({ id }) => id === wanted);
    if (wanted !== undefined && !unit)
      notes.push(fillString(this.strings, 'badUnit', { label: report.label, value: wanted }));
    const shown = unit ?? firstUnit(report);
    return shown ? { report, unit: shown } : null;
  }

  private render(): void {
    const { a, b } = this.shown;
    if (!a || !b) return;
    const shared = sharedWording(a.unit.text, b.unit.text, SHORTEST);
    const characters = ({ text }: PairUnit, spans: readonly { start: number; end: number }[]): number =>
      countCharacters(spans.map(({ start, end }) => text.slice(start, end)).join(''));
    const percent = (unit: PairUnit, part: number): string =>
      `${Math.round((part / Math.max(1, countCharacters(unit.text))) * 100)}%`;
    const [inA, inB] = [characters(a.unit, shared.a), characters(b.unit, shared.b)];
    const values = {
      count: shared.a.length,
      characters: inA,
      a: percent(a.unit, inA),
      b: percent(b.unit, inB),
    };
    this.find('[data-shared]').textContent = fillString(
      this.strings,
      shared.a.length > 0 ? 'shared' : 'none',
      values,
    );
    this.renderSide('a', a, shared.a);
    this.renderSide('b', b, shared.b);
  }

  private renderSide(
    side: Side,
    { report, unit }: Shown,
    spans: readonly { start: number; end: number }[],
  ): void {
    const root = this.find(`[data-side="${side}"]`);
    const part = <Found extends HTMLElement>(selector: string): Found =>
      this.find(`[data-side="${side}"] ${selector}`);
    part<HTMLSelectElement>('[data-report-choice]').replaceChildren(
      ...this.names.map(({ stem, label }) => new Option(label, stem, false, stem === report.stem)),
    );
    part<HTMLSelectElement>('[data-unit-choice]').replaceChildren(
      ...report.units.map(({ id, label }) => new Option(label, id, false, id === unit.id)),
    );
    root.dataset['report'] = report.stem;
    root.dataset['unit'] = unit.id;
    part('[data-heading]').textContent = report.label;
    part('[data-path]').textContent = this.roles[unit.role] ?? '';
    part<HTMLAnchorElement>('[data-link]').href = `${this.dataset['base'] ?? '/'}${report.path}#${unit.id}`;
    const nodes: Node[] = [];
    let position = 0;
    for (const { start, end } of spans) {
      nodes.push(document.createTextNode(unit.shown.slice(position, start)));
      const mark = document.createElement('mark');
      mark.textContent = unit.shown.slice(start, end);
      nodes.push(mark);
      position = end;
    }
    part('[data-text]').replaceChildren(...nodes, document.createTextNode(unit.shown.slice(position)));
  }
}

const firstUnit = ({ units }: PairReport): PairUnit | undefined =>
  units.find(({ role }) => role !== 'title') ?? units[0];
const nameOf = ({ report, unit }: Shown): UnitName => ({ stem: report.stem, unit: unit.id });

customElements.define('compare-pair', ComparePair);
