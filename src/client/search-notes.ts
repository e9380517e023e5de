/** What stands above the results: why there are none, what else to try, what is said in other words. */
import {
  findVariants,
  suggestWords,
  type SuggestionWord,
  type SynonymSet,
  type Variant,
} from '../text/search-suggest.ts';
import { formatQuery, type Query } from '../text/search-query.ts';
import { inLanguages, isEnglish, type Showing } from './reading-language.ts';
import type { Outcome, SearchEngine } from './search-engine.ts';
import type { SearchState } from './search-state.ts';
import { fill, make, type SearchStrings } from './search-text.ts';

export interface NoteContext {
  readonly showing: Showing;
  readonly strings: SearchStrings;
  readonly engine: SearchEngine;
  readonly state: SearchState;
  /** False once the reader has asked something else. */
  readonly isCurrent: () => boolean;
}

const SUGGESTIONS = 6;
const VARIANTS = 4;
/** Letters and digits in one piece. */
const PLAIN_WORD = /^[\p{L}\p{N}]+$/u;

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
  /** False where only a part of the texts has been read: at least so many. */
  readonly isWhole: boolean;
  readonly note?: string;
  readonly en?: string;
}

function makeOffers(
  title: string,
  kind: string,
  offers: readonly Offer[],
  { strings, showing }: NoteContext,
): HTMLElement[] {
  if (offers.length === 0) return [];
  const items = offers.map(({ query, count, isWhole, note: written, en }) => {
    const note = written === undefined ? undefined : isEnglish() ? en : showing.show(written);
    const anchor = make('a', '', showing.show(query));
    anchor.lang = showing.lang;
    anchor.href = `?q=${encodeURIComponent(query)}`;
    const number = make(
      'span',
      'soft',
      ` ${fill(strings, isWhole ? 'occurrences' : 'occurrencesAtLeast', { count })}`,
    );
    return make('li', '', anchor, number, ...(note === undefined ? [] : [make('p', 'offer-note', note)]));
  });
  const list = make('ul', `plain-list${offers.some(({ note }) => note) ? '' : ' row'}`, ...items);
  const section = make('section', 'offers', make('h2', 'offers-head', title), list);
  section.dataset['offers'] = kind;
  return [section];
}

/** Only what is there is offered, with its number; nothing more is counted once something else is asked. */
async function countOffers(
  offers: readonly Variant[],
  { engine, isCurrent }: NoteContext,
  limit: number,
): Promise<Offer[]> {
  const counted: Offer[] = [];
  for (const offer of offers) {
    if (!isCurrent() || counted.length === limit) break;
    const { count, isWhole } = await engine.count(offer.query);
    if (count > 0) counted.push({ ...offer, count, isWhole });
  }
  return counted;
}

async function variantsOf({ query }: Outcome, context: NoteContext): Promise<Offer[]> {
  const sets = await context.engine.fetchList<SynonymSet>('synonyms');
  return countOffers(findVariants(formatQuery(query), sets), context, VARIANTS);
}

/** Words that say the same, beside results. */
export async function offerAlso(into: HTMLElement, outcome: Outcome, context: NoteContext): Promise<void> {
  const { strings, isCurrent } = context;
  const offers = makeOffers(
    fill(strings, 'alsoSee'),
    'synonyms',
    await variantsOf(outcome, context),
    context,
  );
  if (isCurrent()) into.replaceChildren(...offers);
}

async function suggestionsFor(outcome: Outcome, context: NoteContext): Promise<Offer[]> {
  const words = await context.engine.fetchList<SuggestionWord>('suggestions');
  const near = outcome.query.terms.flatMap(({ label }) => suggestWords(label, words, SUGGESTIONS));
  const queries = [...new Set(near)].slice(0, SUGGESTIONS).map((query) => ({ query }));
  return countOffers(queries, context, SUGGESTIONS);
}

/** Why nothing was found: nothing asked, the filters, words that do not meet, or no such words. */
export async function explainEmpty(into: HTMLElement, outcome: Outcome, context: NoteContext): Promise<void> {
  const { strings, state, isCurrent } = context;
  const { query, hits, reports } = outcome;
  if (query.terms.length === 0) return into.replaceChildren(make('p', '', fill(strings, 'nothingToFind')));
  if (hits.size > 0) {
    const text = fill(strings, 'emptyFiltered', { query: state.q, hits: hits.total });
    return into.replaceChildren(make('p', '', ...inLanguages(text)));
  }
  const several = query.terms.length + query.excluded.length > 1;
  const hint = several ? [] : [make('p', '', fill(strings, 'emptyHint', { reports: reports.length }))];
  into.replaceChildren(...hint);
  const alone = several
    ? await countOffers(
        query.terms.map((term) => ({ query: formatQuery({ terms: [term], excluded: [] }) })),
        context,
        SUGGESTIONS,
      )
    : [];
  const variants = await variantsOf(outcome, context);
  const suggestions = await suggestionsFor(outcome, context);
  if (!isCurrent()) return;
  into.replaceChildren(
    ...hint,
    ...makeOffers(fill(strings, 'emptyTogether'), 'terms', alone, context),
    ...makeOffers(fill(strings, 'alsoSee'), 'synonyms', variants, context),
    ...makeOffers(fill(strings, 'suggestions'), 'suggestions', suggestions, context),
  );
}

/** The way to a single plain word in context; nothing for any other query. `words` is the page that looks words up. */
export function makeWordLink(strings: SearchStrings, words: string, query: Query | null): HTMLElement[] {
  const [term, ...more] = query?.terms ?? [];
  if (!term || more.length > 0 || (query?.excluded.length ?? 0) > 0) return [];
  if (term.openStart || term.openEnd || !PLAIN_WORD.test(term.label)) return [];
  const anchor = make('a', '', fill(strings, 'inContext'));
  anchor.href = `${words}?q=${encodeURIComponent(term.label)}`;
  return [anchor];
}

export interface CheckMoreContext {
  readonly isCurrent: () => boolean;
  /** A turn has been read; the reader is still waiting. */
  readonly onRead: (outcome: Outcome) => void;
  /** All has been read, or the reader has stopped it. */
  readonly onRest: (outcome: Outcome) => void;
  readonly onError: () => void;
}

/** Says why the count is not whole, and reads on until it is or the reader stops it. */
export function makeCheckMore(
  strings: SearchStrings,
  outcome: Outcome,
  { isCurrent, onRead, onRest, onError }: CheckMoreContext,
): HTMLElement {
  const left = outcome.candidates - outcome.checked;
  const button = make('button', '', fill(strings, 'checkMore', { reports: left }));
  button.type = 'button';
  let isReading = false;
  const readOn = async (): Promise<void> => {
    let read = outcome;
    while (read.more && isReading && isCurrent()) {
      read = await read.more();
      if (isCurrent()) onRead(read);
    }
    if (isCurrent()) onRest(read);
  };
  button.addEventListener('click', () => {
    isReading = !isReading;
    button.textContent = fill(strings, 'checkStop');
    if (!isReading) button.disabled = true;
    else readOn().catch(() => isCurrent() && onError());
  });
  return make('div', '', make('p', 'small', fill(strings, 'partialWhy')), make('p', '', button));
}
