/** The words of all reports, cut with one dictionary, and those that set a report or a topic apart. */
import { parse } from 'yaml';
import spellingText from '../../content/lexicons/words.yml?raw';
import { findKeyWords, type KeyWord } from '../analysis/keyness.ts';
import { tellingWords } from '../analysis/telling-words.ts';
import {
  cutWords,
  findCoinages,
  isContentWord,
  teachSpelling,
  teachWords,
  type Word,
} from '../analysis/words.ts';
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
  /** By unit, the words that say something by themselves in its heading and its own sentences. */
  readonly passages: ReadonlyMap<string, readonly string[]>;
}

const READABLE = new Set(['achievements', 'problems', 'plans']);

/** Words by unit; the sentences of a unit lie behind its heading, those of its parts are theirs. */
function wordsOfUnits({ units }: Report, words: readonly Word[]): Map<string, string[]> {
  const passages = units.filter(({ role, sentences }) => READABLE.has(role) && sentences.length > 0);
  return new Map(
    passages.map(({ id, start, sentences }) => {
      const opening = { start, end: sentences[0]?.start ?? start };
      const own = [opening, ...sentences].flatMap((span) => wordsWithin(words, span));
      return [id, own.filter(isContentWord)];
    }),
  );
}

/** `words` stand in order of place. */
function wordsWithin(words: readonly Word[], span: { start: number; end: number }): string[] {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.start ?? 0) < span.start) low = middle + 1;
    else high = middle;
  }
  const found: string[] = [];
  for (let at = low; at < words.length && (words[at]?.end ?? 0) <= span.end; at += 1)
    found.push(words[at]?.word ?? '');
  return found;
}

/** How words are cut: what is kept whole, what is parted. */
export const getSpelling = once((): Spelling => spellingSchema.parse(parse(spellingText)));

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
  return (await getReports()).map((report) => {
    const words = cutWords(report.text);
    return {
      report,
      words: tellingWords(words, placesOf(report), level),
      passages: wordsOfUnits(report, words),
    };
  });
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
