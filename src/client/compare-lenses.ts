/** The switches of a comparison. They set attributes; what these do to the marks is the style sheet’s. */
import { ROLES, VIEWS, type CompareState } from './compare-state.ts';

/** What the switches say. */
export function readLenses(root: HTMLElement): Pick<CompareState, 'view' | 'role' | 'dimFormulaic'> {
  const view = root.querySelector<HTMLInputElement>('[name="view"]:checked')?.value;
  const role = root.querySelector<HTMLSelectElement>('[name="role"]')?.value;
  return {
    view: VIEWS.find((each) => each === view) ?? 'all',
    role: ROLES.find((each) => each === role) ?? null,
    dimFormulaic: root.querySelector<HTMLInputElement>('[name="formulaic"]')?.checked ?? false,
  };
}

/** Sets switches, marks and rows to a state. */
export function showLenses(root: HTMLElement, { view, role, dimFormulaic }: CompareState): void {
  root.dataset['view'] = view;
  root.toggleAttribute('data-dim', dimFormulaic);
  for (const radio of root.querySelectorAll<HTMLInputElement>('[name="view"]'))
    radio.checked = radio.value === view;
  const box = root.querySelector<HTMLInputElement>('[name="formulaic"]');
  if (box) box.checked = dimFormulaic;
  const select = root.querySelector<HTMLSelectElement>('[name="role"]');
  if (select) select.value = role ?? '';
  for (const body of root.querySelectorAll<HTMLElement>('tbody[data-role]')) {
    body.hidden = role !== null && body.dataset['role'] !== role;
  }
}
