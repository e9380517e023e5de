/** What one report names and the next does not, and the other way round: terms and instruments. */
import type { InstrumentKind, InstrumentMention } from '../schemas/instruments.ts';
import type { TermCount } from '../schemas/terms.ts';
import { nearKeyOfTitle } from './titles.ts';

export interface TermTurn {
  readonly appeared: readonly TermCount[];
  /** With the count of the earlier report. */
  readonly vanished: readonly TermCount[];
}

export interface InstrumentTurn {
  readonly appeared: readonly InstrumentMention[];
  readonly vanished: readonly InstrumentMention[];
  /** Names that differ only by their years or by 建设: the plan of one year and that of the next, perhaps. */
  readonly renamed: readonly { readonly before: InstrumentMention; readonly after: InstrumentMention }[];
}

/** Names in 《》 that stand for no rule, plan or agreement. */
const NO_INSTRUMENTS = new Set<InstrumentKind>([
  'book',
  'creative-work',
  'certificate',
  'form',
  'report',
  'course',
]);

/** Terms in one report only, in the order of the lexicon; inside a longer term a term still stands there. */
export function turnTerms(before: readonly TermCount[], after: readonly TermCount[]): TermTurn {
  const without = (counts: readonly TermCount[], others: readonly TermCount[]) => {
    const known = new Set(others.filter(({ occurrences }) => occurrences > 0).map(({ slug }) => slug));
    return counts.filter(({ count, slug }) => count > 0 && !known.has(slug));
  };
  return { appeared: without(after, before), vanished: without(before, after) };
}

/** 《甲县2021年工作要点》 and that of 2022 share a key. */
const keyWithoutYears = (key: string): string => nearKeyOfTitle(key).replace(/(?:19|20)\d{2}年度?/gu, '');

/** The first naming of every instrument. */
function firstMentions(mentions: readonly InstrumentMention[]): InstrumentMention[] {
  const counted = mentions.filter(({ kind }) => !NO_INSTRUMENTS.has(kind));
  return [...Map.groupBy(counted, ({ key }) => key).values()].flatMap(([first]) => first ?? []);
}

/** Instruments named in one report only, each by its first naming, in reading order. */
export function turnInstruments(
  before: readonly InstrumentMention[],
  after: readonly InstrumentMention[],
): InstrumentTurn {
  const without = (mentions: readonly InstrumentMention[], others: readonly InstrumentMention[]) => {
    const known = new Set(others.map(({ key }) => key));
    return firstMentions(mentions).filter(({ key }) => !known.has(key));
  };
  const appeared = without(after, before);
  const vanished = without(before, after);
  const renamed = appeared.flatMap((late) => {
    const early = vanished.find(({ key }) => keyWithoutYears(key) === keyWithoutYears(late.key));
    return early ? [{ before: early, after: late }] : [];
  });
  const paired = new Set(renamed.flatMap((pair) => [pair.before, pair.after]));
  const alone = (mention: InstrumentMention): boolean => !paired.has(mention);
  return { appeared: appeared.filter(alone), vanished: vanished.filter(alone), renamed };
}
