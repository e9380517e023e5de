/** Reports to the files of the search, in memory: Pagefind's own, the count tables, and corpus.json beside them. */
import type { CustomRecord } from 'pagefind';
import type { ReportDataset } from '../src/schemas/dataset.ts';
import { recordKindOf, type RecordKind, type ScriptFile, type SearchCorpus } from '../src/schemas/search.ts';
import { packCharacters } from '../src/text/search-characters.ts';
import { simplify } from '../src/text/script.ts';
import { fold, isIndexed } from '../src/text/search-fold.ts';
import { deriveScriptMap } from '../src/text/search-script.ts';
import { encodeUnit, toSearchUnits, type SearchUnit } from '../src/text/search-unit.ts';
import { buildIndex, partFolder, type BuiltIndex } from './search-index.ts';
import { buildTables, FREQUENT_REPORTS } from './search-tables.ts';
import type { TablesTask } from './tables-worker.ts';
import { startThreads } from './threads.ts';

export type Dataset = Omit<ReportDataset, 'edits'>;
type Progress = (done: number, all: number) => void;
/** Beyond so many reports the index comes in parts, which the browser merges. */
const PART_REPORTS = 2500;
/** A thread takes a second to begin. */
const WORTH_A_THREAD = 200;

const filtersOf = (report: Dataset, units: readonly SearchUnit[]): Record<string, string[]> => ({
  region: [report.region],
  year: [String(report.year)],
  level: [report.level],
  issuer: [report.issuerKind],
  role: [...new Set(units.map(({ role }) => role))],
  topic: [...new Set(units.flatMap(({ topics }) => topics))],
});

/** The label of the nearest unit that has one: its own, or that of what it stands under. */
function labelOf(unit: SearchUnit, units: readonly SearchUnit[]): string {
  if (unit.labelLength > 0) return unit.text.slice(0, unit.labelLength);
  const parent = units.find(({ id }) => id === unit.parent);
  return parent ? labelOf(parent, units) : '';
}

/** The records of one report. All that stands in `meta` is searched: the title only. */
export function toRecords(report: Dataset, kind: RecordKind): CustomRecord[] {
  const units = toSearchUnits(report.text, report.units, report.stem);
  const base = { language: 'zh' };
  if (kind === 'report') {
    const content = units.map(encodeUnit).join('');
    return [
      { ...base, url: report.url, content, meta: { title: report.title }, filters: filtersOf(report, units) },
    ];
  }
  return units.map((unit) => ({
    ...base,
    url: `${report.url}#${unit.id}`,
    content: encodeUnit(unit),
    // Its own label is in its text already.
    ...(unit.labelLength > 0 ? {} : { meta: { title: labelOf(unit, units) } }),
    filters: filtersOf(report, [unit]),
  }));
}

const TABLE_RANGES = [
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
] as const;

/** Every traditional character that has another simplified form, one by one. */
function scriptTable(): [string, string][] {
  const characters = TABLE_RANGES.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at)),
  );
  // Parted by line breaks, so that no phrase of the converter's applies.
  const text = characters.join('\n');
  return simplify(text, []).map(({ start, end, after }) => [text.slice(start, end), after]);
}

/** What stands before regions/ in the addresses of the reports. */
function baseOf(reports: readonly Dataset[]): string {
  const pathOf = ({ region, year }: Dataset): string => `regions/${region}/${year}/`;
  const base = reports[0]?.url.slice(0, -pathOf(reports[0]).length) ?? '/';
  const odd = reports.find((report) => report.url !== base + pathOf(report));
  if (odd) throw new Error(`${odd.stem}: Unexpected address ${odd.url}, expected ${base}${pathOf(odd)}`);
  return base;
}

function charactersOf(reports: readonly Dataset[]): string {
  const characters = new Set<string>();
  for (const { text } of reports)
    for (const character of fold(text).text) if (isIndexed(character)) characters.add(character);
  return packCharacters(characters);
}

function toCorpus(
  reports: readonly Dataset[],
  records: RecordKind,
  { files, places }: BuiltIndex,
  pairs: string,
  groups: readonly (readonly Dataset[])[],
): SearchCorpus {
  return {
    records,
    base: baseOf(reports),
    reports: reports.map(({ region, name, nameEn, year, level, issuerKind, url }) => {
      const fragment = records === 'report' ? places.get(url) : undefined;
      return {
        region,
        name,
        nameEn,
        year,
        level,
        issuerKind,
        ...(fragment === undefined ? {} : { fragment }),
      };
    }),
    characters: charactersOf(reports),
    pairs,
    ...(records === 'unit' ? { texts: [...files.keys()] } : {}),
    ...(groups.length > 1
      ? { parts: groups.map((group, at) => ({ folder: partFolder(at), characters: charactersOf(group) })) }
      : {}),
  };
}

/** Groups of about the same size, none above `most`. */
function partIntoGroups(reports: readonly Dataset[], most: number): (readonly Dataset[])[] {
  const size = Math.ceil(reports.length / Math.max(1, Math.ceil(reports.length / most)));
  return Array.from({ length: Math.ceil(reports.length / size) }, (_, at) =>
    reports.slice(at * size, (at + 1) * size),
  );
}

const toBytes = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

/** The count tables; of many reports in a thread of their own, for they take as long as the index. */
async function countTables(reports: readonly Dataset[], frequent: number): Promise<Map<string, Uint8Array>> {
  const units = reports.map(({ text, units, stem }) => toSearchUnits(text, units, stem));
  if (reports.length < WORTH_A_THREAD) return buildTables(units, frequent);
  const threads = startThreads<TablesTask, Map<string, Uint8Array>>(
    new URL('./tables-worker.ts', import.meta.url),
    1,
  );
  try {
    return await threads.run({ reports: units, frequent });
  } finally {
    await threads.end();
  }
}

export interface IndexOptions {
  /** Follows from the number of reports unless it is given. */
  readonly kind?: RecordKind;
  /** Reports a run must stand in to be counted beforehand. */
  readonly frequent?: number;
  /** Reports that one part of the index of a large corpus holds. */
  readonly partSize?: number;
}

/** Builds the index. Throws when a unit would be missing from it. */
export async function buildSearchFiles(
  reports: readonly Dataset[],
  progress: Progress = () => undefined,
  {
    kind = recordKindOf(reports.length),
    frequent = FREQUENT_REPORTS,
    partSize = PART_REPORTS,
  }: IndexOptions = {},
): Promise<Map<string, Uint8Array>> {
  const large = kind === 'report';
  const groups = large ? partIntoGroups(reports, partSize) : [reports];
  const [index, tables] = await Promise.all([
    buildIndex(
      groups.map((group) => group.flatMap((report) => toRecords(report, kind))),
      large ? null : reports.length,
      progress,
    ),
    large ? countTables(reports, frequent) : new Map<string, Uint8Array>(),
  ]);
  const script: ScriptFile = deriveScriptMap(
    scriptTable(),
    reports.map(({ text }) => text),
  );
  const corpus = toCorpus(reports, kind, index, script.pairs, groups);
  return new Map<string, Uint8Array>([
    ...index.files,
    ['corpus.json', toBytes(corpus)],
    ['script.json', toBytes(script)],
    ...tables,
  ]);
}
