/** Buttons that set things aside: on every passage of a comparison, on every finest unit of a report. */
import { fillString, type Strings } from './compare-strings.ts';
import { pause } from './pause.ts';
import type { TrayItem } from './tray-items.ts';

interface Source {
  readonly label: string;
  readonly gbt: readonly string[];
  readonly bibtex: readonly string[];
}

const sourceOf = ({ dataset }: HTMLElement): Source => ({
  label: dataset['label'] ?? '',
  gbt: [dataset['gbt'] ?? ''],
  bibtex: [dataset['bibtex'] ?? ''],
});

const wordsOf = (element: Element | null | undefined): string =>
  element?.textContent.replace(/\s+/g, ' ').trim() ?? '';

function passageItem(passage: HTMLElement): TrayItem | null {
  const stem = passage.closest<HTMLElement>('[data-report]')?.dataset['report'] ?? '';
  const head = document.querySelector<HTMLElement>(`th[data-report="${CSS.escape(stem)}"]`);
  const anchor = passage.querySelector<HTMLAnchorElement>('.path a');
  if (!head || !anchor) return null;
  const source = sourceOf(head);
  return {
    ...source,
    id: anchor.pathname + anchor.hash,
    kind: 'passage',
    label: `${source.label} ${wordsOf(anchor)}`,
    quote: wordsOf(passage.querySelector('blockquote')),
    url: anchor.href,
  };
}

/** Citations that the page carries in its tray, by stem. */
function carriedSources(tray: HTMLElement): ReadonlyMap<string, Source> {
  const json = tray.querySelector('[data-citations]')?.textContent ?? '{}';
  const carried = JSON.parse(json) as Record<string, { label: string; gbt: string; bibtex: string }>;
  return new Map(
    Object.entries(carried).map(([stem, { label, gbt, bibtex }]) => [
      stem,
      { label, gbt: [gbt], bibtex: [bibtex] },
    ]),
  );
}

/** A row of the ledger of figures. */
function figureItem(row: HTMLElement, source: Source): TrayItem | null {
  const anchor = row.querySelector<HTMLAnchorElement>('.quote a');
  if (!anchor) return null;
  const what = [wordsOf(row.querySelector('.subject')), wordsOf(row.querySelector('.number'))];
  return {
    ...source,
    id: anchor.pathname + anchor.search + anchor.hash,
    kind: 'figure',
    label: `${source.label} ${what.join(' ')}`,
    quote: wordsOf(anchor),
    url: anchor.href,
  };
}

function unitItem(unit: HTMLElement, source: Source): TrayItem {
  const own = unit.cloneNode(true) as HTMLElement;
  for (const extra of own.querySelectorAll('.anchor, .chips, button')) extra.remove();
  const heading = own.querySelector('.unit-heading, strong');
  const text = [...own.querySelectorAll('p')].map(wordsOf).join('\n');
  return {
    ...source,
    id: `${location.pathname}#${unit.id}`,
    kind: 'passage',
    label: `${source.label} ${wordsOf(heading) || unit.id}`,
    quote: text,
    url: `${location.origin}${location.pathname}#${unit.id}`,
  };
}

/** The comparison as it is shown now; null on other pages. */
export function comparisonItem(strings: Strings): TrayItem | null {
  const columns = document.querySelector<HTMLElement>('compare-columns');
  if (!columns) return null;
  const heads = [...columns.querySelectorAll<HTMLElement>('th[data-report]:not([hidden])')].map(sourceOf);
  return {
    id: location.pathname + location.search,
    kind: 'comparison',
    label: fillString(strings, 'comparisonOf', {
      title: columns.dataset['title'] ?? '',
      labels: heads.map(({ label }) => label).join(fillString(strings, 'list')),
    }),
    quote: '',
    url: location.href.replace(/#.*$/, ''),
    gbt: heads.flatMap(({ gbt }) => gbt),
    bibtex: heads.flatMap(({ bibtex }) => bibtex),
  };
}

/** Buttons made between two pauses. */
const PIECE = 20;

/** Adds the buttons that are not there yet, a few at a time. `pinned` says whether a thing is in the tray. */
export async function addPins(
  tray: HTMLElement,
  strings: Strings,
  pinned: (id: string) => boolean,
  toggle: (item: TrayItem) => void,
): Promise<void> {
  let made = 0;
  const add = async (place: Element | null | undefined, makeItem: () => TrayItem | null): Promise<void> => {
    const item = place?.querySelector('.pin') ? null : makeItem();
    if (!place || !item) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'pin no-print';
    button.dataset['pin'] = item.id;
    button.title = fillString(strings, 'pin');
    button.setAttribute('aria-label', fillString(strings, 'pinOf', { label: item.label }));
    button.setAttribute('aria-pressed', String(pinned(item.id)));
    button.addEventListener('click', () => toggle(makeItem() ?? item));
    place.append(button);
    made += 1;
    if (made % PIECE === 0) await pause();
  };
  for (const passage of document.querySelectorAll<HTMLElement>('compare-columns .passage'))
    await add(passage.querySelector('.path'), () => passageItem(passage));
  const sources = carriedSources(tray);
  for (const row of document.querySelectorAll<HTMLElement>('table.figures tr[data-report]')) {
    const source = sources.get(row.dataset['report'] ?? '');
    if (source) await add(row.querySelector('.quote'), () => figureItem(row, source));
  }
  const own = sources.get(document.documentElement.dataset['stem'] ?? '');
  if (!own) return;
  for (const unit of document.querySelectorAll<HTMLElement>('.report-text .unit')) {
    const isFinest = unit.querySelector('.unit') === null && unit.dataset['role'] !== 'title';
    const place = unit.querySelector(':scope > .chips') ?? [...unit.querySelectorAll(':scope > p')].at(-1);
    if (isFinest) await add(place, () => unitItem(unit, own));
  }
}

/** Sets every button to what the tray holds. */
export function showPins(pinned: (id: string) => boolean): void {
  for (const button of document.querySelectorAll<HTMLElement>('[data-pin]'))
    button.setAttribute('aria-pressed', String(pinned(button.dataset['pin'] ?? '')));
}
