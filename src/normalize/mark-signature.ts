/**
 * Reads: the last lines. Changes: issuer and date of signing (GB/T 9704—2012, 7.3.5) become the
 * signature part, parted where they stand on one line. Reports: a date that no calendar has (fatal).
 */
import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { looksLikeDay, readDay } from '../text/days.ts';
import { notesOf } from './context.ts';
import { linesOf, lineText, report, splitLine, type Line } from './line.ts';

const SIGNER = /^(?:\p{Script=Han}{2,30}(?:人民政府|委员会|办公室|局|厅|办事处)(?:办公室)?(?: |$))+$/u;
const SIGNED_ON =
  /^(.*?) ?(\d{4} ?[年\-—./] ?\d{1,2} ?[月\-—./] ?\d{1,2} ?日?|[〇○零一二三四五六七八九十]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)$/u;

const isSigner = (text: string): boolean =>
  SIGNER.test(text.replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, ' '));
const isSigned = (line: Line): boolean => isSigner(lineText(line)) || looksLikeDay(lineText(line));

/** The day behind an issuer on one line: 云溪县人民政府2024年1月5日; empty when the line is no such line. */
function dayBehindSigner(text: string): string {
  const [, signer = '', day = ''] = SIGNED_ON.exec(text) ?? [];
  return signer !== '' && isSigner(signer.trim()) ? day : '';
}

/** True for a line with which a report may end: its issuer, the day, or both. */
export const endsReport = (line: Line): boolean => isSigned(line) || dayBehindSigner(lineText(line)) !== '';

function partSignature(line: Line): Line[] {
  const day = dayBehindSigner(lineText(line));
  if (line.type !== 'paragraph' || day === '') return [line];
  return splitLine(line, lineText(line).length - day.length);
}

export default function markSignature() {
  return (tree: Root, file: VFile): void => {
    const notes = notesOf(file);
    const last = linesOf(tree).at(-1);
    if (last) tree.children = [...linesOf(tree).slice(0, -1), ...partSignature(last)];
    const lines = linesOf(tree);
    const signed: Line[] = [];
    for (const line of lines.slice(-4).reverse()) {
      if (line.type !== 'paragraph' || !isSigned(line)) break;
      signed.unshift(line);
    }
    for (const line of signed) {
      line.data.part = 'signature';
      const text = lineText(line);
      if (looksLikeDay(text) && !readDay(text)) {
        report(
          file,
          line,
          'signature-date',
          `Unexpected date “${text}”, expected a day of the calendar`,
          true,
        );
      }
    }
    notes.signature = signed;
  };
}
