/**
 * Reads: lines that look like the title of an annex. Changes: an annex behind the signature, or one whose
 * numbering begins anew below that of the report, leaves the text with all that follows it. Reports: the annex.
 */
import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { listMark } from '../text/numbering.ts';
import { notesOf, type NormalizeContext } from './context.ts';
import { linesOf, lineText, report, type Line } from './line.ts';
import { endsReport } from './mark-signature.ts';

export default function stripAnnexes({ boilerplate }: NormalizeContext) {
  const rules = boilerplate.annexes.map((rule) => ({ ...rule, pattern: new RegExp(rule.pattern, 'u') }));

  function annexStart(lines: readonly Line[]): number {
    const marks = lines.map((line) => listMark(lineText(line)));
    const firstSection = marks.findIndex((mark) => mark?.level === 1);
    /** Place of the first mark behind the line under view; -1 when none is left. */
    let next = marks.findIndex((mark) => mark !== null);

    /** True when marks count from one again below `at`, and sections stand above it. */
    function restarts(at: number, which: 'sections' | 'any'): boolean {
      if (next <= at && next >= 0) next = marks.findIndex((mark, place) => place > at && mark !== null);
      const mark = marks[next];
      if (mark?.ordinal !== 1 || (which === 'sections' && mark.level !== 1)) return false;
      return firstSection >= 0 && firstSection < at;
    }

    return lines.findIndex((line, at) => {
      const rule = rules.find(({ pattern }) => pattern.test(lineText(line)));
      const above = lines[at - 1];
      return rule !== undefined && above !== undefined && (endsReport(above) || restarts(at, rule.restarts));
    });
  }

  return (tree: Root, file: VFile): void => {
    const lines = linesOf(tree);
    const start = annexStart(lines);
    if (start < 0) return;
    const annex = lines.slice(start);
    report(
      file,
      annex[0] ?? null,
      'annex',
      `Unexpected annex of ${annex.length} lines, expected the report alone: it is kept among the lines taken out`,
    );
    for (const line of annex) notesOf(file).removed.push({ line, rule: 'annex' });
    tree.children = lines.slice(0, start);
  };
}
