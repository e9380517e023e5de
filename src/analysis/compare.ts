/** What each report says on one topic, cut to the sentences that say it. */
import type { ReportDataset } from '../schemas/dataset.ts';
import type { Unit } from '../schemas/facts.ts';
import type { Topic } from '../schemas/lexicons.ts';
import type { Role } from '../schemas/vocabulary.ts';
import { countCharacters } from '../text/han.ts';
import { scoreTopics } from './topics.ts';

export interface PassagePart {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** False for the surroundings of the sentences on the topic. */
  readonly onTopic: boolean;
}

export interface Passage {
  readonly unit: string;
  readonly role: Role;
  /** Marks and headings from the first level down to the unit itself. */
  readonly path: readonly { readonly marker: string | null; readonly heading: string | null }[];
  readonly parts: readonly PassagePart[];
  /** True when every sentence of the unit is on the topic. */
  readonly whole: boolean;
}

export interface Mention {
  readonly unit: string;
  readonly text: string;
}

/** Weight from which a sentence on another topic counts as mentioning this one: one strong phrase. */
const MENTION = 3;

function pathOf(unit: Unit, byId: ReadonlyMap<string, Unit>): Passage['path'] {
  const parent = unit.parent === null ? undefined : byId.get(unit.parent);
  const above = parent ? pathOf(parent, byId) : [];
  return unit.marker === null && unit.heading === null
    ? above
    : [...above, { marker: unit.marker, heading: unit.heading }];
}

/** Neighbouring sentences of one kind become one part. */
function joinParts(unit: Unit, topic: string, text: string): PassagePart[] {
  const parts: { start: number; end: number; onTopic: boolean }[] = [];
  for (const { start, end, topic: own } of unit.sentences) {
    const onTopic = own === topic;
    const last = parts.at(-1);
    if (last?.onTopic === onTopic && last.end === start) last.end = end;
    else parts.push({ start, end, onTopic });
  }
  return parts.map((part) => ({ ...part, text: text.slice(part.start, part.end) }));
}

/** Passages of a report on a topic, in reading order. */
export function findPassages({ units, text }: ReportDataset, topic: string): Passage[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  return units
    .filter(({ sentences }) => sentences.some((sentence) => sentence.topic === topic))
    .map((unit) => ({
      unit: unit.id,
      role: unit.role,
      path: pathOf(unit, byId),
      parts: joinParts(unit, topic, text),
      whole: unit.sentences.every((sentence) => sentence.topic === topic),
    }));
}

/** Sentences on other topics that mention this one in so many words. */
export function findMentions(
  { units, text }: ReportDataset,
  topic: string,
  topics: readonly Topic[],
): Mention[] {
  return units
    .filter(({ role }) => role !== 'title' && role !== 'signature')
    .flatMap((unit) =>
      unit.sentences
        .filter((sentence) => sentence.topic !== topic)
        .map(({ start, end }) => text.slice(start, end))
        .filter((sentence) => (scoreTopics(sentence, topics).get(topic) ?? 0) >= MENTION)
        .map((sentence) => ({ unit: unit.id, text: sentence })),
    );
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
