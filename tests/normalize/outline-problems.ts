/** What makes an outline implausible, found in the Markdown alone: the normaliser is not asked. */
import { listMark } from '../../src/text/numbering.ts';
import { parseMarkdown } from './context.ts';

/**
 * Headings that skip a level, and marks that skip or repeat a number among their siblings; none for a sound outline.
 * A list of 一是 may begin anew wherever it likes.
 */
export function outlineProblems(markdown: string): string[] {
  const problems: string[] = [];
  /** Last number of the list that is open at each level. */
  const open = new Map<number, number>();
  let above = 1;
  for (const { depth, text } of parseMarkdown(markdown).blocks) {
    // The body ends where closing or signature begin.
    if (depth === null) break;
    if (depth > 1) {
      if (depth > above + 1) problems.push(`depth ${depth} below ${above}: ${text}`);
      above = depth;
    }
    const mark = listMark(text);
    const level = mark?.level ?? (depth > 1 ? depth - 1 : null);
    if (level === null) continue;
    const expected = (open.get(level) ?? 0) + 1;
    if (mark && mark.ordinal !== expected && !(level === 4 && mark.ordinal === 1))
      problems.push(`${mark.marker} in place of number ${expected}: ${text.slice(0, 20)}`);
    for (const other of open.keys()) if (other > level) open.delete(other);
    open.set(level, mark?.ordinal ?? expected);
  }
  return problems;
}
