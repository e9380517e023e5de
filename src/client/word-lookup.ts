/**
 * <word-lookup>: every place of the word in ?q=, report by report, as lines in context. Reads the published
 * reports (data/reports.json, data/reports/<stem>.json), says how far it is, and says what it could not read.
 */
import { findWord, kwicLines, type KwicLine } from '../text/kwic.ts';
import { fill, make, readStrings, type SearchStrings } from './search-text.ts';

interface LookedUp {
  readonly stem: string;
  readonly name: string;
  readonly year: number;
  readonly url: string;
}
type FullReport = LookedUp & Parameters<typeof kwicLines>[0];
type State = 'idle' | 'loading' | 'ready' | 'empty' | 'error';

/** Reports read at the same time. */
const AT_ONCE = 4;

async function fetchJson<Value>(url: string): Promise<Value> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: Unexpected status ${response.status}, expected 200`);
  return (await response.json()) as Value;
}

function makeLine({ url }: LookedUp, { before, word, after, unit, sentence }: KwicLine): HTMLElement {
  const anchor = make(
    'a',
    '',
    make('span', 'before', make('bdi', '', before)),
    make('mark', '', word),
    make('span', '', after),
  );
  anchor.href = `${url}?at=${sentence.start}-${sentence.end}#${unit}`;
  return make('li', '', anchor);
}

function makeSection(report: FullReport, lines: readonly KwicLine[], strings: SearchStrings): HTMLElement {
  const { name, year, stem } = report;
  const list = make('ol', 'kwic', ...lines.map((line) => makeLine(report, line)));
  list.dataset['report'] = stem;
  list.lang = 'zh-Hans';
  return make(
    'section',
    '',
    make('h3', '', fill(strings, 'report', { name, year, count: lines.length })),
    list,
  );
}

class WordLookup extends HTMLElement {
  private strings: SearchStrings | null = null;

  connectedCallback(): void {
    this.strings = readStrings(this);
    const query = (new URLSearchParams(location.search).get('q') ?? '').trim().slice(0, 100);
    const input = this.querySelector('input');
    if (input) input.value = query;
    if (query !== '') void this.lookUp(query);
  }

  private say(state: State, name: string, values: Record<string, string | number>, retry = false): void {
    const status = this.querySelector('[data-lookup-status]');
    if (!this.strings || !status) return;
    this.dataset['lookupState'] = state;
    status.replaceChildren(fill(this.strings, name, values));
    const query = String(values['query'] ?? '');
    if (retry) {
      const button = make('button', '', fill(this.strings, 'retry'));
      button.type = 'button';
      button.addEventListener('click', () => void this.lookUp(query));
      status.append(' ', button);
    } else if (state === 'ready' || state === 'empty') {
      const anchor = make('a', '', fill(this.strings, 'seeSearch', { query }));
      anchor.href = `${this.dataset['base'] ?? '/'}search/?q=${encodeURIComponent(query)}`;
      status.append(' ', anchor);
    }
  }

  private async lookUp(query: string): Promise<void> {
    const [base, lines] = [this.dataset['files'] ?? '/', this.querySelector('[data-lookup-lines]')];
    if (!lines || !this.strings) return;
    lines.replaceChildren();
    if (!/[\p{L}\p{N}]/u.test(query)) return this.say('empty', 'nothing', { query });
    this.say('loading', 'loading', { query, done: 0, all: '…' });
    let listed: LookedUp[];
    try {
      listed = await fetchJson<LookedUp[]>(`${base}data/reports.json`);
    } catch {
      return this.say('error', 'errorList', { query }, true);
    }
    await this.readAll(query, listed, base, lines);
  }

  private async readAll(
    query: string,
    listed: readonly LookedUp[],
    base: string,
    target: Element,
  ): Promise<void> {
    const all = listed.length;
    let [done, failed, reports, count] = [0, 0, 0, 0];
    const sections = new Map<number, HTMLElement>();
    const next = listed.entries();
    const work = async (): Promise<void> => {
      for (const [at, { stem }] of next) {
        try {
          const report = await fetchJson<FullReport>(`${base}data/reports/${stem}.json`);
          const found = kwicLines(report, findWord(report.text, query));
          if (found.length > 0 && this.strings) {
            reports += 1;
            count += found.length;
            sections.set(at, makeSection(report, found, this.strings));
            target.replaceChildren(...[...sections].sort(([a], [b]) => a - b).map(([, section]) => section));
          }
        } catch {
          failed += 1;
        }
        done += 1;
        this.say('loading', 'loading', { query, done, all });
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    if (failed > 0) this.say('error', 'error', { query, failed }, true);
    else if (count === 0) this.say('empty', 'empty', { query, all });
    else this.say('ready', 'total', { query, reports, count });
  }
}

customElements.define('word-lookup', WordLookup);
