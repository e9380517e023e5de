/** The words of all reports, cut with one dictionary, and those that set a report or a topic apart. */
import { parse } from 'yaml';
import spellingText from '../../content/lexicons/words.yml?raw';
import { findKeyWords, type KeyWord } from '../analysis/keyness.ts';
import { tellingWords } from '../analysis/telling-words.ts';
import { cutWords, findCoinages, teachSpelling, teachWords, type Word } from '../analysis/words.ts';
import { spellingSchema, type Spelling } from '../schemas/words.ts';
import { bareName } from '../text/place-name.ts';
import { getTerms, getTopics } from './lexicons.ts';
import { once } from './once.ts';
import { getReports, type Report } from './reports.ts';

/** Distinctive words shown of one report or topic. */
const MOST = 20;

export interface WordedReport {
  readonly report: Report;
  /** Those that may set it apart. */
  readonly words: readonly Word[];
}

export const getSpelling = (): Spelling => spellingSchema.parse(parse(spellingText));

/** Teaches the dictionary of the corpus, once; to be awaited before any text is cut. */
export const teachDictionary = once(async (): Promise<void> => {
  teachWords((await getTerms()).map(({ term }) => term));
  teachWords((await getTopics()).flatMap(({ strong }) => strong));
  teachWords((await getReports()).flatMap(({ text }) => findCoinages(text)));
  teachSpelling(getSpelling());
});

/** Names of the place: distinctive by nature. */
const placesOf = ({ name, fullName, province }: Report): string[] => [
  name,
  fullName,
  province,
  bareName(name),
];

/** Every report with the words that may set it apart, in the order of the reports. */
export const getWordedReports = once(async (): Promise<WordedReport[]> => {
  await teachDictionary();
  const { level } = getSpelling();
  return (await getReports()).map((report) => ({
    report,
    words: tellingWords(cutWords(report.text), placesOf(report), level),
  }));
});

/** Words that one report uses more than the others, by stem. */
export const getReportKeyWords = once(async (): Promise<Map<string, KeyWord[]>> => {
  const reports = await getWordedReports();
  const groups = reports.map(({ words }) => words.map(({ word }) => word));
  const found = findKeyWords(groups, MOST);
  return new Map(reports.map(({ report }, at) => [report.stem, found[at] ?? []]));
});

/** Words that the sentences on one topic use more than those on the others, by slug. */
export const getTopicKeyWords = once(async (): Promise<Map<string, KeyWord[]>> => {
  const reports = await getWordedReports();
  const groups = new Map((await getTopics()).map(({ slug }): [string, string[]] => [slug, []]));
  for (const { report, words } of reports) {
    const sentences = report.units.flatMap((unit) => unit.sentences).sort((a, b) => a.start - b.start);
    let at = 0;
    for (const { word, start, end } of words) {
      while (at < sentences.length && (sentences[at]?.end ?? 0) < end) at += 1;
      const sentence = sentences[at];
      if (!sentence || sentence.start > start || sentence.topic === null) continue;
      groups.get(sentence.topic)?.push(word);
    }
  }
  const found = findKeyWords([...groups.values()], MOST);
  return new Map([...groups.keys()].map((slug, at) => [slug, found[at] ?? []]));
});
