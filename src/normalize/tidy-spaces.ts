/** Reads: every line. Changes: blanks at its ends, before a per cent sign, and in runs. */
import type { Root } from 'mdast';
import { tidySpaces as findBlanks } from '../text/spaces.ts';
import { editLine, linesOf, lineText } from './line.ts';

export default function tidySpaces() {
  return (tree: Root): void => {
    for (const line of linesOf(tree)) editLine(line, findBlanks(lineText(line)), 'tidy-spaces');
  };
}
