/** What stands above the results: why there are none, what else to try, what is said in other words. */
import {
  findVariants,
  suggestWords,
  type SuggestionWord,
  type SynonymSet,
  type Variant,
} from '../text/search-suggest.ts';
import { formatQuery } from '../text/search-query.ts';
import type { Outcome, SearchEngine } from './search-engine.ts';
import type { SearchState } from './search-state.ts';
import { fill, make, type SearchStrings } from './search-text.ts';

export interface NoteContext {
  readonly strings: SearchStrings;
  readonly engine: SearchEngine;
  readonly state: SearchState;
  /** False once the reader has asked something else. */
  readonly isCurrent: () => boolean;
}

const SUGGESTIONS = 6;
const VARIANTS = 4;

/** What went wrong, and the button that tries again. */
export function explainError(
  strings: SearchStrings,
  onRetry: () => void,
): { message: string; note: HTMLElement } {
  const retry = make('button', '', fill(strings, 'retry'));
  retry.type = 'button';
  retry.addEventListener('click', onRetry);
  return { message: fill(strings, navigator.onLine ? 'error' : 'offline'), note: make('p', '', retry) };
}

interface Offer {
  readonly query: string;
  readonly count: number;
  readonly note?: string;
}

function makeOffers(
  title: string,
  kind: string,
  offers: readonly Offer[],
  strings: SearchStrings,
): HTMLElement[] {
  if (offers.length === 0) return [];
  const items = offers.map(({ query, count, note }) => {
    const anchor = make('a', '', query);
    anchor.href = `?q=${encodeURIComponent(query)}`;
    const number = make('span', 'soft', ` ${fill(strings, 'occurrences', { count })}`);
    return make('li', '', anchor, number, ...(note === undefined ? [] : [make('p', 'offer-note', note)]));
  });
  const list = make('ul', `plain-list${offers.some(({ note }) => note) ? '' : ' row'}`, ...items);
  const section = make('section', 'offers', make('h2', 'offers-head', title), list);
  section.dataset['offers'] = kind;
  return [section];
}

/** Only what is there is offered, with its number. */
async function countOffers(
  offers: readonly Variant[],
  engine: SearchEngine,
  limit: number,
): Promise<Offer[]> {
  const counted: Offer[] = [];
  for (const offer of offers) {
    const count = await engine.count(offer.query);
    if (count > 0) counted.push({ ...offer, count });
    if (counted.length === limit) break;
  }
  return counted;
}

async function variantsOf({ query }: Outcome, engine: SearchEngine): Promise<Offer[]> {
  const sets = await engine.fetchList<SynonymSet>('synonyms');
  return countOffers(findVariants(formatQuery(query), sets), engine, VARIANTS);
}

/** Words that say the same, beside results. */
export async function offerAlso(into: HTMLElement, outcome: Outcome, context: NoteContext): Promise<void> {
  const { strings, engine, isCurrent } = context;
  const offers = makeOffers(fill(strings, 'alsoSee'), 'synonyms', await variantsOf(outcome, engine), strings);
  if (isCurrent()) into.replaceChildren(...offers);
}

async function suggestionsFor(outcome: Outcome, engine: SearchEngine): Promise<Offer[]> {
  const words = await engine.fetchList<SuggestionWord>('suggestions');
  const near = outcome.query.terms.flatMap(({ label }) => suggestWords(label, words, SUGGESTIONS));
  const queries = [...new Set(near)].slice(0, SUGGESTIONS).map((query) => ({ query }));
  return countOffers(queries, engine, SUGGESTIONS);
}

/** Why nothing was found: nothing asked, the filters, words that do not meet, or no such words. */
export async function explainEmpty(into: HTMLElement, outcome: Outcome, context: NoteContext): Promise<void> {
  const { strings, engine, state, isCurrent } = context;
  const { query, hits, reports } = outcome;
  if (query.terms.length === 0) return into.replaceChildren(make('p', '', fill(strings, 'nothingToFind')));
  if (hits.length > 0) {
    const count = hits.reduce((sum, hit) => sum + hit.count, 0);
    const text = fill(strings, 'emptyFiltered', { query: state.q, hits: count });
    return into.replaceChildren(make('p', '', text));
  }
  const several = query.terms.length + query.excluded.length > 1;
  const hint = several ? [] : [make('p', '', fill(strings, 'emptyHint', { reports: reports.length }))];
  into.replaceChildren(...hint);
  const alone = several
    ? await countOffers(
        query.terms.map((term) => ({ query: formatQuery({ terms: [term], excluded: [] }) })),
        engine,
        SUGGESTIONS,
      )
    : [];
  const variants = await variantsOf(outcome, engine);
  const suggestions = await suggestionsFor(outcome, engine);
  if (!isCurrent()) return;
  into.replaceChildren(
    ...hint,
    ...makeOffers(fill(strings, 'emptyTogether'), 'terms', alone, strings),
    ...makeOffers(fill(strings, 'alsoSee'), 'synonyms', variants, strings),
    ...makeOffers(fill(strings, 'suggestions'), 'suggestions', suggestions, strings),
  );
}
