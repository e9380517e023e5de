/**
 * <report-marks>: marks what ?q= asks for on a page and steps through it. Where the CSS Custom Highlight
 * API is missing the page is left as it is: the address has led to the right unit anyway.
 */
import { fillTemplate } from '../text/fill-template.ts';
import { parseQuery, type Query } from '../text/search-query.ts';
import { findRanges } from './mark-ranges.ts';
import { loadSimplifier } from './simplified-query.ts';

const ALL = 'search';
const CURRENT = 'search-current';

const canHighlight = (): boolean => (CSS as { highlights?: HighlightRegistry }).highlights !== undefined;

const areEqual = (some: readonly Range[], others: readonly Range[]): boolean =>
  some.length === others.length &&
  some.every((range, at) => {
    const other = others[at];
    return (
      other !== undefined &&
      range.startContainer === other.startContainer &&
      range.endContainer === other.endContainer &&
      range.startOffset === other.startOffset &&
      range.endOffset === other.endOffset
    );
  });

class ReportMarks extends HTMLElement {
  private ranges: Range[] = [];
  private at = -1;
  /** A change was seen, and its frame is still to come. */
  private waiting = false;
  private asked = '';
  private query: Query = { terms: [], excluded: [] };
  /** Brings the words of the page to the script of the query: those of a page in traditional script. */
  private simplify: (text: string) => string = (text) => text;

  connectedCallback(): void {
    this.asked = (new URLSearchParams(location.search).get('q') ?? '').trim();
    if (this.asked === '' || !canHighlight()) return;
    this.addEventListener('click', (event) => this.onClick(event));
    this.addEventListener('keydown', (event) => this.onKey(event));
    // Other elements of the page first decide what is shown.
    requestAnimationFrame(() => void this.mark());
    // Columns and passages come, open and close: what is shown is what is counted.
    this.observer.observe(document.querySelector('main') ?? document.body, {
      subtree: true,
      childList: true,
      attributeFilter: ['hidden', 'open', 'class', 'data-current'],
    });
  }

  disconnectedCallback(): void {
    this.observer.disconnect();
  }

  private readonly observer = new MutationObserver((changes) => {
    if (this.hidden || this.waiting || changes.every(({ target }) => this.contains(target))) return;
    this.waiting = true;
    requestAnimationFrame(() => {
      this.waiting = false;
      this.refresh();
    });
  });

  private refresh(): void {
    const present = this.ranges[this.at];
    const before = this.ranges;
    this.collect(this.query);
    // As many as before is not the same as before: text drawn anew leaves collapsed ranges behind.
    if (this.hidden || areEqual(before, this.ranges)) return;
    CSS.highlights.set(ALL, new Highlight(...this.ranges));
    const isBehind = (range: Range): boolean =>
      present !== undefined && present.compareBoundaryPoints(Range.START_TO_START, range) <= 0;
    this.at = present?.startContainer.isConnected ? this.ranges.findIndex(isBehind) : -1;
    this.tell();
  }

  private async mark(): Promise<void> {
    this.query = parseQuery(this.asked);
    const isTraditional = document.documentElement.lang === 'zh-Hant';
    if (!isTraditional) this.collect(this.query);
    if (this.ranges.length === 0) {
      // The map is fetched only where page or query may be in the other script.
      const simplify = await loadSimplifier(this.dataset['folder'] ?? '');
      if (isTraditional) this.simplify = simplify;
      this.query = parseQuery(simplify(this.asked));
      this.collect(this.query);
    }
    CSS.highlights.set(ALL, new Highlight(...this.ranges));
    const back = this.querySelector<HTMLAnchorElement>('[data-back]');
    if (back) back.search = `?q=${encodeURIComponent(this.asked)}`;
    for (const button of this.querySelectorAll<HTMLButtonElement>('[data-step]')) {
      button.disabled = this.ranges.length === 0;
    }
    this.hidden = false;
    this.tell();
    const first = this.firstInTarget();
    if (first >= 0) this.go(first);
  }

  private collect({ terms }: Query): void {
    const { scope = 'main', unitSelector = 'p' } = this.dataset;
    this.ranges = findRanges(scope, unitSelector, terms, this.simplify);
  }

  /** The first mark in the unit of the address, or the first of all. */
  private firstInTarget(): number {
    const id = decodeURIComponent(location.hash.slice(1));
    const target = id === '' ? null : document.getElementById(id);
    if (!target) return this.ranges.length > 0 ? 0 : -1;
    return this.ranges.findIndex(({ startContainer }) => target.contains(startContainer));
  }

  private go(at: number): void {
    const range = this.ranges[at];
    if (!range) return;
    this.at = at;
    const current = new Highlight(range);
    current.priority = 1;
    CSS.highlights.set(CURRENT, current);
    // Nothing glides: the reader asked for the place, not for the way.
    range.startContainer.parentElement?.scrollIntoView({
      block: 'nearest',
      inline: 'nearest',
      behavior: 'instant',
    });
    const box = range.getBoundingClientRect();
    scrollTo({ top: scrollY + box.top - innerHeight / 3, behavior: 'instant' });
    this.tell();
  }

  private tell(): void {
    const status = this.querySelector('[data-marks-count]');
    const { count = '', none = '' } = this.dataset;
    const template = this.ranges.length > 0 ? count : none;
    const values = { query: this.asked, at: this.at + 1, all: this.ranges.length };
    if (status) status.textContent = fillTemplate(template, values);
    this.dataset['marks'] = String(this.ranges.length);
  }

  private step(by: number): void {
    const all = this.ranges.length;
    if (all > 0) this.go((this.at + by + all) % all);
  }

  private clear(): void {
    CSS.highlights.delete(ALL);
    CSS.highlights.delete(CURRENT);
    this.hidden = true;
    const url = new URL(location.href);
    url.searchParams.delete('q');
    history.replaceState(history.state, '', url);
  }

  private onClick(event: Event): void {
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    if (!button) return;
    if ('clearMarks' in button.dataset) this.clear();
    else this.step(Number(button.dataset['step'] ?? 0));
  }

  private onKey(event: KeyboardEvent): void {
    const steps: Record<string, number> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };
    const step = steps[event.key];
    if (event.key === 'Escape') this.clear();
    if (step === undefined) return;
    event.preventDefault();
    this.step(step);
  }
}

customElements.define('report-marks', ReportMarks);
