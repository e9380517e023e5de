/**
 * The language switch keeps what the address says beyond the page: its links lead to the same page, and before
 * one is used they take on the question and the place. Without script they lead to the page.
 */
const languages = document.querySelector<HTMLElement>('[data-languages]');

function keepState(): void {
  for (const anchor of languages?.querySelectorAll('a') ?? []) {
    anchor.search = location.search;
    anchor.hash = location.hash;
  }
}

// The address changes while one reads; every way to use a link begins with one of these.
for (const event of ['pointerenter', 'pointerdown', 'focusin', 'click'])
  languages?.addEventListener(event, keepState, { capture: true });
