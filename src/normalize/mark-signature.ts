/**
 * Reads: the last lines. Changes: issuer and date of signing (GB/T 9704—2012, 7.3.5) become the
 * signature part. Reports: a date that no calendar has (fatal).
 */
import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { notesOf } from './context.ts';
import { linesOf, lineText, report } from './line.ts';
import { readDay } from './strip-furniture.ts';

const SIGNER = /^\p{Script=Han}{2,30}(?:人民政府|委员会|办公室|局|厅)(?:办公室)?$/u;
const DAY = /^\d{4}年\d{1,2}月\d{1,2}日$/;

export default function markSignature() {
  return (tree: Root, file: VFile): void => {
    const lines = linesOf(tree);
    const last = lines.slice(-2).filter((line) => line.type === 'paragraph');
    const signed = last.filter((line) => SIGNER.test(lineText(line)) || DAY.test(lineText(line)));
    if (signed.length === 0 || signed.at(-1) !== lines.at(-1)) return;
    for (const line of signed) {
      line.data.part = 'signature';
      const text = lineText(line);
      if (DAY.test(text) && !readDay(text)) {
        report(
          file,
          line,
          'signature-date',
          `Unexpected date “${text}”, expected a day of the calendar`,
          true,
        );
      }
    }
    notesOf(file).signature = signed;
  };
}
