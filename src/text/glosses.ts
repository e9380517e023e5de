/**
 * Pinyin glosses that mirror sites print after a Han character: 區(qū), also without tones or
 * repeated, 區(qu)(qu). A gloss is one syllable; real brackets hold Han, digits, capitals or no
 * syllable, such as (km) and (app), and stay.
 */
import type { Edit } from './edits.ts';

export const PINYIN = 'a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜńňǹêɡ';
const INITIAL = '(?:[zcs]h|[bpmfdtnlgɡkhjqxrzcsyw])?';
const VOWELS = '[aāáǎàeēéěèêiīíǐìoōóǒòuūúǔùüǖǘǚǜ]{1,3}';
const SYLLABLE = `(?:${INITIAL}${VOWELS}(?:n[gɡ]?|r)?|[ńňǹ][gɡ]?)`;
const GLOSS = new RegExp(`(?<=[\\p{Script=Han}ㄅ-ㄯ])(?:\\(${SYLLABLE}\\))+`, 'gu');
const ONE = /\([^)]*\)/g;

/** Edits that delete every gloss, one edit for each bracket pair. */
export function findGlosses(text: string): Edit[] {
  return [...text.matchAll(GLOSS)].flatMap((run) =>
    [...run[0].matchAll(ONE)].map((gloss) => ({
      start: run.index + gloss.index,
      end: run.index + gloss.index + gloss[0].length,
      after: '',
    })),
  );
}
