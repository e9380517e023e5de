/** Keeps a reader's place while the cells around it change: the same row stays under the same edge. */

/** How much of the end of a row stays in view, in pixels. */
const END_IN_VIEW = 160;

/** The row that is read: the last that begins above the line, or the first below it. */
function rowAt(rows: readonly HTMLElement[], line: number): HTMLElement | undefined {
  const begun = rows.filter((row) => row.getBoundingClientRect().top <= line);
  return begun.at(-1) ?? rows[0];
}

/**
 * Runs `change`, then scrolls so that the row being read is where it was; deep inside a row that grew short, its
 * end stays in view. Where the page became too short for that, `container` is held open.
 */
export function keepPlace(
  rows: readonly HTMLElement[],
  edge: HTMLElement,
  container: HTMLElement,
  change: () => void,
): void {
  const line = edge.getBoundingClientRect().bottom;
  const row = rowAt(
    rows.filter((each) => !each.hidden),
    // A reader looks a little below the top of the view.
    line + (innerHeight - line) / 4,
  );
  const before = row?.getBoundingClientRect().top ?? 0;
  change();
  container.style.minHeight = '';
  if (!row || before > innerHeight) return;
  const { top, height } = row.getBoundingClientRect();
  const target = Math.max(before, Math.min(line, line + END_IN_VIEW - height));
  const wanted = scrollY + top - target;
  const missing = wanted - (document.documentElement.scrollHeight - innerHeight);
  if (missing > 0) container.style.minHeight = `${Math.ceil(container.offsetHeight + missing)}px`;
  scrollTo({ top: wanted, behavior: 'instant' });
}
