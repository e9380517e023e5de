/**
 * Reads: every kept line against its raw characters. Reports: a digit that changed, came or went
 * without an erratum (fatal). No rule may alter a number.
 */
import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { rangeOf } from '../text/traced.ts';
import { linesOf, lineText, report } from './line.ts';

const digits = (text: string): string => text.replace(/[^0-9０-９]+/g, ' ').trim();

export default function checkNumbers() {
  return (tree: Root, file: VFile): void => {
    const raw = String(file.value);
    for (const line of linesOf(tree)) {
      if (line.data.traced.some((piece) => piece.rules.includes('erratum'))) continue;
      const { from, to } = rangeOf(line.data.traced);
      const before = digits(raw.slice(from, to));
      const after = digits(lineText(line));
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
