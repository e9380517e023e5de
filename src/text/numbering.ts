/**
 * The four marks that official documents number with (GB/T 9704—2012, 7.3.3): 一、 then （一） then
 * 1. then （1）; this genre uses 一是 in place of the fourth, some ①
 * and 第一， too.
 */
import type { NumberingLevel } from '../schemas/vocabulary.ts';

export interface ListMark {
  readonly level: Exclude<NumberingLevel, 0>;
  /** As printed: 一、 （二） 3. 四是 */
  readonly marker: string;
  /** Its ordinal, from 1. */
  readonly ordinal: number;
}

const NUMERAL = '[一二三四五六七八九十]{1,3}';
const MARKS: readonly [ListMark['level'], RegExp][] = [
  [1, new RegExp(`^(${NUMERAL})[、．]`)],
  [2, new RegExp(`^[（(](${NUMERAL})[）)]`)],
  [3, /^(\d{1,2})[.．、](?!\d)/],
  [4, new RegExp(`^(${NUMERAL})是`)],
  [4, /^[（(](\d{1,2})[）)]/],
  [4, /^([①-⑳])/u],
  [4, new RegExp(`^第(${NUMERAL})[，、：](?!${NUMERAL}[，、])`)],
];
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
const DIGITS = '零一二三四五六七八九';

/** 一 to 九十九, ① to ⑳, as a number; null for anything else. */
export function ordinalOf(numeral: string): number | null {
  if (/^\d+$/.test(numeral)) return Number(numeral);
  if (CIRCLED.includes(numeral) && numeral !== '') return CIRCLED.indexOf(numeral) + 1;
  const match = /^([二三四五六七八九]?)(十?)([一二三四五六七八九]?)$/.exec(numeral);
  if (!match || numeral === '') return null;
  const [, tens = '', ten = '', ones = ''] = match;
  if (ten === '') return tens !== '' && ones !== '' ? null : DIGITS.indexOf(tens || ones);
  return (tens === '' ? 1 : DIGITS.indexOf(tens)) * 10 + (ones === '' ? 0 : DIGITS.indexOf(ones));
}

/** The list mark a line begins with, or null. */
export function listMark(line: string): ListMark | null {
  for (const [level, pattern] of MARKS) {
    const match = pattern.exec(line);
    const ordinal = match?.[1] === undefined ? null : ordinalOf(match[1]);
    if (match && ordinal !== null && ordinal > 0) return { level, marker: match[0], ordinal };
  }
  return null;
}

const ITEM = new RegExp(`(?:^|(?<=[。；：][”’）]*))(${NUMERAL})是`, 'gu');

/**
 * Offsets at which the inline items 一是 … 二是 … of a paragraph begin. Only a run that counts up
 * from 一 is a list; a lone 一是, or one that skips, is running text.
 */
export function itemStarts(paragraph: string): number[] {
  const starts: number[] = [];
  for (const match of paragraph.matchAll(ITEM)) {
    if (ordinalOf(match[1] ?? '') === starts.length + 1) starts.push(match.index);
  }
  return starts.length > 1 ? starts : [];
}
