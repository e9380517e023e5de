/** The filters as checkboxes, each with the occurrences it would leave. */
import type { HitColumns } from './search-columns.ts';
import { countFacet } from './search-facets.ts';
import type { FoundReport } from './search-hit.ts';
import { placeName } from './reading-language.ts';
import type { ResultContext } from './search-results.ts';
import { FACETS, type Facet, type SearchState } from './search-state.ts';
import { make, type SearchStrings } from './search-text.ts';

/** Values beyond so many open on request. */
const VALUES = 14;

type FilterContext = Pick<ResultContext, 'strings' | 'showing'>;

interface FilterValue {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

function labelsOf(
  facet: Facet,
  reports: readonly FoundReport[],
  { strings, showing }: FilterContext,
): (value: string) => string {
  if (facet === 'year') return (value) => strings.yearOf.replace('{year}', value);
  if (facet !== 'region') return (value) => strings.values[facet]?.[value] ?? value;
  const names = new Map(reports.map((report) => [report.region, placeName(report, showing)]));
  return (value) => names.get(value) ?? value;
}

/** Order of a vocabulary where there is one, of the reports else. */
function inOrder(facet: Facet, values: readonly FilterValue[], strings: SearchStrings): FilterValue[] {
  if (facet === 'year') return [...values].sort((a, b) => Number(b.value) - Number(a.value));
  const known = Object.keys(strings.values[facet] ?? {});
  const place = ({ value }: FilterValue): number =>
    known.includes(value) ? known.indexOf(value) : known.length;
  return [...values].sort((a, b) => place(a) - place(b));
}

function makeValue(facet: Facet, { value, label, count }: FilterValue, checked: boolean): HTMLElement {
  const box = make('input');
  Object.assign(box, { type: 'checkbox', name: facet, value, checked, id: `facet-${facet}-${value}` });
  const number = make('span', 'facet-count', String(count));
  number.dataset['facetCount'] = String(count);
  const line = make('label', '', box, make('span', '', label), number);
  line.toggleAttribute('data-zero', count === 0);
  return line;
}

/** A long list shows what is chosen and what holds most; the rest is made when it is opened. */
function splitLong(
  values: readonly FilterValue[],
  chosen: readonly string[],
): [FilterValue[], FilterValue[]] {
  if (values.length <= VALUES) return [[...values], []];
  const isChosen = ({ value }: FilterValue): number => (chosen.includes(value) ? 1 : 0);
  const sorted = [...values].sort((a, b) => isChosen(b) - isChosen(a) || b.count - a.count);
  const shown = Math.max(VALUES, chosen.length);
  return [sorted.slice(0, shown), sorted.slice(shown)];
}

function makeRest(
  facet: Facet,
  rest: readonly FilterValue[],
  strings: SearchStrings,
  open: boolean,
): HTMLElement {
  const details = make('details', '', make('summary', '', String(strings['moreValues'])));
  details.id = `facet-more-${facet}`;
  const fillIn = (): void => details.append(...rest.map((entry) => makeValue(facet, entry, false)));
  if (open) fillIn();
  else details.addEventListener('toggle', fillIn, { once: true });
  details.open = open;
  return details;
}

/** Rebuilds the filters for all hits of a query under the present choices; the focus stays where it was. */
export function showFilters(
  into: HTMLElement,
  hits: HitColumns,
  reports: readonly FoundReport[],
  { chosen }: SearchState,
  context: FilterContext,
): void {
  const { strings } = context;
  const focused = into.contains(document.activeElement) ? document.activeElement?.id : undefined;
  const open = new Set([...into.querySelectorAll('details[open]')].map((details) => details.id));
  into.replaceChildren(
    ...FACETS.map((facet) => {
      const counts = countFacet(hits, reports, chosen, facet);
      for (const value of chosen[facet]) if (!counts.has(value)) counts.set(value, 0);
      const label = labelsOf(facet, reports, context);
      const values = [...counts].map(([value, count]) => ({ value, label: label(value), count }));
      const [shown, rest] = splitLong(inOrder(facet, values, strings), chosen[facet]);
      const lines = shown.map((entry) => makeValue(facet, entry, chosen[facet].includes(entry.value)));
      const set = make('fieldset', 'facet', make('legend', '', strings.facets[facet]), ...lines);
      set.dataset['facet'] = facet;
      if (rest.length > 0) set.append(makeRest(facet, rest, strings, open.has(`facet-more-${facet}`)));
      return set;
    }),
  );
  if (focused !== undefined) document.getElementById(focused)?.focus();
}
