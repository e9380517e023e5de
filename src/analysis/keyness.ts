/**
 * Words that one text uses more than the others: log-odds ratio with an informative Dirichlet prior (Monroe,
 * Colaresi and Quinn 2008). The prior is a tenth of the corpus; z is the ratio over its standard error.
 */
import { isContentWord } from './words.ts';

export interface KeyWord {
  readonly word: string;
  readonly count: number;
  /** Standard errors above what the corpus would lead one to expect. */
  readonly z: number;
}

/** From here on a difference is shown: five in a hundred by chance. */
export const LEAST_Z = 1.96;
export const LEAST_COUNT = 2;
/** How much of the corpus stands as the expectation for every text. */
export const PRIOR = 0.1;

function countContent(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) {
    if (isContentWord(word) && !word.startsWith('《')) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

const sum = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((a, b) => a + b, 0);

/** For each group of words, those it uses distinctly more than all others together; strongest first. */
export function findKeyWords(groups: readonly (readonly string[])[], most: number): KeyWord[][] {
  const counted = groups.map(countContent);
  const prior = countContent(groups.flat());
  const all = sum(prior);
  return counted.map((counts) => {
    const size = sum(counts);
    return [...counts]
      .map(([word, count]): KeyWord => {
        const weight = prior.get(word) ?? 0;
        const [own, rest] = [count + PRIOR * weight, weight - count + PRIOR * weight];
        const [size1, size2] = [size + PRIOR * all, all - size + PRIOR * all];
        const odds = Math.log(own / (size1 - own)) - Math.log(rest / (size2 - rest));
        return { word, count, z: odds / Math.sqrt(1 / own + 1 / rest) };
      })
      .filter(({ count, z }) => count >= LEAST_COUNT && z >= LEAST_Z)
      .sort((a, b) => b.z - a.z || (a.word < b.word ? -1 : 1))
      .slice(0, most);
  });
}
