/**
 * Reads: lines that begin with 一、 （一） or 1. Changes: the heading, which runs to the first 。 of the
 * line or is the whole line, becomes a heading of depth 2, 3 or 4; what follows becomes its own paragraph.
 * A numbered line whose first sentence is too long to be a heading stays a numbered paragraph.
 */
import type { Heading, Root } from 'mdast';
import { listMark } from '../text/numbering.ts';
import { splitSentences } from '../text/sentences.ts';
import { asHeading, linesOf, lineText, splitLine, type Line } from './line.ts';

/** Longest heading seen in the genre is under 60 characters; a longer first sentence is running text. */
const LONGEST_HEADING = 80;

function splitHeading(line: Line): Line[] {
  const mark = line.type === 'paragraph' && line.data.part === 'body' ? listMark(lineText(line)) : null;
  if (!mark || mark.level === 4) return [line];
  const text = lineText(line);
  const end = splitSentences(text).find((span) => text[span.end - 1] === '。')?.end ?? text.length;
  if (end > LONGEST_HEADING) return [line];
  const depth = (mark.level + 1) as Heading['depth'];
  if (end === text.length) return [asHeading(line, depth)];
  const [heading, body] = splitLine(line, end);
  return [asHeading(heading, depth), body];
}

export default function splitHeadings() {
  return (tree: Root): void => {
    tree.children = linesOf(tree).flatMap(splitHeading);
  };
}
