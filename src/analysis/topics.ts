/**
 * Which topic a sentence and a section speak of, by the phrases of content/lexicons/topics.yml.
 * The rules, in order: a reader's override; the finest unit; a heading that names its topic;
 * at item level the content before the heading; else the topic with the largest share of characters.
 */
import type { Sentence, Unit } from '../schemas/facts.ts';
import type { Topic } from '../schemas/lexicons.ts';
import type { Role } from '../schemas/vocabulary.ts';

const STRONG = 3;
const CUE = 1;
/** What standing under a heading adds to the heading's topic: it settles ties, it never outweighs a strong phrase. */
const UNDER_HEADING = 1;

/** A unit before its topic is known; `sentences` lie directly in it, not in its children. */
export interface TopicDraft extends Pick<
  Unit,
  'id' | 'parent' | 'numberingLevel' | 'heading' | 'role' | 'start' | 'end'
> {
  readonly sentences: readonly { readonly start: number; readonly end: number; readonly text: string }[];
}

/** A reader's judgement that wins over the lexicon for every sentence and unit inside the span. */
export interface TopicOverride {
  readonly start: number;
  readonly end: number;
  readonly topic: string | null;
  readonly secondary: readonly string[];
}

export interface TopicAssignment {
  readonly id: string;
  readonly topic: string | null;
  readonly secondaryTopics: string[];
  readonly sentences: Sentence[];
}

interface Entry {
  readonly topic: string;
  readonly weight: number;
  /** Topic and phrase as one number. */
  readonly key: number;
}
interface TrieNode {
  /** By code unit. */
  readonly next: Map<number, TrieNode>;
  readonly entries: Entry[];
}
interface Match {
  readonly entry: Entry;
  readonly start: number;
  readonly length: number;
}

const tries = new WeakMap<readonly Topic[], TrieNode>();

/** All phrases of all topics in one trie, built once for a lexicon. */
function trieOf(topics: readonly Topic[]): TrieNode {
  const known = tries.get(topics);
  if (known) return known;
  const root: TrieNode = { next: new Map(), entries: [] };
  const keys = new Map<string, number>();
  const add = (topic: string, weight: number, phrase: string): void => {
    let node = root;
    for (let at = 0; at < phrase.length; at += 1) {
      const unit = phrase.charCodeAt(at);
      let child = node.next.get(unit);
      if (!child) node.next.set(unit, (child = { next: new Map(), entries: [] }));
      node = child;
    }
    const name = `${topic} ${phrase}`;
    const key = keys.get(name) ?? keys.size;
    keys.set(name, key);
    node.entries.push({ topic, weight, key });
  };
  for (const topic of topics) {
    for (const phrase of topic.masks) add(topic.slug, 0, phrase);
    for (const phrase of topic.strong) add(topic.slug, STRONG, phrase);
    for (const phrase of topic.cues) add(topic.slug, CUE, phrase);
  }
  tries.set(topics, root);
  return root;
}

/** Every phrase at every place, grouped by length; linear, for a phrase has a bounded length. */
function findPhrases(text: string, root: TrieNode): Match[][] {
  const byLength: Match[][] = [];
  for (let start = 0; start < text.length; start++) {
    let node: TrieNode | undefined = root;
    for (let end = start; node && end < text.length; end++) {
      node = node.next.get(text.charCodeAt(end));
      if (!node || node.entries.length === 0) continue;
      const length = end + 1 - start;
      const matches = (byLength[length] ??= []);
      for (const entry of node.entries) matches.push({ entry, start, length });
    }
  }
  return byLength;
}

/**
 * The weight of evidence for each topic in `text`. Within a topic the longest phrase wins and phrases do
 * not overlap; a mask is a phrase without weight. A phrase counts once, however often it is repeated.
 * The topics stand in the order in which they first appear.
 */
export function scoreTopics(text: string, topics: readonly Topic[]): ReadonlyMap<string, number> {
  const taken = new Map<string, Uint8Array>();
  const counted = new Set<number>();
  const found = new Map<string, { score: number; first: number }>();
  for (const matches of findPhrases(text, trieOf(topics)).reverse()) {
    for (const { entry, start, length } of matches ?? []) {
      const { topic, weight, key } = entry;
      const places = taken.get(topic) ?? new Uint8Array(text.length);
      taken.set(topic, places);
      // Longer phrases came first, so an overlap shows at one of the two ends.
      if (places[start] === 1 || places[start + length - 1] === 1) continue;
      places.fill(1, start, start + length);
      if (weight === 0) continue;
      const known = found.get(topic) ?? { score: 0, first: start };
      const score = known.score + (counted.has(key) ? 0 : weight);
      counted.add(key);
      found.set(topic, { score, first: Math.min(known.first, start) });
    }
  }
  const inOrder = [...found].sort(([, a], [, b]) => a.first - b.first);
  return new Map(inOrder.map(([topic, { score }]) => [topic, score]));
}

/** The key with the largest value; the first of equals. */
function largest(weights: ReadonlyMap<string, number>): string | null {
  let best: string | null = null;
  for (const [key, weight] of weights) if (best === null || weight > (weights.get(best) ?? 0)) best = key;
  return best;
}

