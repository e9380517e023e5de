/**
 * Reads: lines before the first numbered heading. Changes: the title becomes the heading of depth 1,
 * its repetitions leave the text, the document number moves into metadata. Reports: a second number.
 */
import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { listMark } from '../text/numbering.ts';
import { notesOf, type NormalizeContext } from './context.ts';
import { asHeading, linesOf, lineText, report, type Line } from './line.ts';

export default function liftTitle({ boilerplate }: NormalizeContext) {
  const titles = boilerplate.titles.map(({ pattern }) => new RegExp(pattern, 'u'));
  const numbers = boilerplate.documentNumbers.map(({ pattern }) => new RegExp(pattern, 'u'));
  return (tree: Root, file: VFile): void => {
    const notes = notesOf(file);
    const lines = linesOf(tree);
    const end = lines.findIndex((line) => listMark(lineText(line)) !== null);
    const kept: Line[] = [];
    lines.forEach((line, index) => {
      const text = lineText(line);
      const inHead = end < 0 || index < end;
      if (inHead && !notes.title && titles.some((title) => title.test(text))) {
        notes.title = asHeading(line, 1);
        kept.push(notes.title);
      } else if (inHead && notes.title && text === lineText(notes.title)) {
        notes.removed.push({ line, rule: 'repeated-title' });
      } else if (inHead && numbers.some((number) => number.test(text))) {
        const first = (notes.documentNumber ??= text);
        if (text !== first)
          report(file, line, 'document-number', `Unexpected second number, expected ${first}`);
        notes.removed.push({ line, rule: 'document-number' });
      } else kept.push(line);
    });
    tree.children = kept;
  };
}
