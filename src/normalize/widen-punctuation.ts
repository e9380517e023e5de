/** Reads: every line. Changes: marks to their Chinese form after GB/T 15834 (src/text/punctuation.ts). */
import type { Root } from 'mdast';
import { widenPunctuation as findMarks } from '../text/punctuation.ts';
import { editLine, linesOf, lineText } from './line.ts';

export default function widenPunctuation() {
  return (tree: Root): void => {
    for (const line of linesOf(tree)) editLine(line, findMarks(lineText(line)), 'widen-punctuation');
  };
}
