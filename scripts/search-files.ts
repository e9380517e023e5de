/**
 * Reports to the files of the search index, in memory: Pagefind's own, and corpus.json beside them.
 * Fails when a unit that went in cannot be read back out, character by character.
 */
import { gunzipSync } from 'node:zlib';
import { close, createIndex, type CustomRecord, type IndexFile } from 'pagefind';
import type { ReportDataset } from '../src/schemas/dataset.ts';
import { recordKindOf, type RecordKind, type ScriptFile, type SearchCorpus } from '../src/schemas/search.ts';
import { packCharacters } from '../src/text/search-characters.ts';
import { simplify } from '../src/text/script.ts';
import { fold, isIndexed } from '../src/text/search-fold.ts';
import { deriveScriptMap } from '../src/text/search-script.ts';
import { encodeUnit, toSearchUnits, type SearchUnit } from '../src/text/search-unit.ts';
import { buildTables, FREQUENT_REPORTS } from './search-tables.ts';

/** What a browser fetches: in a small corpus all texts, in a large one the engine as well, not its interface. */
const NEEDED: Record<RecordKind, RegExp> = {
  unit: /^fragment\/.+$/,
  report:
    /^(?:pagefind(?:-worker)?\.js|pagefind-entry\.json|[^/]+\.pf_meta|wasm\.unknown\.pagefind|(?:index|filter|fragment)\/.+)$/,
};

export type Dataset = Omit<ReportDataset, 'edits'>;
type Progress = (done: number, all: number) => void;

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

function toCorpus(
  reports: readonly Dataset[],
  records: RecordKind,
  fragments: ReadonlyMap<string, string>,
  texts: readonly string[],
  pairs: string,
): SearchCorpus {
  const characters = new Set<string>();
  for (const { text } of reports)
    for (const character of fold(text).text) if (isIndexed(character)) characters.add(character);
  return {
    records,
    base: baseOf(reports),
    reports: reports.map(({ region, name, nameEn, year, level, issuerKind, url }) => {
      const fragment = fragments.get(url);
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
    characters: packCharacters(characters),
    pairs,
    ...(texts.length > 0 ? { texts: [...texts] } : {}),
  };
}

interface Fragment {
  readonly url: string;
  readonly content: string;
}

const FRAGMENT_START = 'pagefind_dcd';

/**
 * Reads every record back from the finished files and says where each one is. Throws when a unit is
 * missing or altered.
 */
export function checkIndexed(
  files: readonly Pick<IndexFile, 'path' | 'content'>[],
  records: readonly CustomRecord[],
): Map<string, string> {
  const indexed = new Map<string, string>();
  const places = new Map<string, string>();
  for (const { path, content } of files) {
    if (!path.startsWith('fragment/')) continue;
    const json = gunzipSync(content).toString('utf8').slice(FRAGMENT_START.length);
    const value = JSON.parse(json) as Fragment | Record<string, Fragment>;
    const alone = 'content' in value && typeof value.content === 'string';
    for (const fragment of alone ? [value as Fragment] : Object.values(value as Record<string, Fragment>)) {
      indexed.set(fragment.url, fragment.content);
      if (alone) places.set(fragment.url, path);
    }
  }
  for (const { url, content } of records) {
    // Pagefind leaves U+200B out of what it gives back.
    const found = indexed.get(url)?.replaceAll('\u200B', '');
    if (found === content.replaceAll('\u200B', '')) continue;
    const state = found === undefined ? 'absence' : 'altered text';
    throw new Error(`Unexpected ${state} of ${url} in the search index, expected each unit as in dist/data`);
  }
  return places;
}

const toBytes = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

export interface IndexOptions {
  /** Follows from the number of reports unless it is given. */
  readonly kind?: RecordKind;
  /** Reports a run must stand in to be counted beforehand. */
  readonly frequent?: number;
}

/** Builds the index. Throws when a unit would be missing from it. */
export async function buildSearchFiles(
  reports: readonly Dataset[],
  progress: Progress = () => undefined,
  { kind = recordKindOf(reports.length), frequent = FREQUENT_REPORTS }: IndexOptions = {},
): Promise<Map<string, Uint8Array>> {
  const large = kind === 'report';
  const { index, errors } = await createIndex({
    forceLanguage: 'zh',
    ...(large ? {} : { maxFragments: Math.max(1, reports.length) }),
  });
  if (!index) throw new Error(`Unexpected failure of Pagefind, expected an index: ${errors.join('; ')}`);
  try {
    const all = reports.flatMap((report) => toRecords(report, kind));
    for (const [at, record] of all.entries()) {
      const added = await index.addCustomRecord(record);
      if (added.errors.length > 0)
        throw new Error(`${record.url}: Unexpected refusal, expected a record: ${added.errors.join('; ')}`);
      progress(at + 1, all.length);
    }
    const { files } = await index.getFiles();
    const places = checkIndexed(files, all);
    const script: ScriptFile = deriveScriptMap(
      scriptTable(),
      reports.map(({ text }) => text),
    );
    const texts = large ? [] : files.map(({ path }) => path).filter((path) => NEEDED.unit.test(path));
    const corpus = toCorpus(reports, kind, large ? places : new Map(), texts, script.pairs);
    const tables = large
      ? buildTables(
          reports.map(({ text, units, stem }) => toSearchUnits(text, units, stem)),
          frequent,
        )
      : [];
    return new Map<string, Uint8Array>([
      ...files
        .filter(({ path }) => NEEDED[kind].test(path))
        .map(({ path, content }): [string, Uint8Array] => [path, content]),
      ['corpus.json', toBytes(corpus)],
      ['script.json', toBytes(script)],
      ...tables,
    ]);
  } finally {
    await index.deleteIndex();
    await close();
  }
}
