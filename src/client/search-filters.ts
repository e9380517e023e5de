/** The filters as checkboxes, each with the occurrences it would leave. */
import { countFacet, FACETS, type Facet, type SearchState } from './search-state.ts';
import type { Hit } from './search-hit.ts';
import { make, type SearchStrings } from './search-text.ts';

/** Values beyond so many open on request. */
const VALUES = 14;

interface FilterValue {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

function labelsOf(facet: Facet, hits: readonly Hit[], strings: SearchStrings): (value: string) => string {
  if (facet === 'year') return (value) => strings.yearOf.replace('{year}', value);
  if (facet !== 'region') return (value) => strings.values[facet]?.[value] ?? value;
  const names = new Map(hits.map(({ report }) => [report.region, report.name]));
  return (value) => names.get(value) ?? value;
}

/** Order of a vocabulary where there is one, of the reports else. */
function inOrder(facet: Facet, values: readonly FilterValue[], strings: SearchStrings): FilterValue[] {
  if (facet === 'year') return [...values].sort((a, b) => b.value.localeCompare(a.value));
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

/** Rebuilds the filters for all hits of a query under the present choices; the focus stays where it was. */
export function showFilters(
  into: HTMLElement,
  hits: readonly Hit[],
  { chosen }: SearchState,
  strings: SearchStrings,
): void {
  const focused = into.contains(document.activeElement) ? document.activeElement?.id : undefined;
  const open = new Set([...into.querySelectorAll('details[open]')].map((details) => details.id));
  into.replaceChildren(
    ...FACETS.map((facet) => {
      const counts = countFacet(hits, chosen, facet);
      for (const value of chosen[facet]) if (!counts.has(value)) counts.set(value, 0);
      const label = labelsOf(facet, hits, strings);
      const values = inOrder(
        facet,
        [...counts].map(([value, count]) => ({ value, label: label(value), count })),
        strings,
      );
      const lines = values.map((entry) => makeValue(facet, entry, chosen[facet].includes(entry.value)));
      const set = make(
        'fieldset',
        'facet',
        make('legend', '', strings.facets[facet]),
        ...lines.slice(0, VALUES),
      );
      set.dataset['facet'] = facet;
      if (lines.length > VALUES) {
        const more = make(
          'details',
          '',
          make('summary', '', String(strings['moreValues'])),
          ...lines.slice(VALUES),
        );
        more.id = `facet-more-${facet}`;
        more.open = open.has(more.id);
        set.append(more);
      }
      return set;
    }),
  );
  if (focused !== undefined) document.getElementById(focused)?.focus();
}
