/** What the comparison needs of all reports at once: marks, nearest passages, columns. Computed once a build. */
import { parse } from 'yaml';
import requiredText from '../../content/lexicons/required-contents.yml?raw';
import {
  findMentions,
  findPassages,
  measureTopics,
  type Mention,
  type Passage,
} from '../analysis/compare.ts';
import { measureMarks, type Marks } from '../analysis/compare-marks.ts';
import { findDistinctive, markDistinctive } from '../analysis/distinctive.ts';
import { findFormulaic } from '../analysis/formulaic.ts';
import { findNearest, type IndexedPassage, type NearPassage } from '../analysis/nearest.ts';
import { findInstruments, isPolicyWord } from '../analysis/words.ts';
import { requiredContentsSchema, type RequiredContent } from '../schemas/required-contents.ts';
import type { Topic } from '../schemas/lexicons.ts';
import { getQuantities } from './figures.ts';
import { getTopics } from './lexicons.ts';
import { once, onceFor } from './once.ts';
import { getReports, getReportsByStem, type Report } from './reports.ts';
import { getWordedReports } from './words.ts';

/** Up to here a topic page carries every report; beyond, the first DEFAULT_COLUMNS, and fetches the others. */
const INLINE_MOST = 8;
const DEFAULT_COLUMNS = 5;
/** Reports whose nearest passage is shown: all others in a small corpus, a bounded number in a large one. */
const NEAR_MOST = 4;
/** What a word of the policy dictionary weighs more in likeness than a word of common Chinese. */
const POLICY_BOOST = 2.5;

export interface CompareColumn {
  readonly report: Report;
  readonly topic: Topic;
  /** Share of the report's body on the topic, in per cent. */
  readonly share: number;
  readonly passages: readonly Passage[];
  readonly mentions: readonly Mention[];
  readonly marks: Marks;
}

interface Comparison {
  readonly marks: ReadonlyMap<string, Marks>;
  /** By `<stem>:<unit>`. */
  readonly near: ReadonlyMap<string, readonly NearPassage[]>;
}

async function compareReports(): Promise<Comparison> {
  const [reports, quantities, all] = [await getReports(), await getQuantities(), await getWordedReports()];
  const worded = all.map(({ report: { text }, words }) => ({ text, words }));
  const own = findDistinctive(worded);
  const formulaic = findFormulaic(reports.map(({ text }) => text));
  const figures = Map.groupBy(
    quantities.filter(({ isName }) => !isName),
    ({ report }) => report,
  );
  const marks = reports.map((report, at): [string, Marks] => [
    report.stem,
    {
      figure: (figures.get(report.stem) ?? []).map(({ start, end }) => ({ start, end })),
      formulaic: formulaic[at] ?? [],
      own: worded[at] ? markDistinctive(worded[at], own[at] ?? []) : [],
      named: findInstruments(report.text),
    },
  ]);
  const passages = all.flatMap(({ report, passages: own }) =>
    Array.from(own, ([unit, words]): IndexedPassage => ({ report: report.stem, unit, words })),
  );
  const nearest = findNearest(passages, NEAR_MOST, (word) => (isPolicyWord(word) ? POLICY_BOOST : 1));
  const near = passages.map(({ report, unit }, at): [string, readonly NearPassage[]] => [
    `${report}:${unit}`,
    nearest[at] ?? [],
  ]);
  return { marks: new Map(marks), near: new Map(near) };
}

const getComparison = once(compareReports);

/** Characters shown of a passage nearby. */
const EXCERPT = 90;

export interface NearReport extends NearPassage {
  readonly other: Report;
  /** Of its sentence that shares most words. */
  readonly excerpt: string;
}

function excerptOf({ text, units }: Report, { unit, shared }: NearPassage): string | null {
  const target = units.find(({ id }) => id === unit);
  if (!target) return null;
  const sharing = (sentence: string): number => shared.filter((word) => sentence.includes(word)).length;
  const [best = ''] = target.sentences
    .map(({ start, end }) => text.slice(start, end))
    .map((sentence) => ({ sentence, score: sharing(sentence) }))
    .sort((a, b) => b.score - a.score)
    .map(({ sentence }) => sentence);
  return best.length > EXCERPT ? `${best.slice(0, EXCERPT)}…` : best;
}

const nearestOf = onceFor(
  (key: string) => key,
  async (key): Promise<readonly NearReport[]> => {
    const [{ near }, reports] = [await getComparison(), await getReportsByStem()];
    return (near.get(key) ?? []).flatMap((passage) => {
      const other = reports.get(passage.report);
      const excerpt = other ? excerptOf(other, passage) : null;
      return other && excerpt !== null ? [{ ...passage, other, excerpt }] : [];
    });
  },
);

/** The passages of other reports nearest to one, nearest first. */
export const nearestTo = (stem: string, unit: string): Promise<readonly NearReport[]> =>
  nearestOf(`${stem}:${unit}`);

/** The reports a topic page carries, in the neutral order of codes and years, and how many there are in all. */
export async function carriedReports(): Promise<{ carried: Report[]; all: number }> {
  const reports = await getReports();
  const most = reports.length > INLINE_MOST ? DEFAULT_COLUMNS : INLINE_MOST;
  return { carried: reports.slice(0, most), all: reports.length };
}

const stemOf = ({ stem }: Report): string => stem;
/** Mentions of every topic in a report. */
const mentionsIn = onceFor(stemOf, async (report) => findMentions(report, await getTopics()));
const measure = onceFor(stemOf, (report: Report) => measureTopics(report));

export interface TopicCell {
  /** Share of the report's body on the topic, in per cent. */
  readonly share: number;
  readonly figures: number;
}

/** What the matrix says of one report, by topic. */
export async function cellsOf(report: Report): Promise<ReadonlyMap<string, TopicCell>> {
  const [{ marks }, topics] = [await getComparison(), await getTopics()];
  const { all, byTopic } = measure(report);
  const figures = marks.get(report.stem)?.figure ?? [];
  const cells = topics.map(({ slug }): [string, TopicCell] => {
    const own = findPassages(report, slug).flatMap(({ sentences }) =>
      sentences.filter(({ onTopic }) => onTopic),
    );
    return [
      slug,
      { share: ((byTopic.get(slug) ?? 0) / all) * 100, figures: measureMarks(own, figures).count },
    ];
  });
  return new Map(cells);
}

/** One report on one topic, ready to be set as a column. */
export async function columnOf(report: Report, topic: Topic): Promise<CompareColumn> {
  const { marks } = await getComparison();
  const { all, byTopic } = measure(report);
  const own = marks.get(report.stem);
  if (!own) throw new Error(`${report.stem}: Unexpected absence of marks, expected those of every report`);
  return {
    report,
    topic,
    share: ((byTopic.get(topic.slug) ?? 0) / all) * 100,
    passages: findPassages(report, topic.slug),
    mentions: (await mentionsIn(report)).get(topic.slug) ?? [],
    marks: own,
  };
}

/** The five required contents, in the order of the rule. */
export const getRequiredContents = once((): RequiredContent[] =>
  requiredContentsSchema.parse(parse(requiredText)),
);
