/** Words of Chinese text: jieba with the policy terms, coinages and the names in 《》 as words. */
import nodejieba from 'nodejieba';
import type { PartedWord, Spelling } from '../schemas/words.ts';
import type { TextSpan } from '../text/sentences.ts';

export interface Word extends TextSpan {
  readonly word: string;
}

const INSTRUMENT = /《[^《》\n]{2,60}》/gu;
/** Terms written as alternatives are patterns, not words. */
const PLAIN_WORD = /^[\p{Script=Han}A-Za-z0-9]{2,12}$/u;
const taught = new Set<string>();
const spelled = new Set<string>();
const parted = new Map<string, PartedWord>();
/** Numbers and dates are tokens of their own: 2022年2月5日, 9月, 11月底, 2022-11-30, 4,620.39, 93.6%. */
const NUMBER =
  /\d{4}-\d{2}-\d{2}(?!\d)|(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日|[上中下]旬|底|初|末|份)?|\d{4}年度?|\d+(?:,\d{3})*(?:\.\d+)?[%‰]?/gu;

/** Spans of the instruments a text names, marks included: 《重大行政决策程序暂行条例》. */
export function findInstruments(text: string): TextSpan[] {
  return Array.from(text.matchAll(INSTRUMENT), ({ index, 0: name }) => ({
    start: index,
    end: index + name.length,
  }));
}

/** Coinages stand in quotation marks: “案长制”, “产业第一”. Marks are not included. */
export function findCoinages(text: string): string[] {
  return Array.from(text.matchAll(/“([\p{Script=Han}A-Za-z0-9]{2,10})”/gu), ([, name = '']) => name);
}

/** Teaches jieba words of its own: terms of the lexicon, coinages. The dictionary is one for the process. */
export function teachWords(words: readonly string[]): void {
  for (const word of words) {
    if (taught.has(word) || !PLAIN_WORD.test(word)) continue;
    taught.add(word);
    nodejieba.insertWord(word);
  }
}

/** Teaches jieba the spelling of words that stay whole or come apart; they do not join the policy dictionary. */
export function teachSpelling({ keep, apart }: Spelling): void {
  for (const entry of apart) parted.set(entry.word, entry);
  for (const { word } of keep) {
    if (!spelled.has(word) && !taught.has(word)) nodejieba.insertWord(word);
    spelled.add(word);
  }
}

/** Whether a word belongs to the policy dictionary: taught, or an instrument in 《》. */
export const isPolicyWord = (word: string): boolean => taught.has(word) || word.startsWith('《');

/** How rare a word is in Chinese at large, after jieba’s own table; 0 for its stop words. */
export function rarityOf(word: string): number {
  const [first] = nodejieba.extract(word, 1);
  return first?.word === word ? first.weight : 0;
}

/** 和县 is 和 and 县, unless what stands before says that it is a name. */
function takeApart(word: string, before: string): readonly string[] {
  const entry = parted.get(word);
  return entry && !entry.keptAfter.some((name) => before.endsWith(name)) ? entry.parts : [word];
}

/** Pieces that together spell a word that stays whole, joined: jieba may weigh 三 and 统一 more than 三统一. */
function joinKept(pieces: readonly string[]): string[] {
  const joined: string[] = [];
  for (let at = 0; at < pieces.length;) {
    let [word, next] = [pieces[at] ?? '', at + 1];
    let longer = word;
    for (let end = at + 1; end < Math.min(pieces.length, at + 4); end += 1) {
      longer += pieces[end] ?? '';
      if (spelled.has(longer)) [word, next] = [longer, end + 1];
    }
    joined.push(word);
    at = next;
  }
  return joined;
}

function cutLetters(text: string, offset: number): Word[] {
  let before = '';
  const pieces = nodejieba.cut(text).flatMap((piece) => {
    const parts = takeApart(piece, before);
    before += piece;
    return parts;
  });
  let position = 0;
  return joinKept(pieces).map((word) => {
    const start = text.indexOf(word, position);
    position = start + word.length;
    return { word, start: start + offset, end: position + offset };
  });
}

function cutPlain(text: string, offset: number): Word[] {
  const words: Word[] = [];
  let position = 0;
  for (const { index, 0: number } of text.matchAll(NUMBER)) {
    words.push(...cutLetters(text.slice(position, index), position + offset));
    position = index + number.length;
    words.push({ word: number, start: index + offset, end: position + offset });
  }
  return [...words, ...cutLetters(text.slice(position), position + offset)];
}

/** The words of a text with their places; a name in 《》 is one word. */
export function cutWords(text: string): Word[] {
  const words: Word[] = [];
  let position = 0;
  for (const { start, end } of findInstruments(text)) {
    words.push(...cutPlain(text.slice(position, start), position));
    words.push({ word: text.slice(start, end), start, end });
    position = end;
  }
  return [...words, ...cutPlain(text.slice(position), position)];
}

/** Whether a word says something by itself: two or more Han characters, or an instrument. */
export function isContentWord(word: string): boolean {
  return /^(?:\p{Script=Han}{2,}|《.+》)$/u.test(word);
}
