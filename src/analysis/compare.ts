/** What each report says on one topic, cut to the sentences that say it. */
import type { ReportDataset } from '../schemas/dataset.ts';
import type { Unit } from '../schemas/facts.ts';
import type { Topic } from '../schemas/lexicons.ts';
import type { Role } from '../schemas/vocabulary.ts';
import { countCharacters } from '../text/han.ts';
import type { TextSpan } from '../text/sentences.ts';
import { scoreTopics } from './topics.ts';

export interface PassageSentence extends TextSpan {
  /** False for the surroundings of the sentences on the topic. */
  readonly onTopic: boolean;
}

export interface Place {
  readonly unit: string;
  readonly role: Role;
  /** Marks and headings from the first level down to the unit itself. */
  readonly path: readonly { readonly marker: string | null; readonly heading: string | null }[];
}

export interface Passage extends Place {
  readonly sentences: readonly PassageSentence[];
  /** True when every sentence of the unit is on the topic. */
  readonly whole: boolean;
}

/** A sentence on another topic that speaks of this one in passing. */
export interface Mention extends Place, TextSpan {}

/** Weight from which a sentence on another topic counts as mentioning this one: one strong phrase. */
const MENTION = 3;

type Placed = Pick<ReportDataset, 'units'>;

function pathIn(unit: Unit, byId: ReadonlyMap<string, Unit>): Place['path'] {
  const parent = unit.parent === null ? undefined : byId.get(unit.parent);
  const above = parent ? pathIn(parent, byId) : [];
  return unit.marker === null && unit.heading === null
    ? above
    : [...above, { marker: unit.marker, heading: unit.heading }];
}

/** Where a unit stands in its report. */
export function placeOf(unit: Unit, { units }: Placed): Place {
  const byId = new Map(units.map((each) => [each.id, each]));
  return { unit: unit.id, role: unit.role, path: pathIn(unit, byId) };
}

/** Passages of a report on a topic, in reading order. */
export function findPassages(report: Placed, topic: string): Passage[] {
  return report.units
    .filter(({ sentences }) => sentences.some((sentence) => sentence.topic === topic))
    .map((unit) => ({
      ...placeOf(unit, report),
      sentences: unit.sentences.map(({ start, end, topic: own }) => ({ start, end, onTopic: own === topic })),
      whole: unit.sentences.every((sentence) => sentence.topic === topic),
    }));
}

/**
 * By topic, the sentences on other topics that mention it: in a phrase that would decide, or in any phrase of the
 * topic where the unit has it as its main or a secondary topic. A topic without mentions has no entry.
 */
export function findMentions(
  report: Pick<ReportDataset, 'units' | 'text'>,
  topics: readonly Topic[],
): Map<string, Mention[]> {
  const mentions = new Map<string, Mention[]>();
  for (const unit of report.units) {
    if (unit.role === 'title' || unit.role === 'signature') continue;
    for (const { start, end, topic: own } of unit.sentences) {
      for (const [topic, weight] of scoreTopics(report.text.slice(start, end), topics)) {
        const least = unit.topic === topic || unit.secondaryTopics.includes(topic) ? 1 : MENTION;
        if (topic === own || weight < least) continue;
        const found = mentions.get(topic) ?? [];
        mentions.set(topic, found);
        found.push({ ...placeOf(unit, report), start, end });
      }
    }
  }
  return mentions;
}

/** Characters of a report's sentences by topic, and of all sentences in the body. */
export function measureTopics({ units, text }: ReportDataset): { all: number; byTopic: Map<string, number> } {
  const byTopic = new Map<string, number>();
  let all = 0;
  for (const { role, sentences } of units) {
    if (role === 'title' || role === 'preamble' || role === 'signature') continue;
    for (const { start, end, topic } of sentences) {
      const characters = countCharacters(text.slice(start, end));
      all += characters;
      if (topic !== null) byTopic.set(topic, (byTopic.get(topic) ?? 0) + characters);
    }
  }
  return { all, byTopic };
}
