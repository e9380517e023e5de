/**
 * Reads: the list marks in order. Reports: a mark that skips or repeats within its list, a heading that skips a
 * level, and a report without any first-level heading. A first item always begins a list: a section may hold several.
 */
import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { listMark } from '../text/numbering.ts';
import { linesOf, lineText, report, type Line } from './line.ts';

const LEVELS = ['title', '一、', '（一）', '1.'];

function reportSkip(file: VFile, line: Line, above: number): void {
  const expected = `${LEVELS[above] ?? ''} below ${LEVELS[above - 1] ?? ''}`;
  report(file, line, 'level', `Unexpected “${lineText(line).slice(0, 12)}”, expected ${expected} first`);
}

export default function checkNumbering() {
  return (tree: Root, file: VFile): void => {
    const next = [0, 1, 1, 1, 1];
    let sections = 0;
    let above = 1;
    for (const line of linesOf(tree)) {
      if (line.type === 'heading') {
        sections += line.depth === 2 ? 1 : 0;
        if (line.depth > above + 1) reportSkip(file, line, above);
        above = line.depth;
      }
      const mark = line.data.part === 'body' ? listMark(lineText(line)) : null;
      if (!mark) continue;
      const begins = mark.level === 4 && mark.ordinal === 1;
      if (mark.ordinal !== next[mark.level] && !begins) {
        report(
          file,
          line,
          'numbering',
          `Unexpected ${mark.marker}, expected number ${next[mark.level]} of its list`,
        );
      }
      next[mark.level] = mark.ordinal + 1;
      for (let below = mark.level + 1; below < next.length; below += 1) next[below] = 1;
    }
    if (sections === 0)
      report(file, null, 'outline', 'Unexpected text without 一、 headings, expected a report');
  };
}
