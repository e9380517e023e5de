/** The lines of one looked-up report, as elements made from text. */
import { findWord, kwicLines, type KwicLine } from '../text/kwic.ts';
import { fill, make, type SearchStrings } from './search-text.ts';

export interface LookedUp {
  readonly stem: string;
  readonly name: string;
  readonly year: number;
  readonly url: string;
}
export type FullReport = LookedUp & Parameters<typeof kwicLines>[0];

/** What a report says of the word: how often, and its lines; no section where the word is not. */
export interface ReportLines {
  readonly count: number;
  readonly section: HTMLElement | null;
}

/** Reads a published file. Rejects when it did not arrive whole. */
export async function fetchJson<Value>(url: string): Promise<Value> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: Unexpected status ${response.status}, expected 200`);
  return (await response.json()) as Value;
}

function makeLine({ url }: LookedUp, { before, word, after, unit, sentence }: KwicLine): HTMLElement {
  const anchor = make(
    'a',
    '',
    make('span', 'before', make('bdi', '', before)),
    make('mark', '', word),
    make('span', '', after),
  );
  anchor.href = `${url}?at=${sentence.start}-${sentence.end}#${unit}`;
  return make('li', '', anchor);
}

function makeSection(report: FullReport, lines: readonly KwicLine[], strings: SearchStrings): HTMLElement {
  const { name, year, stem } = report;
  const list = make('ol', 'kwic', ...lines.map((line) => makeLine(report, line)));
  list.dataset['report'] = stem;
  list.lang = 'zh-Hans';
  return make(
    'section',
    '',
    make('h3', '', fill(strings, 'report', { name, year, count: lines.length })),
    list,
  );
}

/** Reads one report from the folder of the downloads and finds the word in it. */
export async function readLines(
  files: string,
  stem: string,
  word: string,
  strings: SearchStrings,
): Promise<ReportLines> {
  const report = await fetchJson<FullReport>(`${files}data/reports/${stem}.json`);
  const lines = kwicLines(report, findWord(report.text, word));
  return { count: lines.length, section: lines.length > 0 ? makeSection(report, lines, strings) : null };
}
