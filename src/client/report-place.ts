/**
 * <report-place>: ?at=start-end (offsets into the report's text) marks those characters and brings them
 * into view. Lines carry their own offset in data-start. Without the CSS Custom Highlight API the unit of
 * the address is marked as a whole by :target.
 */
const NAME = 'place';

interface Place {
  readonly start: number;
  readonly end: number;
}

function readPlace(): Place | null {
  const [, start, end] =
    /^(\d{1,7})-(\d{1,7})$/.exec(new URLSearchParams(location.search).get('at') ?? '') ?? [];
  return start !== undefined && end !== undefined && Number(start) < Number(end)
    ? { start: Number(start), end: Number(end) }
    : null;
}

/** Text nodes of a line in order; the anchors that stand in lines are no text of the report. */
function textNodes(line: Element): Text[] {
  const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest('.anchor, .check-mark') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node as Text);
  return nodes;
}

/** The part of a place that lies in one line, as a range; null when none does. */
function rangeIn(line: HTMLElement, { start, end }: Place): Range | null {
  let position = Number(line.dataset['start']);
  const range = document.createRange();
  let begun = false;
  for (const node of textNodes(line)) {
    const next = position + node.data.length;
    if (!begun && start < next && position < end) {
      range.setStart(node, Math.max(0, start - position));
      begun = true;
    }
    if (begun && position < end) range.setEnd(node, Math.min(node.data.length, end - position));
    position = next;
  }
  return begun ? range : null;
}

class ReportPlace extends HTMLElement {
  connectedCallback(): void {
    const place = readPlace();
    if (!place || !('highlights' in CSS)) return;
    const lines = [...document.querySelectorAll<HTMLElement>('[data-start]')];
    const ranges = lines.map((line) => rangeIn(line, place)).filter((range) => range !== null);
    const [first] = ranges;
    if (!first) return;
    CSS.highlights.set(NAME, new Highlight(...ranges));
    this.dataset['marked'] = ranges.map(String).join('');
    scrollTo({ top: scrollY + first.getBoundingClientRect().top - innerHeight / 3, behavior: 'instant' });
  }

  disconnectedCallback(): void {
    if ('highlights' in CSS) CSS.highlights.delete(NAME);
  }
}

customElements.define('report-place', ReportPlace);
