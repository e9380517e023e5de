/**
 * Reads: texts that a program broke at a fixed width. Changes: lines broken in the middle of a paragraph
 * are joined again. A paragraph begins at an indent, at a list mark, or behind a line that stops short.
 * Texts whose lines have no common width are left alone.
 */
import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { listMark } from '../text/numbering.ts';
import { rangeOf } from '../text/traced.ts';
import { joinLines, linesOf, lineText, type Line } from './line.ts';

/** Columns a wrapped line may hold: 20 to 60 full-width characters. */
const NARROWEST = 40;
const WIDEST = 120;
/** A line is full when no more than this is left of it: two characters that must not begin a line. */
const SLACK = 5;
const LEAST_LINES = 8;
const LEAST_SHARE = 0.5;
/** Characters at which no sentence ends, so that what follows goes on. */
const INDENT = /^(?:[ \t\u00A0\u2002]{2,}|\u3000)/u;

/** Columns of a line: full-width characters take two. */
function widthOf(text: string): number {
  return [...text].reduce(
    (sum, character) => sum + (/[\u2E80-\uFFEF]|[“”‘’—…·]/u.test(character) ? 2 : 1),
    0,
  );
}

/** The width the text was broken at, or null. */
function wrapWidth(widths: readonly number[]): number | null {
  const widest = widths.reduce((most, width) => Math.max(most, width), 0);
  if (widths.length < LEAST_LINES || widest < NARROWEST || widest > WIDEST) return null;
  const full = widths.filter((width) => width > widest - SLACK).length;
  return full >= widths.length * LEAST_SHARE ? widest : null;
}

function joinOnce(tree: Root, raw: string): boolean {
  const lines = linesOf(tree);
  const widths = lines.map((line) => {
    const { from, to } = rangeOf(line.data.traced);
    return widthOf(raw.slice(from, to).trimEnd());
  });
  const width = wrapWidth(widths);
  if (width === null) return false;
  const kept: Line[] = [];
  lines.forEach((line, at) => {
    const before = kept.at(-1);
    const wentOn = at > 0 && (widths[at - 1] ?? 0) > width - SLACK;
    const { from, to } = rangeOf(line.data.traced);
    const begins = INDENT.test(raw.slice(from, to)) || listMark(lineText(line)) !== null;
    if (!before || !wentOn || begins) return void kept.push(line);
    const latin = /[A-Za-z]$/.test(lineText(before)) && /^[A-Za-z]/.test(lineText(line));
    joinLines(before, line, 'line-join', latin ? ' ' : '');
  });
  tree.children = kept;
  return kept.length < lines.length;
}

export default function joinWrapped() {
  return (tree: Root, file: VFile): void => {
    while (joinOnce(tree, String(file.value)));
  };
}
