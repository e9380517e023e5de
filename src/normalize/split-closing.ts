/**
 * Reads: the last unmarked paragraph, when it stands behind a section that already has its text.
 * Changes: if it opens as problems or plans do (section-roles lexicon) it leaves the last section and
 * becomes the closing part; where plans begin inside it, it is parted.
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

  return (tree: Root): void => {
    const lines = linesOf(tree);
    const body = lines.filter((line) => line.data.part === 'body');
    const last = body.at(-1);
    const before = body.at(-2);
    if (!last || !before || last.type !== 'paragraph' || before.type !== 'paragraph') return;
    if (listMark(lineText(last)) || !any.some((opening) => opening.test(lineText(last)))) return;
    last.data.part = 'closing';
    const parts = partPlans(last);
    tree.children = lines.flatMap((line) => (line === last ? parts : [line]));
  };
}
