/** The lines of one looked-up report, as elements made from text. */
import { findWord, kwicLines, type KwicLine } from '../text/kwic.ts';
import { placeName, type Showing } from './reading-language.ts';
import { fill, make, type SearchStrings } from './search-text.ts';

export interface LookedUp {
  readonly stem: string;
  readonly region: string;
  readonly name: string;
  readonly nameEn: string;
  readonly year: number;
}
export type FullReport = LookedUp & Parameters<typeof kwicLines>[0];

/** Where files and pages are, in which words and script the lines are set. */
export interface LookupContext {
  /** Folder of what all language versions share. */
  readonly files: string;
  /** Where the language version of the page begins. */
  readonly base: string;
  readonly strings: SearchStrings;
  readonly showing: Showing;
}

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

function makeLine(
  { region, year }: LookedUp,
  { before, word, after, unit, sentence }: KwicLine,
  { base, showing }: LookupContext,
): HTMLElement {
  // Converted as a whole, then parted again: the length stays.
  const line = showing.show(before + word + after);
  const [start, end] = [before.length, before.length + word.length];
  const anchor = make(
    'a',
    '',
    make('span', 'before', make('bdi', '', line.slice(0, start))),
    make('mark', '', line.slice(start, end)),
    make('span', '', line.slice(end)),
  );
  anchor.href = `${base}regions/${region}/${year}/?at=${sentence.start}-${sentence.end}#${unit}`;
  return make('li', '', anchor);
}

function makeSection(report: FullReport, lines: readonly KwicLine[], context: LookupContext): HTMLElement {
  const { strings, showing } = context;
  const { year, stem } = report;
  const name = placeName(report, showing);
  const list = make('ol', 'kwic', ...lines.map((line) => makeLine(report, line, context)));
  list.dataset['report'] = stem;
  list.lang = showing.lang;
  return make(
    'section',
    '',
    make('h2', '', fill(strings, 'report', { name, year, count: lines.length })),
    list,
  );
}

/** Reads one report from the folder of the downloads and finds the word in it. */
export async function readLines(stem: string, word: string, context: LookupContext): Promise<ReportLines> {
  const report = await fetchJson<FullReport>(`${context.files}data/reports/${stem}.json`);
  const lines = kwicLines(report, findWord(report.text, word));
  return { count: lines.length, section: lines.length > 0 ? makeSection(report, lines, context) : null };
}
