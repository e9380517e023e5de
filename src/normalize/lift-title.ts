/**
 * Reads: lines before the first numbered heading. Changes: the title, on one line or broken over two or
 * three, becomes the heading of depth 1; its repetitions leave the text, the document number moves into
 * metadata. Reports: a second number.
 */
import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { listMark } from '../text/numbering.ts';
import { rangeOf } from '../text/traced.ts';
import { notesOf, type NormalizeContext, type Notes } from './context.ts';
import { asHeading, editLine, joinLines, linesOf, lineText, report, type Line } from './line.ts';

const MOST_TITLE_LINES = 3;
const INNER_BLANK = /(?<=\p{Script=Han}) +(?=[\p{Script=Han}\d])|(?<=\d) +(?=\p{Script=Han})/gu;
/** A line that ends a sentence or a label is no part of a title. */
const NO_TITLE_LINE = /[。：；，]$/u;

/** 云溪县人民政府 on one line, 关于…的报告 on the next. */
const ISSUER = /(?:人民政府|委员会|办公室|办事处|[局厅])$/u;
const OPEN_TITLE = /^关于/u;

/** Titles are set with blanks between their characters: 报 告. A title has none. */
const withoutBlanks = (text: string): string => text.replace(INNER_BLANK, '');

function closeBlanks(line: Line): void {
  const blanks = [...lineText(line).matchAll(INNER_BLANK)];
  const edits = blanks.map(({ index, 0: run }) => ({ start: index, end: index + run.length, after: '' }));
  editLine(line, edits, 'tidy-spaces');
}

/** True when nothing was taken out between two lines, so that they may be joined. */
function adjacent(before: Line, after: Line, { removed }: Notes): boolean {
  const { to } = rangeOf(before.data.traced);
  const { from } = rangeOf(after.data.traced);
  return !removed.some(({ line }) => {
    const range = rangeOf(line.data.traced);
    return range.from >= to && range.to <= from;
  });
}

export default function liftTitle({ boilerplate }: NormalizeContext) {
  const titles = boilerplate.titles.map(({ pattern }) => new RegExp(pattern, 'u'));
  const numbers = boilerplate.documentNumbers.map(({ pattern }) => new RegExp(pattern, 'u'));
  const isTitle = (text: string): boolean => titles.some((title) => title.test(text));

  /** How many of the lines from `at` on make up a title together: 0 when none does. */
  function titleLength(head: readonly Line[], at: number, notes: Notes): number {
    let joined = '';
    for (let count = 1; count <= MOST_TITLE_LINES; count += 1) {
      const line = head[at + count - 1];
      const before = head[at + count - 2];
      if (!line || (count > 1 && before && !adjacent(before, line, notes))) return 0;
      const text = lineText(line);
      const alone = isTitle(withoutBlanks(text)) && !(OPEN_TITLE.test(text) && ISSUER.test(joined));
      if (numbers.some((number) => number.test(text)) || (count > 1 && alone)) return 0;
      joined += withoutBlanks(text);
      if (isTitle(joined)) return count;
      if (NO_TITLE_LINE.test(text)) return 0;
    }
    return 0;
  }

  return (tree: Root, file: VFile): void => {
    const notes = notesOf(file);
    const lines = linesOf(tree);
    const end = lines.findIndex((line) => listMark(lineText(line)) !== null);
    const head = end < 0 ? lines : lines.slice(0, end);
    const kept: Line[] = [];
    for (let at = 0; at < head.length; at += 1) {
      const line = head[at] as Line;
      const count = titleLength(head, at, notes);
      if (count > 0) {
        for (const next of head.slice(at + 1, at + count)) joinLines(line, next, 'line-join');
        closeBlanks(line);
        at += count - 1;
        if (!notes.title) kept.push((notes.title = asHeading(line, 1)));
        else if (lineText(line) === lineText(notes.title))
          notes.removed.push({ line, rule: 'repeated-title' });
        else kept.push(line);
      } else if (numbers.some((number) => number.test(lineText(line)))) {
        const text = lineText(line);
        const first = (notes.documentNumber ??= text);
        if (text !== first)
          report(file, line, 'document-number', `Unexpected second number, expected ${first}`);
        notes.removed.push({ line, rule: 'document-number' });
      } else kept.push(line);
    }
    tree.children = [...kept, ...lines.slice(head.length)];
  };
}
