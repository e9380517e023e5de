/**
 * What the pages that set chosen reports side by side have in common: the choice is the address, reports the page
 * does not carry are looked up and fetched, progress shows, and what failed can be asked for again.
 */
import { followChooser, listChoices, showChoices } from './compare-chooser.ts';
import { fetchNames, type ReportName } from './compare-source.ts';
import { moveTo } from './compare-state.ts';
import { fillString, stringsOf, type Strings } from './compare-strings.ts';

export abstract class ReportChoice extends HTMLElement {
  protected strings: Strings = {};
  /** The page's own choice, in its order. */
  protected own: string[] = [];
  protected shown: string[] = [];
  private names: Promise<ReportName[]> | null = null;
  private turn = 0;

  /** Reads the address and shows what it asks for. */
  protected abstract readonly read: () => void;
  /** A step in the history: these reports, in this order. */
  protected abstract choose(stems: readonly string[]): void;
  /** Whether a report's parts stand in the page. */
  protected abstract has(stem: string): boolean;
  /** Fetches a report's parts; what it returns puts them in. Throws when they cannot be had. */
  protected abstract fetchParts(stem: string): Promise<() => void>;
  /** Shows these reports alone, in this order; all of them stand in the page. */
  protected abstract arrange(stems: readonly string[]): void;

  /** Call once, when connected. */
  protected startChoice(): void {
    this.strings = stringsOf(this);
    this.own = listChoices(this).map(({ stem }) => stem);
    this.querySelector('.chooser')?.removeAttribute('hidden');
    this.dataset['ready'] = '';
    followChooser(this, {
      chosen: (stems) => this.choose(stems),
      moved: (stem, target) => this.move(stem, target),
      asked: (label) => void this.add(label),
      opened: () => void this.offerNames(),
    });
    this.addEventListener('click', (event) => this.step(event));
    addEventListener('popstate', this.read);
  }

  disconnectedCallback(): void {
    removeEventListener('popstate', this.read);
  }

  protected find(selector: string): HTMLElement {
    const found = this.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`Unexpected absence of ${selector}, expected it in the comparison`);
    return found;
  }

  private move(stem: string, target: string): void {
    const reports = moveTo(this.shown, stem, target);
    this.choose(reports);
    const label = listChoices(this).find((choice) => choice.stem === stem)?.label ?? stem;
    const values = { label, at: reports.indexOf(stem) + 1, all: reports.length };
    this.find('[data-said]').textContent = fillString(this.strings, 'moved', values);
  }

  private step(event: Event): void {
    const button = event.target instanceof Element ? event.target.closest('button') : null;
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
      if (found) this.choose([...this.shown.filter((stem) => stem !== found.stem), found.stem]);
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

  /** Shows the asked reports, or the page's own; says which do not exist, and other values that mean nothing. */
  protected async showAsked(asked: readonly string[], unknownValues: readonly string[] = []): Promise<void> {
    this.turn += 1;
    const { turn } = this;
    try {
      const { known, unknown } = await this.check(asked);
      if (turn !== this.turn) return;
      const say = (key: string, values: readonly string[]): string =>
        values.length === 0
          ? ''
          : fillString(this.strings, key, { values: values.join(fillString(this.strings, 'list')) });
      this.note(say('unknownReports', unknown), say('unknownValues', unknownValues));
      await this.showReports(known.length > 0 ? known : this.own, turn);
    } catch {
      if (turn === this.turn) this.fail(fillString(this.strings, 'listFailed'), this.read);
    }
  }

  private async showReports(stems: readonly string[], turn: number): Promise<void> {
    const ready: string[] = [];
    for (const [at, stem] of stems.entries()) {
      if (this.has(stem)) {
        ready.push(stem);
        continue;
      }
      const names = await this.listNames();
      const name = names.find((each) => each.stem === stem) ?? { stem, label: stem, name: stem };
      this.progress(fillString(this.strings, 'loading', { label: name.label, done: at, all: stems.length }));
      try {
        const putIn = await this.fetchParts(stem);
        if (turn !== this.turn) return;
        putIn();
        ready.push(stem);
        showChoices(this, ready, name);
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
}
