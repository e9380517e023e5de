/**
 * Reads: lines that begin with 一、 （一） or 1. Changes: the heading, which runs to the first 。 of the
 * line or is the whole line, becomes a heading of depth 2, 3 or 4; what follows becomes its own paragraph.
 * A numbered line whose first sentence is too long to be a heading stays a numbered paragraph.
 * Where no 一、 is, short lines without a stop that stand above their text are the first level; where
 * there are none of these either, the highest marks that count from one are.
 */
import type { Heading, Root } from 'mdast';
import { looksLikeDay } from '../text/days.ts';
import { listMark } from '../text/numbering.ts';
import { splitSentences } from '../text/sentences.ts';
import { asHeading, linesOf, lineText, splitLine, type Line } from './line.ts';

/** Longest heading seen in the genre is under 60 characters; a longer first sentence is running text. */
const LONGEST_HEADING = 80;
/** Headings without a number are told by their shortness, so they must be shorter. */
const LONGEST_UNNUMBERED = 36;
const UNNUMBERED = /^(?:[\p{Script=Han}“《]|\d{4}年)[\p{Script=Han}“”《》、，—\d]*[\p{Script=Han}”》]$/u;
const SIGNER = /(?:人民政府|委员会|办公室|[局厅])$/u;

function markOf(line: Line) {
  return line.type === 'paragraph' && line.data.part === 'body' ? listMark(lineText(line)) : null;
}

function splitHeading(line: Line, shift: number): Line[] {
  const mark = markOf(line);
  if (!mark || mark.level === 4) return [line];
  const text = lineText(line);
  const end = splitSentences(text).find((span) => text[span.end - 1] === '。')?.end ?? text.length;
  if (end > LONGEST_HEADING) return [line];
  const depth = (mark.level + 1 - shift) as Heading['depth'];
  if (end === text.length) return [asHeading(line, depth)];
  const [heading, body] = splitLine(line, end);
  return [asHeading(heading, depth), body];
}

/** True for a short line without a stop above a longer one, or above a numbered one. */
function standsAbove(line: Line, next: Line | undefined): boolean {
  const text = lineText(line);
  if (line.type !== 'paragraph' || line.data.part !== 'body' || next?.data.part !== 'body') return false;
  if (text.length < 4 || text.length > LONGEST_UNNUMBERED || !UNNUMBERED.test(text)) return false;
  if (listMark(text) || SIGNER.test(text) || looksLikeDay(text)) return false;
  const below = lineText(next);
  return listMark(below) !== null || (below.length > 2 * text.length && /[。；：]$/u.test(below));
}

/** Headings without a number: at least two, in a text that has no 一、 */
function markUnnumbered(lines: readonly Line[]): Line[] | null {
  const headings = new Set(lines.filter((line, at) => standsAbove(line, lines[at + 1])));
  if (headings.size < 2) return null;
  return lines.map((line) => (headings.has(line) ? asHeading(line, 2) : line));
}

/** Levels that the marks of a text begin below 一、: a text of 1. and （1） alone begins at 1. */
function missingLevels(lines: readonly Line[]): number {
  const levels = lines.flatMap((line) => markOf(line) ?? []).filter(({ level }) => level < 4);
  const highest = levels.reduce((least, { level }) => Math.min(least, level), 4);
  const counted = levels.filter(({ level, ordinal }) => level === highest && ordinal <= 2);
  return levels.length > 0 && counted.length > 1 ? highest - 1 : 0;
}

export default function splitHeadings() {
  return (tree: Root): void => {
    const lines = linesOf(tree);
    const numbered = lines.some((line) => markOf(line)?.level === 1);
    const unnumbered = numbered ? null : markUnnumbered(lines);
    const shift = numbered || unnumbered ? 0 : missingLevels(lines);
    tree.children = (unnumbered ?? lines).flatMap((line) => splitHeading(line, shift));
  };
}
