/**
 * What a comparison shows, as its address says it: ?reports=a,b&role=problems&show=figures,no-formulaic.
 * Without a parameter the page’s own choice holds.
 */
export const VIEWS = ['all', 'figures', 'own', 'instruments'] as const;
export type View = (typeof VIEWS)[number];
export const ROLES = ['achievements', 'problems', 'plans'] as const;
export type CompareRole = (typeof ROLES)[number];
const NO_FORMULAIC = 'no-formulaic';

export interface CompareState {
  /** In their order; empty for the page’s own choice. */
  readonly reports: readonly string[];
  readonly role: CompareRole | null;
  readonly view: View;
  readonly dimFormulaic: boolean;
}

export interface ReadState {
  readonly state: CompareState;
  /** Values of role and show that are none of ours. Reports are checked against the corpus by the caller. */
  readonly unknown: readonly string[];
}

const listOf = (value: string | null): string[] => [
  ...new Set((value ?? '').split(',').filter((each) => each !== '')),
];

/** Reads the query of an address; never throws. */
export function readState(search: string): ReadState {
  const asked = new URLSearchParams(search);
  const [show, roles] = [listOf(asked.get('show')), listOf(asked.get('role'))];
  const view = VIEWS.find((each) => show.includes(each)) ?? 'all';
  const role = ROLES.find((each) => each === roles[0]) ?? null;
  const known = [view, NO_FORMULAIC];
  return {
    state: { reports: listOf(asked.get('reports')), role, view, dimFormulaic: show.includes(NO_FORMULAIC) },
    unknown: [...roles.filter((each) => each !== role), ...show.filter((each) => !known.includes(each))],
  };
}

const sayReports = (reports: readonly string[], own: readonly string[]): string[] => {
  const isOwn = reports.length === own.length && reports.every((stem, at) => stem === own[at]);
  return reports.length === 0 || isOwn ? [] : [`reports=${reports.map(encodeURIComponent).join(',')}`];
};
const queryOf = (parts: readonly string[]): string => (parts.length === 0 ? '' : `?${parts.join('&')}`);

/** The query `search` with another choice of reports; `own` is the page’s own choice. */
export function withReports(search: string, reports: readonly string[], own: readonly string[]): string {
  const rest = search
    .replace(/^\?/, '')
    .split('&')
    .filter((part) => part !== '' && !part.startsWith('reports='));
  return queryOf([...sayReports(reports, own), ...rest]);
}

/** The query that says a state, as short as it can be; `own` is the page’s own choice of reports. */
export function writeState(
  { reports, role, view, dimFormulaic }: CompareState,
  own: readonly string[],
): string {
  const show = [...(view === 'all' ? [] : [view]), ...(dimFormulaic ? [NO_FORMULAIC] : [])];
  return queryOf([
    ...sayReports(reports, own),
    ...(role === null ? [] : [`role=${role}`]),
    ...(show.length === 0 ? [] : [`show=${show.join(',')}`]),
  ]);
}

/** `list` with `item` moved to stand where `target` stands. */
export function moveTo(list: readonly string[], item: string, target: string): string[] {
  const to = list.indexOf(target);
  if (!list.includes(item) || to < 0) return [...list];
  const rest = list.filter((each) => each !== item);
  return rest.toSpliced(to, 0, item);
}
