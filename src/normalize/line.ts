/** The nodes the normaliser works on: mdast paragraphs and headings that remember their raw characters. */
import type { Heading, Paragraph, Root } from 'mdast';
import type { VFile } from 'vfile';
import type { Part } from '../schemas/report.ts';
import type { Edit } from '../text/edits.ts';
import { tidySpaces } from '../text/spaces.ts';
import { lineNumbers } from '../text/line-numbers.ts';
import { editTraced, rangeOf, splitTraced, textOf, trace, type Traced } from '../text/traced.ts';

export interface LineData {
  traced: Traced;
  part: Part;
}

export type Line = (Paragraph | Heading) & { data: LineData };

/** The lines of a report under way, in raw order. Every child of the root is one. */
export function linesOf(tree: Root): Line[] {
  return tree.children as Line[];
}

function sync(line: Line, traced: Traced): void {
  line.data.traced = traced;
  line.children = [{ type: 'text', value: textOf(traced) }];
}

/** A paragraph of raw text that begins at raw offset `from`. */
export function createLine(text: string, from: number): Line {
  const line: Line = { type: 'paragraph', children: [], data: { traced: trace(text, from), part: 'body' } };
  sync(line, line.data.traced);
  return line;
}

/** The characters of a line. */
export function lineText(line: Line): string {
  return textOf(line.data.traced);
}

/** Changes a line by a rule's edits. */
export function editLine(line: Line, edits: readonly Edit[], rule: string): void {
  if (edits.length > 0) sync(line, editTraced(line.data.traced, edits, rule));
}

/** Parts a paragraph at `offset`; the second half becomes a paragraph of its own, blanks at the seam go. */
export function splitLine(line: Line, offset: number): [Line, Line] {
  const [before, after] = splitTraced(line.data.traced, offset);
  const rest: Line = { type: 'paragraph', children: [], data: { traced: after, part: line.data.part } };
  sync(line, before);
  sync(rest, after);
  for (const half of [line, rest]) editLine(half, tidySpaces(lineText(half)), 'tidy-spaces');
  return [line, rest];
}

/**
 * Joins a line to the one before it; what stood between them (a line break, blanks, perhaps `between`)
 * is an edit of the rule. Nothing that was taken out may lie between.
 */
export function joinLines(line: Line, next: Line, rule: string, between = ''): void {
  const { to: from } = rangeOf(line.data.traced);
  const { from: to } = rangeOf(next.data.traced);
  sync(line, [...line.data.traced, { from, to, text: between, rules: [rule] }, ...next.data.traced]);
}

/** Makes a paragraph a heading of the given Markdown depth. */
export function asHeading(line: Line, depth: Heading['depth']): Line {
  return { type: 'heading', depth, children: line.children, data: line.data };
}

const numbers = new WeakMap<VFile, (offset: number) => number>();

/** Where a line stands in the raw file, 1-based, for findings. */
function rawLine(line: Line, file: VFile): number {
  const numberAt = numbers.get(file) ?? lineNumbers(String(file.value));
  numbers.set(file, numberAt);
  return numberAt(rangeOf(line.data.traced).from);
}

/** Reports a finding in the house's form: Unexpected X, expected Y. */
export function report(file: VFile, line: Line | null, rule: string, reason: string, fatal = false): void {
  const message = line
    ? file.message(reason, {
        place: { line: rawLine(line, file), column: 1 },
        ruleId: rule,
        source: 'normalize',
      })
    : file.message(reason, { ruleId: rule, source: 'normalize' });
  message.fatal = fatal;
}
