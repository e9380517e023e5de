/**
 * <site-search>: the search page. Its state is the address; what is typed replaces it, what is sent or
 * chosen adds to the history. Results come as one types; a later question overtakes an earlier one.
 */
import { formatQuery } from '../text/search-query.ts';
import { inLanguages, loadShowing, type Showing } from './reading-language.ts';
import { SearchEngine, type Outcome } from './search-engine.ts';
import { FacetFilter } from './search-facets.ts';
import { showFilters } from './search-filters.ts';
import { groupHits, type HitGroup } from './search-groups.ts';
import { moveAmongHits, rememberPlace, returnToPlace } from './search-keys.ts';
import { explainEmpty, explainError, makeCheckMore, makeWordLink, offerAlso } from './search-notes.ts';
import { makeGroups, type ResultContext } from './search-results.ts';
import { FACETS, readState, writeState, type SearchState, type Sort } from './search-state.ts';
import { fill, readStrings, type SearchStrings } from './search-text.ts';

type Phase = 'idle' | 'loading' | 'ready' | 'empty' | 'error';

/** Reports a page of results: in a large corpus each is a file to be fetched. */
const PAGE = 6;
/** Typing is let come to rest for so long. */
const REST_MS = 120;

class SiteSearch extends HTMLElement {
  private engine!: SearchEngine;
  private showing!: Promise<Showing>;
  private strings!: SearchStrings;
  private input!: HTMLInputElement;
  private outcome: Outcome | null = null;
  private asked = '';
  private turn = 0;
  private timer = 0;

  connectedCallback(): void {
    const folder = this.dataset['folder'] ?? '/pagefind/';
    this.engine = new SearchEngine(folder, this.dataset['base'] ?? '/');
    this.showing = loadShowing(folder);
    this.strings = readStrings(this);
    this.input = this.find('input[name="q"]') as HTMLInputElement;
    this.input.addEventListener('input', (event) => {
      if (!event.isComposing) this.typed();
    });
    this.input.addEventListener('compositionend', () => this.typed());
    this.find('form').addEventListener('submit', (event) => {
      event.preventDefault();
      this.go({ ...readState(location.href), q: this.input.value.trim() });
    });
    this.find('[data-facets]').addEventListener('change', () => this.chosen());
    this.find('[data-sort]').addEventListener('change', (event) => {
      this.go({ ...readState(location.href), sort: (event.target as HTMLSelectElement).value as Sort });
    });
    this.find('[data-clear]').addEventListener('click', () => {
      this.go({
        ...readState('about:blank'),
        q: this.input.value.trim(),
        sort: readState(location.href).sort,
      });
      this.input.focus();
    });
    this.addEventListener('keydown', (event) => moveAmongHits(event, this, this.input));
    this.addEventListener('click', (event) => this.followQuery(event));
    this.addEventListener('click', rememberPlace);
    addEventListener('popstate', this.read);
    const filters = this.find('[data-filters]') as HTMLDetailsElement;
    filters.open = matchMedia('(min-width: 60rem)').matches;
    if (readState(location.href).q === '') this.input.focus({ preventScroll: true });
    this.read();
  }

  disconnectedCallback(): void {
    removeEventListener('popstate', this.read);
    clearTimeout(this.timer);
  }

