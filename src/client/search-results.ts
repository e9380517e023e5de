/** Result groups as elements: text nodes and marks, never HTML from data. */
import { cutSnippets } from '../text/search-match.ts';
import { placeName, type Showing } from './reading-language.ts';
import { sortUnits, type HitGroup } from './search-groups.ts';
import type { Hit, HitDetail } from './search-hit.ts';
import type { Sort } from './search-state.ts';
import { fill, make, type SearchStrings } from './search-text.ts';

const SNIPPETS = 3;
const UNITS = 5;

/** How results are set: in what words, for which query, and where their texts come from. */
export interface ResultContext {
  readonly showing: Showing;
  readonly query: string;
  readonly strings: SearchStrings;
  readonly sort: Sort;
  readonly readDetails: (hits: readonly Hit[]) => Promise<Map<number, HitDetail>>;
}

function snippetsOf({ unit, match }: HitDetail, { strings, showing }: ResultContext): HTMLElement[] {
  // Converted as a whole: a word is cut only afterwards.
  const all = cutSnippets(showing.show(unit.text), match.spans, Number.POSITIVE_INFINITY);
  const shown = all.slice(0, SNIPPETS).map((pieces) => {
    const line = make(
      'p',
      'snippet',
      ...pieces.map(({ text, marked }) => (marked ? make('mark', '', text) : text)),
    );
    line.lang = showing.lang;
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
  context: ResultContext,
): HTMLElement {
  const { query, strings, showing } = context;
  const item = make('li', 'hit');
  Object.assign(item.dataset, { result: '', unit: detail.unit.id, count: String(count) });
  const anchor = make('a', '', showing.show(detail.label) || fill(strings, 'untitled'));
  if (detail.label !== '') anchor.lang = showing.lang;
  anchor.href = `${report.link}?q=${encodeURIComponent(query)}#${detail.unit.id}`;
  const names = strings.values;
  const meta = make('p', 'hit-meta', make('b', '', fill(strings, 'occurrences', { count })));
  meta.append(make('span', 'chip', names['role']?.[role] ?? role));
  const [first] = topics;
  if (first !== undefined) meta.append(make('span', 'chip', names['topic']?.[first] ?? first));
  item.append(anchor, meta, ...snippetsOf(detail, context));
  return item;
}

/** A button that puts what is made in its place; when that fails it stays, with a word on why. */
function moreButton(
  label: string,
  strings: SearchStrings,
  onMore: () => Promise<HTMLElement[]>,
): HTMLElement {
  const button = make('button', 'more', label);
  button.type = 'button';
  const trouble = make('p', 'snippet-more');
  trouble.role = 'status';
  const line = make('div', '', button, trouble);
  button.addEventListener('click', () => {
    button.disabled = true;
    trouble.textContent = '';
    onMore().then(
      (made) => {
        line.remove();
        made[0]?.querySelector('a')?.focus();
      },
      () => {
        button.disabled = false;
        trouble.textContent = fill(strings, navigator.onLine ? 'moreFailed' : 'offline');
      },
    );
  });
  return line;
}

/** One report with its hits; long lists open on request. */
async function makeGroup(group: HitGroup, context: ResultContext): Promise<HTMLElement> {
  const { report, units, count } = group;
  const { strings } = context;
  const hits = sortUnits(group.hits(), context.sort);
  const makeHits = async (some: readonly Hit[]): Promise<HTMLElement[]> => {
    const details = await context.readDetails(some);
    return some.flatMap((hit) => {
      const detail = details.get(hit.order);
      return detail ? [makeHit(hit, detail, context)] : [];
    });
  };
  const section = make('section', 'hit-group');
  Object.assign(section.dataset, { report: report.stem, units: String(units), count: String(count) });
  const heading = make('h2', '', `${placeName(report, context.showing)} ${report.year}`);
  heading.id = `hits-${report.stem}`;
  section.setAttribute('aria-labelledby', heading.id);
  const level = strings.values['level']?.[report.level] ?? report.level;
  const meta = make('p', 'hit-group-meta', `${level} · ${fill(strings, 'units', { units, count })}`);
  const list = make('ol', 'hit-list', ...(await makeHits(hits.slice(0, UNITS))));
  section.append(heading, meta, list);
  const rest = hits.slice(UNITS);
  if (rest.length === 0) return section;
  const label = fill(strings, 'moreUnits', { count: rest.length });
  section.append(
    moreButton(label, strings, async () => {
      const made = await makeHits(rest);
      list.append(...made);
      return made;
    }),
  );
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
  const more = moreButton(label, context.strings, async () => {
    const next = await makeGroups(rest, context, size);
    more.after(...next);
    return next;
  });
  return [...made, more];
}
