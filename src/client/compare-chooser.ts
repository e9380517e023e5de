/** The list of reports to choose from: checkboxes, order by drag and by button, names to add. */
import type { ReportName } from './compare-source.ts';

export interface Choice {
  readonly stem: string;
  readonly label: string;
}

interface Wishes {
  readonly chosen: (stems: readonly string[]) => void;
  readonly moved: (stem: string, target: string) => void;
  readonly asked: (label: string) => void;
  readonly opened: () => void;
}

const itemsOf = (root: HTMLElement): HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>('[data-choices] > li'),
];

/** All choices in their present order. */
export function listChoices(root: HTMLElement): Choice[] {
  return itemsOf(root).map((item) => ({
    stem: item.dataset['choice'] ?? '',
    label: item.querySelector('label')?.textContent.trim() ?? '',
  }));
}

function followDrag(root: HTMLElement, moved: Wishes['moved']): void {
  let dragged: string | undefined;
  const stemAt = (event: Event): string | undefined =>
    event.target instanceof Element
      ? event.target.closest<HTMLElement>('[data-choice]')?.dataset['choice']
      : undefined;
  root.addEventListener('dragstart', (event) => {
    dragged = stemAt(event);
    event.dataTransfer?.setData('text/plain', dragged ?? '');
  });
  root.addEventListener('dragover', (event) => {
    if (dragged !== undefined && stemAt(event) !== undefined) event.preventDefault();
  });
  root.addEventListener('drop', (event) => {
    const target = stemAt(event);
    if (dragged === undefined || target === undefined) return;
    event.preventDefault();
    if (target !== dragged) moved(dragged, target);
    dragged = undefined;
  });
}

/** Tells what a reader wishes. */
export function followChooser(root: HTMLElement, wishes: Wishes): void {
  root.addEventListener('change', (event) => {
    if (!(event.target instanceof HTMLInputElement) || !event.target.closest('[data-choices]')) return;
    const boxes = [...root.querySelectorAll<HTMLInputElement>('[data-choices] input')];
    wishes.chosen(boxes.filter(({ checked }) => checked).map(({ value }) => value));
  });
  followDrag(root, wishes.moved);
  const form = root.querySelector<HTMLFormElement>('[data-add]');
  const input = form?.querySelector('input');
  form?.addEventListener('submit', (event) => {
    event.preventDefault();
    if (input && input.value.trim() !== '') wishes.asked(input.value);
    if (input) input.value = '';
  });
  root.querySelector<HTMLDetailsElement>('.chooser')?.addEventListener('toggle', wishes.opened);
}

function addChoice(root: HTMLElement, { stem, label, name }: ReportName): void {
  const pattern = root.querySelector<HTMLTemplateElement>('[data-choice-pattern]');
  const item = pattern?.content.firstElementChild?.cloneNode(true);
  if (!(item instanceof HTMLElement)) return;
  item.dataset['choice'] = stem;
  const box = item.querySelector('input');
  if (box) box.value = stem;
  const text = item.querySelector('label span');
  if (text) text.textContent = label;
  for (const button of item.querySelectorAll('button')) {
    button.setAttribute(
      'aria-label',
      (button.getAttribute('aria-label') ?? '').replace('%s', () => label),
    );
  }
  root.querySelector('[data-choices]')?.append(item);
  const show = document.createElement('button');
  show.type = 'button';
  show.dataset['show'] = stem;
  show.textContent = name;
  show.setAttribute('aria-pressed', 'false');
  root.querySelector('.switch')?.append(show);
}

/** Brings boxes, order and switches in line with what is shown; `added` comes to the list first. */
export function showChoices(root: HTMLElement, stems: readonly string[], added?: ReportName): void {
  if (added && !itemsOf(root).some(({ dataset }) => dataset['choice'] === added.stem)) addChoice(root, added);
  const list = root.querySelector('[data-choices]');
  const items = itemsOf(root);
  const rest = items.map(({ dataset }) => dataset['choice'] ?? '').filter((stem) => !stems.includes(stem));
  for (const stem of [...stems, ...rest]) {
    const item = items.find(({ dataset }) => dataset['choice'] === stem);
    const box = item?.querySelector('input');
    if (box) box.checked = stems.includes(stem);
    if (item) list?.append(item);
    const button = root.querySelector<HTMLElement>(`.switch [data-show="${CSS.escape(stem)}"]`);
    if (button) {
      button.hidden = !stems.includes(stem);
      button.parentElement?.append(button);
    }
  }
}
