/** From the box to the results and back by keyboard, and back to the same result after reading it. */
/** Turns of 20 ms. */
const LONGEST_WAIT = 200;
const HIT = '[data-result] a';

/** Arrow down and up walk through the results; up from the first, and Escape, lead to the box. */
export function moveAmongHits(event: KeyboardEvent, root: HTMLElement, input: HTMLInputElement): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
  const anchors = [...root.querySelectorAll<HTMLAnchorElement>(HIT)];
  const at = anchors.indexOf(document.activeElement as HTMLAnchorElement);
  const inInput = document.activeElement === input;
  if (event.key === 'Escape' && at >= 0) input.focus();
  if (step === 0 || (at < 0 && !inInput) || (inInput && step < 0)) return;
  event.preventDefault();
  (anchors[at + step] ?? (at + step < 0 ? input : anchors.at(-1)))?.focus();
}

/** Notes in the history which result was opened. */
export function rememberPlace(event: Event): void {
  const anchor = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>(HIT) : null;
  if (anchor) history.replaceState({ opened: anchor.getAttribute('href') }, '');
}

/** Puts the focus on the result that was opened last, when the reader comes back. */
export async function returnToPlace(root: HTMLElement): Promise<void> {
  const { opened } = (history.state ?? {}) as { opened?: string };
  if (opened === undefined) return;
  for (let waits = 0; waits < LONGEST_WAIT; waits += 1) {
    const anchor = [...root.querySelectorAll<HTMLAnchorElement>(HIT)].find(
      (candidate) => candidate.getAttribute('href') === opened,
    );
    if (anchor) {
      anchor.focus();
      return;
    }
    // It stood behind a button that opened more.
    const more = root.querySelector<HTMLButtonElement>('button.more:not(:disabled)');
    if (!more && !root.querySelector('button.more')) return;
    more?.click();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
