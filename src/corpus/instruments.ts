/** The names in 《》 of every report, joined by name, parted into families. */
import { parse } from 'yaml';
import rulesText from '../../content/lexicons/instruments.yml?raw';
import { readInstruments } from '../analysis/instruments.ts';
import { nearKeyOfTitle } from '../analysis/titles.ts';
import {
  instrumentLevelSchema,
  instrumentRulesSchema,
  type InstrumentMention,
  type InstrumentRules,
} from '../schemas/instruments.ts';
import { once } from './once.ts';
import { getReports, type Report } from './reports.ts';

const LEVELS = instrumentLevelSchema.options;

export interface Citation {
  readonly mention: InstrumentMention;
  readonly report: Report;
}

export interface Instrument {
  /** As printed where it is first named. */
  readonly name: string;
  readonly first: InstrumentMention;
  readonly citations: readonly Citation[];
  /** Other printed forms of the same name. */
  readonly variants: readonly string[];
  /** Names that differ only by 建设 or by years: other instruments, perhaps. */
  readonly near: readonly string[];
}

/** The rules by which names in 《》 are judged. */
export const getInstrumentRules = once((): InstrumentRules => instrumentRulesSchema.parse(parse(rulesText)));

/** Every naming, reports in their order, names in reading order. */
export const getCitations = once(async (): Promise<Citation[]> => {
  const rules = getInstrumentRules();
  return (await getReports()).flatMap((report) =>
    readInstruments(report, rules, report.readings?.instruments).map((mention) => ({ mention, report })),
  );
});

function joinByName(all: readonly Citation[]): Instrument[] {
  const byKey = [...Map.groupBy(all, ({ mention }) => mention.key)];
  const byNear = Map.groupBy(byKey, ([key]) => nearKeyOfTitle(key));
  return byKey.flatMap(([key, own]) => {
    const first = (
      own.find(({ mention }) => mention.reviewed) ??
      own.find(({ mention }) => mention.basis === 'text') ??
      own[0]
    )?.mention;
    if (!first) return [];
    const printed = [...new Set(own.map(({ mention }) => mention.name))];
    const near = (byNear.get(nearKeyOfTitle(key)) ?? [])
      .map(([, [other]]) => other?.mention.name ?? '')
      .filter((name) => !printed.includes(name));
    return [{ name: printed[0] ?? key, first, citations: own, variants: printed.slice(1), near }];
  });
}

/** Every instrument in the order it is first named. */
export const getInstruments = once(async () => joinByName(await getCitations()));

/** The instruments that some reports name, with what these say of them. */
export async function instrumentsIn(reports: readonly Report[]): Promise<Instrument[]> {
  const stems = new Set(reports.map(({ stem }) => stem));
  return (await getInstruments()).flatMap((instrument) => {
    const citations = instrument.citations.filter(({ report }) => stems.has(report.stem));
    return citations.length === 0 ? [] : [{ ...instrument, citations }];
  });
}

/** Instruments of one genre, family by family in the order of the lexicon, the centre first. */
export function familiesOf(all: readonly Instrument[]): { id: string; zh: string; members: Instrument[] }[] {
  return getInstrumentRules().families.map(({ id, zh }) => ({
    id,
    zh,
    members: all
      .filter(({ first }) => first.families.includes(id))
      .sort((a, b) => LEVELS.indexOf(a.first.level) - LEVELS.indexOf(b.first.level)),
  }));
}
