/**
 * Reads: the list marks in order. Reports: a mark that skips or repeats within its list, and a report
 * without any first-level heading. A first item always begins a list: a section may hold several.
 */
import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { listMark } from '../text/numbering.ts';
import { linesOf, lineText, report } from './line.ts';

export default function checkNumbering() {
  return (tree: Root, file: VFile): void => {
    const next = [0, 1, 1, 1, 1];
    let sections = 0;
    for (const line of linesOf(tree)) {
      sections += line.type === 'heading' && line.depth === 2 ? 1 : 0;
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
