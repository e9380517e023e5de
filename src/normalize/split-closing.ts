/**
 * Reads: the last unmarked paragraphs, when they stand behind a section that already has its text.
 * Changes: those that open as problems or plans do (section-roles lexicon) leave the last section and
 * become the closing part; where plans begin inside one, it is parted.
 */
import type { Root } from 'mdast';
import { listMark } from '../text/numbering.ts';
import { splitSentences } from '../text/sentences.ts';
import type { NormalizeContext } from './context.ts';
import { linesOf, lineText, splitLine, type Line } from './line.ts';

export default function splitClosing({ sectionRoles }: NormalizeContext) {
  const openings = sectionRoles.filter(({ where }) => where === 'opening');
  const plans = openings
    .filter(({ role }) => role === 'plans')
    .map(({ pattern }) => new RegExp(pattern, 'u'));
  const any = openings.map(({ pattern }) => new RegExp(pattern, 'u'));

  function partPlans(line: Line): Line[] {
    const text = lineText(line);
    const seam = splitSentences(text).find(
      ({ start, end }) => start > 0 && plans.some((plan) => plan.test(text.slice(start, end))),
    );
    return seam ? splitLine(line, seam.start) : [line];
  }

  function closes(line: Line | undefined): boolean {
    if (line?.type !== 'paragraph' || listMark(lineText(line))) return false;
    return any.some((opening) => opening.test(lineText(line)));
  }

  return (tree: Root): void => {
    const lines = linesOf(tree);
    const body = lines.filter((line) => line.data.part === 'body');
    while (closes(body.at(-1)) && body.at(-2)?.type === 'paragraph') {
      const last = body.pop();
      if (last) last.data.part = 'closing';
    }
    tree.children = lines.flatMap((line) => (line.data.part === 'closing' ? partPlans(line) : [line]));
  };
}
