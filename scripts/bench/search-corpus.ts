/** Invented corpora: whole sentences of the real reports, reshuffled, under invented regions. */
import type { ReportDataset } from '../../src/schemas/dataset.ts';
import type { Unit } from '../../src/schemas/facts.ts';
import type { Dataset } from '../search-files.ts';

const SECTIONS = ['achievements', 'problems', 'plans'] as const;
/** Subsections of each, and sentences of each of those. */
const SHAPE = { achievements: [9, 7], problems: [3, 2], plans: [4, 3] } as const;
const NUMERALS = '一二三四五六七八九';
const LEVELS = ['prefecture', 'county', 'district'] as const;

/** Numbers between 0 and 1, the same each time (mulberry32). */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}

interface Stock {
  readonly headings: readonly string[];
  readonly sentences: ReadonlyMap<string, readonly string[]>;
}

function takeStock(reports: readonly ReportDataset[]): Stock {
  const units = reports.flatMap((report) => report.units.map((unit) => ({ unit, text: report.text })));
  const sentencesOf = (role: string): string[] =>
    units
      .filter(({ unit }) => unit.role === role)
      .flatMap(({ unit, text }) => unit.sentences.map(({ start, end }) => text.slice(start, end)));
  return {
    headings: units.flatMap(({ unit }) =>
      unit.numberingLevel === 2 && unit.heading !== null ? [unit.heading] : [],
    ),
    sentences: new Map(SECTIONS.map((role) => [role, sentencesOf(role)])),
  };
}

function inventReport(place: number, stock: Stock, topics: readonly string[]): Dataset {
  const random = dice(place + 1);
  const pick = <Value>(values: readonly Value[]): Value =>
    values[Math.floor(random() * values.length)] as Value;
  const region = `invented-${place}`;
  const year = 2019 + (place % 6);
  const lines: string[] = [];
  const units: Unit[] = [];
  let length = 0;
  const write = (line: string): { start: number; end: number } => {
    const start = length + (lines.length > 0 ? 1 : 0);
    lines.push(line);
    length = start + line.length;
    return { start, end: length };
  };
  const add = (
    id: string,
    parent: string | null,
    role: Unit['role'],
    span: { start: number; end: number },
    more: Partial<Unit> = {},
  ): void => {
    units.push({
      id,
      parent,
      role,
      marker: null,
      heading: null,
      topic: null,
      secondaryTopics: [],
      sentences: [],
      numberingLevel: 0,
      ...span,
      ...more,
    });
  };
  const name = `虚构${place}市`;
  const title = `${name}${year}年法治政府建设情况报告`;
  add('title', null, 'title', write(title));
  SECTIONS.forEach((role, section) => {
    const [subsections, sentences] = SHAPE[role];
    const head = write(`${NUMERALS.charAt(section)}、${pick(stock.headings)}`);
    const at = units.length;
    add(`s${section + 1}`, null, role, head, { marker: `${NUMERALS.charAt(section)}、`, numberingLevel: 1 });
    for (let sub = 0; sub < subsections; sub += 1) {
      const heading = pick(stock.headings);
      const marker = `（${NUMERALS.charAt(sub)}）`;
      const { start } = write(`${marker}${heading}`);
      const body = Array.from({ length: sentences }, () => pick(stock.sentences.get(role) ?? [])).join('');
      const { end } = write(body);
      const id = `s${section + 1}-${sub + 1}`;
      add(
        id,
        `s${section + 1}`,
        role,
        { start, end },
        { marker, heading, topic: pick(topics), numberingLevel: 2 },
      );
    }
    const parent = units[at];
    if (parent) units[at] = { ...parent, end: length };
  });
  add('signature', null, 'signature', write(`${name}人民政府`));
  const text = lines.join('\n');
  return {
    stem: `${region}-${year}`,
    region,
    name,
    fullName: name,
    nameEn: region,
    code: String(100000 + place),
    level: pick(LEVELS),
    province: '虚构省',
    year,
    title,
    titleSource: 'transcribed',
    documentNumber: null,
    issuer: null,
    issuerKind: 'government',
    writtenOn: null,
    publishedOn: null,
    cutoff: null,
    sourceScript: 'Hans',
    characters: text.length,
    sha256: '',
    url: `/regions/${region}/${year}/`,
    text,
    units,
  };
}

/** `size` reports; the same ones each time. */
export function inventReports(reports: readonly ReportDataset[], size: number): Dataset[] {
  const stock = takeStock(reports);
  const topics = [...new Set(reports.flatMap(({ units }) => units.flatMap(({ topic }) => topic ?? [])))];
  return Array.from({ length: size }, (_, place) => inventReport(place, stock, topics));
}
