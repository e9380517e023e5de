/**
 * Reads: the errata of the sidecar. Changes: the places they name, in lines already put right in script,
 * spaces and marks. A line that an erratum empties leaves the text.
 * Reports: an erratum whose words occur another number of times than it says (fatal).
 */
import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { smallestEdit } from '../text/edits.ts';
import { isBlank } from '../text/spaces.ts';
import { notesOf, type NormalizeContext } from './context.ts';
import { editLine, linesOf, lineText, report } from './line.ts';

export default function applyErrata({ source, stem }: NormalizeContext) {
  return (tree: Root, file: VFile): void => {
    for (const { find, replace, count } of source.errata) {
      let found = 0;
      for (const line of linesOf(tree)) {
        const edits = [];
        const text = lineText(line);
        for (let at = text.indexOf(find); at >= 0; at = text.indexOf(find, at + find.length)) {
          edits.push(smallestEdit(at, find, replace));
        }
        found += edits.length;
        editLine(line, edits, 'erratum');
      }
      if (found !== count) {
        const where = `errata of content/raw/${stem}.source.yml`;
        report(
          file,
          null,
          'erratum',
          `Unexpected ${found} × “${find}”, expected ${count}: mend the ${where}`,
          true,
        );
      }
    }
    const emptied = linesOf(tree).filter((line) => isBlank(lineText(line)));
    for (const line of emptied) notesOf(file).removed.push({ line, rule: 'erratum' });
    tree.children = linesOf(tree).filter((line) => !emptied.includes(line));
  };
}