const hasNoTopic = (role: Role): boolean => role === 'title' || role === 'preamble' || role === 'signature';

interface Work {
  readonly draft: TopicDraft;
  readonly parent: Work | null;
  readonly children: Work[];
  /** Topics the unit's own heading names, with their weight. */
  readonly named: ReadonlyMap<string, number>;
  readonly shares: Map<string, number>;
  readonly also: Set<string>;
}

/** An item whose heading was not set apart opens with it. */
function headingOf({ heading, numberingLevel, sentences }: TopicDraft): string {
  return heading ?? (numberingLevel >= 3 ? (sentences[0]?.text ?? '') : '');
}

function plant(drafts: readonly TopicDraft[], topics: readonly Topic[]): Work[] {
  const byId = new Map<string, Work>();
  return drafts.map((draft) => {
    const parent = (draft.parent === null ? undefined : byId.get(draft.parent)) ?? null;
    const named = hasNoTopic(draft.role) ? new Map<string, number>() : scoreTopics(headingOf(draft), topics);
    const work: Work = { draft, parent, children: [], named, shares: new Map(), also: new Set() };
    parent?.children.push(work);
    byId.set(draft.id, work);
    return work;
  });
}

const lineage = (work: Work | null): Work[] => (work === null ? [] : [work, ...lineage(work.parent)]);

/** The topic of the nearest heading above that names one. */
function headingTopic(work: Work | null): string | null {
  const naming = lineage(work).find(({ named }) => named.size > 0);
  return naming ? largest(naming.named) : null;
}

function innermost(
  overrides: readonly TopicOverride[],
  start: number,
  end: number,
): TopicOverride | undefined {
  const covering = overrides.filter((over) => over.start <= start && over.end >= end);
  return covering.sort((a, b) => a.end - a.start - (b.end - b.start))[0];
}

/** A sentence by its own words; without any, by the heading it stands under. */
function topicOfSentence(text: string, work: Work, topics: readonly Topic[]): string | null {
  const home = headingTopic(work);
  const scores = scoreTopics(text, topics);
  if (home === null) return largest(scores);
  // Problems and plans gather many topics under one heading: there it only settles ties.
  const favour = work.draft.role === 'achievements' ? UNDER_HEADING : 0;
  return largest(new Map([[home, 0], ...scores]).set(home, (scores.get(home) ?? 0) + favour));
}

/** A chapter that only announces a role (主要工作, 存在问题) holds every topic and has none. */
function isBareChapter({ draft, children }: Work): boolean {
  return draft.numberingLevel === 1 && children.some((child) => child.draft.numberingLevel > 0);
}

function topicOfUnit(work: Work): string | null {
  const { draft, shares } = work;
  const named = draft.numberingLevel === 0 ? headingTopic(work.parent) : largest(work.named);
  if (named === null) return isBareChapter(work) ? null : largest(shares);
  // Content beats heading in the finest units, never in a section that gathers items.
  const finest = draft.numberingLevel === 0 || draft.numberingLevel >= 3;
  return finest && !shares.has(named) ? (largest(shares) ?? named) : named;
}

/**
 * The topic of every unit and sentence. `drafts` come in reading order, parents before their children;
 * the order and the spans are kept.
 */
export function assignTopics(
  drafts: readonly TopicDraft[],
  topics: readonly Topic[],
  overrides: readonly TopicOverride[],
): TopicAssignment[] {
  const works = plant(drafts, topics);
  const sentencesOf = new Map<Work, Sentence[]>();
  for (const work of works) {
    const { role, sentences } = work.draft;
    const judged = sentences.map(({ start, end, text }): Sentence => {
      if (hasNoTopic(role)) return { start, end, topic: null };
      const override = innermost(overrides, start, end);
      const topic = override ? override.topic : topicOfSentence(text, work, topics);
      for (const above of lineage(work)) {
        if (topic !== null) above.shares.set(topic, (above.shares.get(topic) ?? 0) + end - start);
        for (const slug of override?.secondary ?? []) above.also.add(slug);
      }
      return { start, end, topic };
    });
    sentencesOf.set(work, judged);
  }
  return works.map((work) => {
    const { id, role, start, end } = work.draft;
    const judged = sentencesOf.get(work) ?? [];
    if (hasNoTopic(role)) return { id, topic: null, secondaryTopics: [], sentences: judged };
    const override = innermost(overrides, start, end);
    const topic = override ? override.topic : topicOfUnit(work);
    const byShare = [...work.shares].sort(([, a], [, b]) => b - a).map(([slug]) => slug);
    const own = override ? override.secondary : topic === null ? [] : [...work.named.keys(), ...work.also];
    const others = topic === null ? own : [...byShare, ...own];
    const secondaryTopics = [...new Set(others)].filter((slug) => slug !== topic);
    // A sentence without a topic under a generic heading takes the topic its unit came to.
    const inherits = !override && role === 'achievements';
    const sentences = judged.map((sentence) =>
      inherits && sentence.topic === null && innermost(overrides, sentence.start, sentence.end) === undefined
        ? { ...sentence, topic }
        : sentence,
    );
    return { id, topic, secondaryTopics, sentences };
  });
}
