/** Reads: every line. Changes: pinyin glosses go, real brackets stay. */
import type { Root } from 'mdast';
import { findGlosses } from '../text/glosses.ts';
import { editLine, linesOf, lineText } from './line.ts';

export default function stripGlosses() {
  return (tree: Root): void => {
    for (const line of linesOf(tree)) editLine(line, findGlosses(lineText(line)), 'strip-glosses');
  };
}