  private find(selector: string): HTMLElement {
    const found = this.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`Unexpected absence of ${selector}, expected it in SiteSearch.astro`);
    return found;
  }

  /** A link to another question is asked here, without leaving the page. */
  private followQuery(event: MouseEvent): void {
    const anchor = event.target instanceof Element ? event.target.closest('a') : null;
    const q = anchor?.pathname === location.pathname ? readState(anchor.href).q : '';
    if (q === '' || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.input.value = q;
    this.go(readState(anchor?.href ?? location.href));
    this.input.focus();
  }

  private typed(): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => {
      const q = this.input.value.trim();
      if (q === readState(location.href).q) return;
      history.replaceState(null, '', writeState(location.href, { ...readState(location.href), q }));
      void this.search();
    }, REST_MS);
  }

  private chosen(): void {
    const boxes = [...this.querySelectorAll<HTMLInputElement>('[data-facets] input:checked')];
    const values = FACETS.map((facet) => [
      facet,
      boxes.filter(({ name }) => name === facet).map(({ value }) => value),
    ]);
    this.go({ ...readState(location.href), chosen: Object.fromEntries(values) as SearchState['chosen'] });
  }

  /** A step in the history. */
  private go(state: SearchState): void {
    clearTimeout(this.timer);
    const url = writeState(location.href, state);
    if (url.href !== location.href) history.pushState(null, '', url);
    void this.search();
  }

  private readonly read = (): void => {
    clearTimeout(this.timer);
    this.input.value = readState(location.href).q;
    void this.search();
  };

  private async search(): Promise<void> {
    this.turn += 1;
    const { turn } = this;
    const state = readState(location.href);
    if (state.q === '') return this.show('idle');
    const known = this.asked === state.q ? this.outcome : null;
    if (!known) this.show('loading', fill(this.strings, 'loading', { query: state.q }));
    try {
      const outcome = known ?? (await this.engine.search(state.q));
      if (turn !== this.turn) return;
      this.outcome = outcome;
      this.asked = state.q;
      await this.present(outcome, state, turn);
    } catch (error) {
      if (turn !== this.turn) return;
      console.warn(error);
      this.fail();
    }
  }

  private fail(): void {
    this.outcome = null;
    const { message, note } = explainError(this.strings, () => void this.search());
    this.find('[data-results]').replaceChildren();
    this.show('error', message);
    this.find('[data-note]').replaceChildren(note);
  }

  private async present(outcome: Outcome, state: SearchState, turn: number): Promise<void> {
    const filter = new FacetFilter(outcome.hits, outcome.reports, state.chosen);
    const groups = groupHits(outcome.hits, outcome.reports, state.sort, filter);
    const readDetails: ResultContext['readDetails'] = (own) => this.engine.readDetails(own, outcome.query);
    const context = {
      showing: await this.showing,
      query: formatQuery(outcome.query),
      strings: this.strings,
      sort: state.sort,
      readDetails,
    };
    const made = await makeGroups(groups, context, PAGE);
    if (turn !== this.turn) return;
    this.find('[data-results]').replaceChildren(...made);
    showFilters(this.find('[data-facets]'), outcome.hits, outcome.reports, state, context);
    (this.find('[data-sort]') as HTMLSelectElement).value = state.sort;
    this.find('[data-clear]').hidden = FACETS.every((facet) => state.chosen[facet].length === 0);
    this.dataset['answered'] = state.q;
    this.tell(outcome, state, groups, context.showing);
    await returnToPlace(this);
  }

  private tell(outcome: Outcome, state: SearchState, groups: readonly HitGroup[], showing: Showing): void {
    const [hits, units] = [groups.map(({ count }) => count), groups.map((group) => group.units)].map(
      (counts) => counts.reduce((sum, count) => sum + count, 0),
    );
    const { checked, candidates, more } = outcome;
    const values = {
      query: state.q,
      units: units ?? 0,
      hits: hits ?? 0,
      checked,
      reports: more ? candidates : groups.length,
    };
    const empty = groups.length === 0 && !more;
    this.show(
      empty ? 'empty' : 'ready',
      fill(this.strings, empty ? 'empty' : more ? 'partial' : 'total', values),
    );
    this.find('[data-word-line]').replaceChildren(
      ...makeWordLink(this.strings, this.dataset['words'] ?? '', empty ? null : outcome.query),
    );
    const note = this.find('[data-note]');
    const { turn } = this;
    const isCurrent = (): boolean => turn === this.turn;
    if (more) return note.replaceChildren(this.checkMore(outcome, state, isCurrent));
    const context = { showing, strings: this.strings, engine: this.engine, state, isCurrent };
    void (empty ? explainEmpty : offerAlso)(note, outcome, context).catch(() => note.replaceChildren());
  }

  /** Reads on where only the texts can tell. */
  private checkMore(outcome: Outcome, state: SearchState, isCurrent: () => boolean): HTMLElement {
    return makeCheckMore(this.strings, outcome, {
      isCurrent,
      onRead: ({ checked, candidates, hits }) => {
        const values = { query: state.q, checked, reports: candidates, hits: hits.total };
        this.find('[data-result-total]').replaceChildren(
          ...inLanguages(fill(this.strings, 'partial', values)),
        );
      },
      onRest: (read) => {
        this.outcome = read;
        void this.present(read, state, this.turn);
      },
      onError: () => this.fail(),
    });
  }

  private show(phase: Phase, message = ''): void {
    this.dataset['searchState'] = phase;
    this.setAttribute('aria-busy', String(phase === 'loading'));
    const idle = phase === 'idle';
    const found =
      (this.outcome?.hits.size ?? 0) > 0 && (phase === 'ready' || phase === 'empty' || phase === 'loading');
    this.find('[data-answer]').hidden = idle;
    this.find('[data-starters]').hidden = !idle;
    this.find('[data-filters]').hidden = !found;
    this.find('[data-sort-line]').hidden = !found;
    this.find('[data-result-total]').replaceChildren(...inLanguages(message));
    if (phase !== 'ready') this.find('[data-word-line]').replaceChildren();
    if (phase !== 'loading') this.find('[data-note]').replaceChildren();
    if (idle) this.find('[data-results]').replaceChildren();
  }
}

customElements.define('site-search', SiteSearch);
