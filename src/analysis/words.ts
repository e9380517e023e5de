/** Words of Chinese text: jieba with the policy terms, coinages and the names in 《》 as words. */
import nodejieba from 'nodejieba';
import type { TextSpan } from '../text/sentences.ts';

export interface Word extends TextSpan {
  readonly word: string;
}

const INSTRUMENT = /《[^《》\n]{2,60}》/gu;
/** Terms written as alternatives are patterns, not words. */
const PLAIN_WORD = /^[\p{Script=Han}A-Za-z0-9]{2,12}$/u;
const taught = new Set<string>();

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

/** Whether a word belongs to the policy dictionary: taught, or an instrument in 《》. */
export const isPolicyWord = (word: string): boolean => taught.has(word) || word.startsWith('《');

/** How rare a word is in Chinese at large, after jieba’s own table; 0 for its stop words. */
export function rarityOf(word: string): number {
  const [first] = nodejieba.extract(word, 1);
  return first?.word === word ? first.weight : 0;
}

function cutPlain(text: string, offset: number): Word[] {
  let position = 0;
  return nodejieba.cut(text).map((word) => {
    const start = text.indexOf(word, position);
    position = start + word.length;
    return { word, start: start + offset, end: position + offset };
  });
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
