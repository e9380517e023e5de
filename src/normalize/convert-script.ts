/** Reads: every line. Changes: traditional characters become simplified ones. Notes: the script of the source. */
import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { countCharacters } from '../text/han.ts';
import { simplify } from '../text/script.ts';
import { notesOf, type NormalizeContext } from './context.ts';
import { editLine, linesOf, lineText } from './line.ts';

/** A simplified text may quote a traditional name; a traditional one differs in every third character. */
const SHARE_OF_A_TRADITIONAL_TEXT = 0.02;

export default function convertScript({ conversion }: NormalizeContext) {
  return (tree: Root, file: VFile): void => {
    let converted = 0;
    let characters = 0;
    for (const line of linesOf(tree)) {
      const edits = simplify(lineText(line), conversion);
      converted += edits.length;
      characters += countCharacters(lineText(line));
      editLine(line, edits, 'convert-script');
    }
    if (converted > characters * SHARE_OF_A_TRADITIONAL_TEXT) notesOf(file).sourceScript = 'Hant';
  };
}
