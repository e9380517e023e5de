/**
 * The truth that the search is held against, told another way than the search tells it: regular
 * expressions over each unit's own characters, straight from dist/data.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

export interface QueryCase {
  readonly kind: string;
  readonly q: string;
  readonly all: readonly string[];
  readonly none: readonly string[];
}

export interface TruthUnit {
  readonly report: string;
  readonly unit: string;
  readonly text: string;
}

type Entry = string | { q: string; all: string[]; none?: string[] };

/** The queries of a fixture file. */
export function readQueries(path: string): QueryCase[] {
  const kinds = parse(readFileSync(path, 'utf8')) as Record<string, Entry[]>;
  return Object.entries(kinds).flatMap(([kind, entries]) =>
    entries.map((entry) =>
      typeof entry === 'string' ? { kind, q: entry, all: [entry], none: [] } : { kind, none: [], ...entry },
    ),
  );
}

interface DataUnit {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** Each unit with the characters that lie in no finer one. */
export function unitsOf({
  stem,
  text,
  units,
}: {
  stem: string;
  text: string;
  units: readonly DataUnit[];
}): TruthUnit[] {
  const owner = new Int32Array(text.length).fill(-1);
  units.forEach(({ start, end }, at) => owner.fill(at, start, end));
  const texts = units.map(() => '');
  for (let place = 0; place < text.length; place += 1) {
    const at = owner[place] ?? -1;
    if (at >= 0) texts[at] += text.charAt(place);
  }
  return units.map(({ id }, at) => ({
    report: stem,
    unit: id,
    text: (texts[at] ?? '').normalize('NFKC').toLowerCase(),
  }));
}

/** The units of all reports of a dist/data. */
export function readUnits(data: string): TruthUnit[] {
  const read = (path: string): unknown => JSON.parse(readFileSync(join(data, path), 'utf8'));
  return (read('reports.json') as { stem: string }[]).flatMap(({ stem }) =>
    unitsOf(read(`reports/${stem}.json`) as Parameters<typeof unitsOf>[0]),
  );
}

const SKIP = '[^\\p{L}\\p{N}%‰+]*?';
const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** One term: its characters with any marks between, numbers whole and in one piece. */
export function toPattern(term: string): RegExp {
  const [, open = '', body = '', close = ''] =
    /^(\*?)(.*?)(\*?)$/u.exec(term.normalize('NFKC').toLowerCase()) ?? [];
  const pieces = body.match(/\d[\d,]*(?:\.\d+)?|[^\p{P}\s]|%/gu) ?? [];
  const source = pieces
    .map((piece) =>
      /^\d/.test(piece) ? [...piece.replaceAll(',', '')].map(escape).join(',?') : escape(piece),
    )
    .join(SKIP);
  const before = open === '' && /^\d/.test(source) ? '(?<!\\d)(?<!\\d[.,])' : '';
  const behind = close === '' && /\d$/.test(body) ? '(?!\\d)(?![.,]\\d)' : '';
  return new RegExp(before + source + behind, 'gu');
}

const countIn = (text: string, term: string): number => text.match(toPattern(term))?.length ?? 0;

/** Occurrences by unit, `<report>#<unit>`, units without any left out. */
export function countTruth(
  units: readonly TruthUnit[],
  { all, none }: Pick<QueryCase, 'all' | 'none'>,
): Map<string, number> {
  return new Map(
    units.flatMap(({ report, unit, text }): [string, number][] => {
      const counts = all.map((term) => countIn(text, term));
      const answers = counts.every((count) => count > 0) && none.every((term) => countIn(text, term) === 0);
      return answers ? [[`${report}#${unit}`, counts.reduce((sum, count) => sum + count, 0)]] : [];
    }),
  );
}

/** What the page of results says of one plain term: reports, units, occurrences, and the line made of them. */
export function totalOf(units: readonly TruthUnit[], term: string) {
  const counts = countTruth(units, { all: [term], none: [] });
  const reports = new Set([...counts.keys()].map((key) => key.split('#')[0])).size;
  const hits = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return { hits, text: `“${term}”：${reports}份报告、${counts.size}个段落，共${hits}处` };
}
