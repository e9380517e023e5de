/** Buttons that set things aside: on every passage of a comparison, on every finest unit of a report. */
import { fillString, type Strings } from './compare-strings.ts';
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

const wordsOf = (element: Element | null | undefined): string => element?.textContent.replace(/\s+/g, ' ').trim() ?? '';

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

function unitItem(unit: HTMLElement, tray: HTMLElement): TrayItem {
  const source = sourceOf(tray);
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
export function comparisonItem(): TrayItem | null {
  const columns = document.querySelector<HTMLElement>('compare-columns');
  if (!columns) return null;
  const heads = [...columns.querySelectorAll<HTMLElement>('th[data-report]:not([hidden])')].map(sourceOf);
  return {
    id: location.pathname + location.search,
    kind: 'comparison',
    label: `${columns.dataset['title'] ?? ''}（${heads.map(({ label }) => label).join('、')}）`,
    quote: '',
    url: location.href.replace(/#.*$/, ''),
    gbt: heads.flatMap(({ gbt }) => gbt),
    bibtex: heads.flatMap(({ bibtex }) => bibtex),
  };
}

/** Adds the buttons that are not there yet. `pinned` says whether a thing is in the tray. */
export function addPins(
  tray: HTMLElement,
  strings: Strings,
  pinned: (id: string) => boolean,
  toggle: (item: TrayItem) => void,
): void {
  const add = (place: Element | null | undefined, makeItem: () => TrayItem | null): void => {
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
  };
  for (const passage of document.querySelectorAll<HTMLElement>('compare-columns .passage'))
    add(passage.querySelector('.path'), () => passageItem(passage));
  if (tray.dataset['gbt'] === undefined) return;
  for (const unit of document.querySelectorAll<HTMLElement>('.report-text .unit')) {
    const isFinest = unit.querySelector('.unit') === null && unit.dataset['role'] !== 'title';
    if (isFinest) add([...unit.querySelectorAll(':scope > p:not(.chips)')].at(-1), () => unitItem(unit, tray));
  }
}

/** Sets every button to what the tray holds. */
export function showPins(pinned: (id: string) => boolean): void {
  for (const button of document.querySelectorAll<HTMLElement>('[data-pin]'))
    button.setAttribute('aria-pressed', String(pinned(button.dataset['pin'] ?? '')));
}
