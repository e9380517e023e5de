/**
 * Pinyin glosses that mirror sites print after a Han character: 區(qū), also without tones or
 * repeated, 區(qu)(qu). Real brackets hold Han, digits or capitals and stay.
 */
import type { Edit } from './edits.ts';

export const PINYIN = 'a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜńňǹêɡ';
const GLOSS = new RegExp(`(?<=[\\p{Script=Han}ㄅ-ㄯ])(?:\\([${PINYIN}]{1,7}\\))+`, 'gu');
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
