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

  /** True when marks count from one again below `at`, and sections stand above it. */
  function restarts(lines: readonly Line[], at: number, which: 'sections' | 'any'): boolean {
    const below = lines.slice(at + 1).find((line) => listMark(lineText(line)) !== null);
    const mark = below ? listMark(lineText(below)) : null;
    if (mark?.ordinal !== 1 || (which === 'sections' && mark.level !== 1)) return false;
    return lines.slice(0, at).some((line) => listMark(lineText(line))?.level === 1);
  }

  function annexStart(lines: readonly Line[]): number {
    return lines.findIndex((line, at) => {
      const rule = rules.find(({ pattern }) => pattern.test(lineText(line)));
      const above = lines[at - 1];
      if (!rule || !above) return false;
      return endsReport(above) || restarts(lines, at, rule.restarts);
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
    notesOf(file).removed.push(...annex.map((line) => ({ line, rule: 'annex' })));
    tree.children = lines.slice(0, start);
  };
}
