/** Result groups as elements: text nodes and marks, never HTML from data. */
import { cutSnippets } from '../text/search-match.ts';
import { sortUnits, type HitGroup } from './search-groups.ts';
import type { Hit, HitDetail } from './search-hit.ts';
import type { Sort } from './search-state.ts';
import { fill, make, type SearchStrings } from './search-text.ts';

const SNIPPETS = 3;
const UNITS = 5;

/** How results are set: in what words, for which query, and where their texts come from. */
export interface ResultContext {
  readonly query: string;
  readonly strings: SearchStrings;
  readonly sort: Sort;
  readonly readDetails: (hits: readonly Hit[]) => Promise<Map<number, HitDetail>>;
}

function snippetsOf({ unit, match }: HitDetail, strings: SearchStrings): HTMLElement[] {
  const all = cutSnippets(unit.text, match.spans, Number.POSITIVE_INFINITY);
  const shown = all.slice(0, SNIPPETS).map((pieces) => {
    const line = make(
      'p',
      'snippet',
      ...pieces.map(({ text, marked }) => (marked ? make('mark', '', text) : text)),
    );
    line.lang = 'zh-Hans';
    return line;
  });
  const more = all.length - shown.length;
  return more > 0
    ? [...shown, make('p', 'snippet-more', fill(strings, 'moreSnippets', { count: more }))]
    : shown;
}

function makeHit(
  { report, role, topics, count }: Hit,
  detail: HitDetail,
  { query, strings }: ResultContext,
): HTMLElement {
  const item = make('li', 'hit');
  Object.assign(item.dataset, { result: '', unit: detail.unit.id, count: String(count) });
  const anchor = make('a', '', detail.label || fill(strings, 'untitled'));
  anchor.href = `${report.url}?q=${encodeURIComponent(query)}#${detail.unit.id}`;
  const names = strings.values;
  const meta = make('p', 'hit-meta', make('b', '', fill(strings, 'occurrences', { count })));
  meta.append(make('span', 'chip', names['role']?.[role] ?? role));
  const [first] = topics;
  if (first !== undefined) meta.append(make('span', 'chip', names['topic']?.[first] ?? first));
  item.append(anchor, meta, ...snippetsOf(detail, strings));
  return item;
}

function moreButton(label: string, onMore: () => Promise<HTMLElement | null>): HTMLButtonElement {
  const button = make('button', 'more', label);
  button.type = 'button';
  button.addEventListener('click', () => {
    button.disabled = true;
    void onMore().then((first) => {
      button.remove();
      first?.querySelector('a')?.focus();
    });
  });
  return button;
}

/** One report with its hits; long lists open on request. */
async function makeGroup(group: HitGroup, context: ResultContext): Promise<HTMLElement> {
  const { report, hits, count } = group;
  const { strings } = context;
  const details = await context.readDetails(hits);
  const items = sortUnits(hits, context.sort).flatMap((hit) => {
    const detail = details.get(hit.order);
    return detail ? [() => makeHit(hit, detail, context)] : [];
  });
  const section = make('section', 'hit-group');
  const units = hits.length;
  Object.assign(section.dataset, { report: report.stem, units: String(units), count: String(count) });
  const heading = make('h2', '', `${report.name} ${report.year}`);
  heading.id = `hits-${report.stem}`;
  section.setAttribute('aria-labelledby', heading.id);
  const level = strings.values['level']?.[report.level] ?? report.level;
  const meta = make('p', 'hit-group-meta', `${level} · ${fill(strings, 'units', { units, count })}`);
  const list = make('ol', 'hit-list', ...items.slice(0, UNITS).map((makeItem) => makeItem()));
  section.append(heading, meta, list);
  const rest = items.slice(UNITS);
  if (rest.length === 0) return section;
  const more = moreButton(fill(strings, 'moreUnits', { count: rest.length }), () => {
    const made = rest.map((makeItem) => makeItem());
    list.append(...made);
    return Promise.resolve(made[0] ?? null);
  });
  section.append(more);
  return section;
}

/** The next groups as elements: `size` of them, and a button for more. */
export async function makeGroups(
  groups: readonly HitGroup[],
  context: ResultContext,
  size: number,
): Promise<HTMLElement[]> {
  const made = await Promise.all(groups.slice(0, size).map((group) => makeGroup(group, context)));
  const rest = groups.slice(size);
  if (rest.length === 0) return made;
  const label = fill(context.strings, 'moreReports', { count: Math.min(size, rest.length) });
  const button = moreButton(label, async () => {
    const next = await makeGroups(rest, context, size);
    button.after(...next);
    return next[0] ?? null;
  });
  return [...made, button];
}
