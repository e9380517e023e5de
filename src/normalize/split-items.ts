/** Reads: paragraphs. Changes: inline items 一是 … 二是 … each become a paragraph of their own. */
import type { Root } from 'mdast';
import { itemStarts } from '../text/numbering.ts';
import { linesOf, lineText, splitLine, type Line } from './line.ts';

function splitItem(line: Line): Line[] {
  if (line.type !== 'paragraph') return [line];
  const parts: Line[] = [line];
  for (const start of itemStarts(lineText(line)).reverse()) {
    if (start === 0) continue;
    const [, rest] = splitLine(line, start);
    parts.splice(1, 0, rest);
  }
  return parts;
}

export default function splitItems() {
  return (tree: Root): void => {
    tree.children = linesOf(tree).flatMap(splitItem);
  };
}
