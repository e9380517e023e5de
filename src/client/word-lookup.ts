/**
 * <word-lookup>: every place of the word in ?q=, report by report, as lines in context. In a small corpus it reads
 * every published report (data/reports.json, data/reports/<stem>.json); in a large one (data-records="report") the
 * search index names the reports that hold the word. It says how far it is, and what it could not read.
 */
import { inLanguages, loadShowing } from './reading-language.ts';
import { loadSimplifier } from './simplified-query.ts';
import { fill, make, readStrings, type SearchStrings } from './search-text.ts';
import type { IndexedLookup } from './word-lookup-index.ts';
import { fetchJson, readLines, type LookedUp, type ReportLines } from './word-lookup-lines.ts';

type State = 'idle' | 'loading' | 'ready' | 'empty' | 'error';
type Values = Readonly<Record<string, string | number>>;

/** Reports read at the same time. */
const AT_ONCE = 4;

class WordLookup extends HTMLElement {
  private strings!: SearchStrings;
  private query = '';

  connectedCallback(): void {
    this.strings = readStrings(this);
    this.query = (new URLSearchParams(location.search).get('q') ?? '').trim().slice(0, 100);
    const input = this.querySelector('input');
    if (input) input.value = this.query;
    if (this.query !== '') void this.lookUp();
  }

  private get files(): string {
    return this.dataset['files'] ?? '/';
  }

  private find(selector: string): HTMLElement {
    const found = this.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`Unexpected absence of ${selector}, expected it in WordLookup.astro`);
    return found;
  }

  private say(state: State, name: string, values: Values = {}, retry = false): void {
    const { query } = this;
    const status = this.find('[data-lookup-status]');
    this.dataset['lookupState'] = state;
    status.replaceChildren(...inLanguages(fill(this.strings, name, { query, ...values })));
    if (retry)
      status.append(
        ' ',
        this.makeButton('retry', {}, () => this.lookUp()),
      );
    else if (state === 'ready' || state === 'empty') {
      const anchor = make('a', '', ...inLanguages(fill(this.strings, 'seeSearch', { query })));
      anchor.href = `${this.dataset['base'] ?? '/'}search/?q=${encodeURIComponent(query)}`;
      status.append(' ', anchor);
    }
  }

  private makeButton(name: string, values: Values, onClick: () => Promise<void>): HTMLButtonElement {
    const button = make('button', '', fill(this.strings, name, values));
    button.type = 'button';
    button.addEventListener('click', () => void onClick());
    return button;
  }

  private async lookUp(): Promise<void> {
    this.find('[data-lookup-lines]').replaceChildren();
    this.find('[data-lookup-more]').replaceChildren();
    if (!/[\p{L}\p{N}]/u.test(this.query)) return this.say('empty', 'nothing');
    this.say('loading', 'loading', { done: 0, all: '…' });
    return this.dataset['records'] === 'report' ? this.askIndex() : this.readAll();
  }

  /**
   * Reads reports a few at a time and shows their lines in the order given, behind what stands there. Returns
   * what each said; null for one that did not arrive.
   */
  private async readReports(stems: readonly string[], word: string): Promise<(ReportLines | null)[]> {
    const target = this.find('[data-lookup-lines]');
    const { files, strings } = this;
    const showing = await loadShowing(`${files}pagefind/`);
    const context = { files, strings, showing, base: this.dataset['base'] ?? '/' };
    const read = new Array<ReportLines | null>(stems.length).fill(null);
    const next = stems.entries();
    let done = 0;
    const work = async (): Promise<void> => {
      for (const [at, stem] of next) {
        const lines = await readLines(stem, word, context).catch(() => null);
        read[at] = lines;
        const later = read.slice(at + 1).find((one) => one?.section)?.section ?? null;
        if (lines?.section) target.insertBefore(lines.section, later);
        done += 1;
        this.say('loading', 'loading', { done, all: stems.length });
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    return read;
  }

  /** The word in the script of the texts. */
  private async simplified(): Promise<string> {
    if (!/\p{Script=Han}/u.test(this.query)) return this.query;
    return (await loadSimplifier(`${this.files}pagefind/`))(this.query);
  }

  private async readAll(): Promise<void> {
    let listed: LookedUp[];
    try {
      listed = await fetchJson<LookedUp[]>(`${this.files}data/reports.json`);
    } catch {
      return this.say('error', 'errorList', {}, true);
    }
    const read = await this.readReports(
      listed.map(({ stem }) => stem),
      await this.simplified(),
    );
    const found = read.flatMap((one) => (one && one.count > 0 ? [one.count] : []));
    const count = found.reduce((sum, one) => sum + one, 0);
    const failed = read.filter((one) => one === null).length;
    if (failed > 0) this.say('error', 'error', { failed }, true);
    else if (count === 0) this.say('empty', 'empty', { all: listed.length });
    else this.say('ready', 'total', { reports: found.length, count });
  }

  private async askIndex(): Promise<void> {
    try {
      const { IndexedLookup } = await import('./word-lookup-index.ts');
      await this.readOn(await IndexedLookup.ask(`${this.files}pagefind/`, this.query));
    } catch {
      this.say('error', 'errorIndex', {}, true);
    }
  }

  /** The next page of reports that hold the word. */
  private async readOn(lookup: IndexedLookup): Promise<void> {
    this.find('[data-lookup-more]').replaceChildren();
    const reports = await lookup.next();
    const read = await this.readReports(
      reports.map(({ stem }) => stem),
      lookup.word,
    );
    reports.forEach((report, at) => lookup.note(report, read[at]?.count ?? null));
    const failed = read.filter((one) => one === null).length;
    const { found, hasMore } = lookup;
    if (failed > 0) return this.say('error', 'error', { failed }, true);
    if (found.count === 0 && !hasMore) return this.say('empty', 'emptyIndex');
    const whole = found.checked === found.candidates;
    const values = { ...found };
    this.say('ready', whole ? (hasMore ? 'totalPaged' : 'total') : 'partial', values);
    if (!hasMore) return;
    const more = this.makeButton('more', {}, async () => {
      const last = this.find('[data-lookup-lines]').lastElementChild;
      this.say('loading', 'loading', { done: 0, all: '…' });
      await this.readOn(lookup).catch(() => this.say('error', 'errorIndex', {}, true));
      (last?.nextElementSibling ?? last)?.querySelector('a')?.focus();
    });
    this.find('[data-lookup-more]').append(more);
  }
}

customElements.define('word-lookup', WordLookup);
