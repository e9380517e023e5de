/** The words of all reports, cut with one dictionary, and those that set a report or a topic apart. */
import { parse } from 'yaml';
import spellingText from '../../content/lexicons/words.yml?raw';
import { findKeyWords, type KeyWord } from '../analysis/keyness.ts';
import { cutWords, findCoinages, teachSpelling, teachWords, type Word } from '../analysis/words.ts';
import { spellingSchema } from '../schemas/words.ts';
import { getTerms, getTopics } from './lexicons.ts';
import { getReports, type Report } from './reports.ts';

/** Distinctive words shown of one report or topic. */
const MOST = 20;

export interface WordedReport {
  readonly report: Report;
  readonly words: readonly Word[];
}

let taught: Promise<void> | null = null;

async function teachAll(): Promise<void> {
  teachWords((await getTerms()).map(({ term }) => term));
  teachWords((await getTopics()).flatMap(({ strong }) => strong));
  teachWords((await getReports()).flatMap(({ text }) => findCoinages(text)));
  teachSpelling(spellingSchema.parse(parse(spellingText)));
}

/** Teaches the dictionary of the corpus, once; to be awaited before any text is cut. */
export const teachDictionary = (): Promise<void> => (taught ??= teachAll());

let worded: Promise<WordedReport[]> | null = null;

/** Every report with its words, in the order of the reports. */
export function getWordedReports(): Promise<WordedReport[]> {
  worded ??= teachDictionary()
    .then(getReports)
    .then((reports) => reports.map((report) => ({ report, words: cutWords(report.text) })));
  return worded;
}

/** Names of the place: distinctive by nature, so passed over. */
export const placesOf = ({ name, fullName, province }: Report): string[] => [
  name,
  fullName,
  province,
  name.replace(/(?:市|县|区|州|盟)$/u, ''),
];

/** Words that only tell the level of the place: 我市, 全县, 区政府, 县委. */
const LEVEL_WORD = /^(?:我|全|本|各)[省市县区州]$|^[省市县区州](?:政府|委|直|级)?(?:部门)?$|^人民政府$/u;

let byReport: Promise<Map<string, KeyWord[]>> | null = null;

async function keyReports(): Promise<Map<string, KeyWord[]>> {
  const reports = await getWordedReports();
  const groups = reports.map(({ report, words }) => {
    const places = placesOf(report);
    return words
      .map(({ word }) => word)
      .filter((word) => !LEVEL_WORD.test(word))
      .filter((word) => !places.some((place) => word.includes(place) || place.includes(word)));
  });
  const found = findKeyWords(groups, MOST);
  return new Map(reports.map(({ report }, at) => [report.stem, found[at] ?? []]));
}

/** Words that one report uses more than the others, by stem. */
export const getReportKeyWords = (): Promise<Map<string, KeyWord[]>> => (byReport ??= keyReports());

let byTopic: Promise<Map<string, KeyWord[]>> | null = null;

async function keyTopics(): Promise<Map<string, KeyWord[]>> {
  const reports = await getWordedReports();
  const places = reports.flatMap(({ report }) => placesOf(report));
  const groups = new Map((await getTopics()).map(({ slug }): [string, string[]] => [slug, []]));
  for (const { report, words } of reports) {
    const sentences = report.units.flatMap((unit) => unit.sentences).sort((a, b) => a.start - b.start);
    let at = 0;
    for (const { word, start, end } of words) {
      while (at < sentences.length && (sentences[at]?.end ?? 0) < end) at += 1;
      const sentence = sentences[at];
      if (!sentence || sentence.start > start || sentence.topic === null) continue;
      if (places.includes(word) || LEVEL_WORD.test(word)) continue;
      groups.get(sentence.topic)?.push(word);
    }
  }
  const found = findKeyWords([...groups.values()], MOST);
  return new Map([...groups.keys()].map((slug, at) => [slug, found[at] ?? []]));
}

/** Words that the sentences on one topic use more than those on the others, by slug. */
export const getTopicKeyWords = (): Promise<Map<string, KeyWord[]>> => (byTopic ??= keyTopics());
