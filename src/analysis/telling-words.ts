/** Which words of a report may set it apart: neither its own names nor words that only tell its level. */
import type { LevelWord } from '../schemas/words.ts';
import type { Word } from './words.ts';

/**
 * Passes over the names of the place, distinctive by nature, words that hold them or are part of them, and what
 * the rules of the lexicon take for words of the level: 我市, 全县, 区政府.
 */
export function tellingWords(
  words: readonly Word[],
  places: readonly string[],
  rules: readonly LevelWord[],
): Word[] {
  const levels = rules.map(({ pattern }) => new RegExp(pattern, 'u'));
  return words.filter(
    ({ word }) =>
      !levels.some((level) => level.test(word)) &&
      !places.some((place) => word.includes(place) || place.includes(word)),
  );
}
