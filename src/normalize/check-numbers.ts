/**
 * Reads: every kept line against its raw characters. Reports: a digit that changed, came or went
 * without an erratum (fatal). No rule may alter a number.
 */
import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { linesOf, report } from './line.ts';

/** The numbers of a text; a character without width parts none. */
const digits = (text: string): string =>
  text
    .replace(/[\u200B\u2060\uFEFF]/gu, '')
    .replace(/[^0-9０-９]+/g, ' ')
    .trim();

export default function checkNumbers() {
  return (tree: Root, file: VFile): void => {
    const raw = String(file.value);
    for (const line of linesOf(tree)) {
      const sides = line.data.traced.map(({ from, to, text, rules }) =>
        rules.includes('erratum') ? ['|', '|'] : [raw.slice(from, to), text],
      );
      const [before, after] = [0, 1].map((side) => digits(sides.map((pair) => pair[side]).join('')));
      if (before !== after) {
        report(
          file,
          line,
          'numbers',
          `Unexpected numbers ${after}, expected ${before} as in the raw text`,
          true,
        );
      }
    }
  };
}
