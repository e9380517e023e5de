/** The names in 《》 of one report, read by rules and, where rules cannot know, by readers. */
import type { ReportDataset } from '../schemas/dataset.ts';
import type {
  InstrumentBasis,
  InstrumentKind,
  InstrumentLevel,
  InstrumentMention,
  InstrumentRules,
  ReadInstrument,
} from '../schemas/instruments.ts';
import type { Level } from '../schemas/vocabulary.ts';
import { placeOfSpan } from '../text/kwic.ts';
import { bareName } from '../text/place-name.ts';
import { placeQuote } from './place-quote.ts';
import { findTitles, keyOfTitle, rowAround, type Title } from './titles.ts';

type Issuer = Pick<ReportDataset, 'name' | 'level'>;
type Place = Pick<InstrumentRules['kinds'][number], 'where' | 'pattern'>;

export interface Surroundings {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

const LEVEL_OF: Record<Level, InstrumentLevel> = {
  province: 'provincial',
  prefecture: 'municipal',
  county: 'county',
  district: 'county',
  township: 'county',
};

/** Kinds that only the State organs of the centre make. */
const CENTRAL = new Set<InstrumentKind>(['law', 'administrative-regulation', 'party-regulation']);

/** Whether a rule fits a name where it stands. */
export function fits({ where, pattern }: Place, around: Surroundings): boolean {
  return new RegExp(pattern, 'u').test(around[where]);
}

/** The level of whoever issued an instrument, and whether that is the report's own place. */
export function levelOf(
  around: Surroundings,
  kind: InstrumentKind | null,
  issuer: Issuer,
  { levels }: InstrumentRules,
): { level: InstrumentLevel; own: boolean; basis: InstrumentBasis } {
  const basis = 'text';
  // Then the level follows from the kind, and rests on what the kind rests on.
  if (kind !== null && CENTRAL.has(kind)) return { level: 'central', own: false, basis };
  const [known, ...others] = levels;
  if (known && fits(known, around)) {
    const level = known.level === 'own' ? LEVEL_OF[issuer.level] : known.level;
    return { level, own: false, basis: known.basis };
  }
  const named = around.name.includes(bareName(issuer.name)) && !/^[“《]/u.test(around.name);
  if (named) return { level: LEVEL_OF[issuer.level], own: true, basis };
  const rule = others.find((each) => fits(each, around));
  const found = rule?.level ?? 'unstated';
  if (found === 'own') return { level: LEVEL_OF[issuer.level], own: true, basis: rule?.basis ?? basis };
  return { level: found, own: found === 'joint', basis: rule?.basis ?? basis };
}

/** The kind of an instrument; `local` rules ask whether a place below the centre stands in its name. */
export function kindOf(
  around: Surroundings,
  issuer: Issuer,
  rules: InstrumentRules,
): { kind: InstrumentKind; basis: InstrumentBasis } {
  const { level } = levelOf(around, null, issuer, rules);
  const isLocal = level !== 'central' && level !== 'unstated';
  const rule = rules.kinds.find(
    (each) => (each.local === undefined || each.local === isLocal) && fits(each, around),
  );
  return { kind: rule?.kind ?? 'other', basis: rule?.basis ?? 'text' };
}

function readingOf(
  { text, stem }: Pick<ReportDataset, 'text' | 'stem'>,
  title: Title,
  readings: readonly ReadInstrument[],
): ReadInstrument | undefined {
  return readings.find(({ name, quote }) => {
    if (keyOfTitle(name) !== keyOfTitle(title.name)) return false;
    placeQuote(text, quote, `content/readings/${stem}.yml, instruments`);
    return true;
  });
}

/** Every naming of every instrument of a report, in reading order; a name inside a name follows it. */
export function readInstruments(
  report: ReportDataset,
  rules: InstrumentRules,
  readings: readonly ReadInstrument[] = [],
): InstrumentMention[] {
  const titles = findTitles(report.text);
  const known = new Set(titles.map(({ name }) => keyOfTitle(name)));
  const unknown = readings.find(({ name }) => !known.has(keyOfTitle(name)));
  if (unknown) {
    throw new Error(
      `content/readings/${report.stem}.yml, instruments: Unexpected name “${unknown.name}”, expected a name in 《》`,
    );
  }
  return titles.map((title) => {
    const around = { name: keyOfTitle(title.name), ...rowAround(report.text, title) };
    const reading = readingOf(report, title, readings);
    const ruled = kindOf(around, report, rules);
    const kind = reading?.kind ?? ruled.kind;
    const issued = levelOf(around, kind, report, rules);
    const grounds = [
      reading?.kind === undefined ? ruled.basis : reading.basis,
      reading?.level === undefined ? issued.basis : reading.basis,
    ];
    const { unit, sentence } = placeOfSpan(report, title);
    const fitting = <Rule extends Place & { id: string }>(list: readonly Rule[]): Rule[] =>
      list.filter((rule) => fits(rule, around));
    return {
      key: around.name,
      name: title.name,
      nestedIn: title.nestedIn,
      kind,
      level: reading?.level ?? issued.level,
      own: reading?.own ?? (reading?.level === undefined ? issued.own : false),
      families:
        kind === 'creative-work' || kind === 'book' ? [] : fitting(rules.families).map(({ id }) => id),
      flags: fitting(rules.flags).map(({ id }) => id),
      reviewed: reading !== undefined,
      basis: grounds.find((ground) => ground !== 'text') ?? 'text',
      report: report.stem,
      unit,
      quote: report.text.slice(sentence.start, sentence.end),
      start: title.start,
      end: title.end,
    };
  });
}
