/**
 * Reads: the last lines. Changes: issuer and date of signing (GB/T 9704—2012, 7.3.5) become the
 * signature part, parted where they stand on one line; an annex behind them leaves the text.
 * Reports: a date that no calendar has (fatal), an annex.
 */
import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { looksLikeDay, readDay } from '../text/days.ts';
import { notesOf } from './context.ts';
import { linesOf, lineText, report, splitLine, type Line } from './line.ts';

const SIGNER = /^(?:\p{Script=Han}{2,30}(?:人民政府|委员会|办公室|局|厅|办事处)(?:办公室)?(?: |$))+$/u;
const SIGNED_ON =
  /^(.*?) ?(\d{4} ?[年\-—./] ?\d{1,2} ?[月\-—./] ?\d{1,2} ?日?|[〇○零一二三四五六七八九十]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)$/u;
const ANNEX = /^附(?:件|表|录)(?: ?[\d一二三四五六七八九十]{1,2})?(?:[：: ]|$)/u;

const isSigner = (text: string): boolean =>
  SIGNER.test(text.replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, ' '));
const isSigned = (line: Line): boolean => isSigner(lineText(line)) || looksLikeDay(lineText(line));

/** 云溪县人民政府2024年1月5日 on one line becomes two. */
function partSignature(line: Line): Line[] {
  const text = lineText(line);
  const match = SIGNED_ON.exec(text);
  const [, signer = '', day = ''] = match ?? [];
  if (line.type !== 'paragraph' || signer === '' || !isSigner(signer.trim())) return [line];
  return splitLine(line, text.length - day.length);
}

/** Where the annexes begin: 附件 behind the signature, or alone on a line before numbering begins anew. */
function annexStart(lines: readonly Line[]): number {
  return lines.findIndex((line, at) => {
    const text = lineText(line);
    if (at === 0 || !ANNEX.test(text)) return false;
    const [before] = partSignature(lines[at - 1] as Line).slice(-1);
    return before !== undefined && isSigned(before);
  });
}

export default function markSignature() {
  return (tree: Root, file: VFile): void => {
    const notes = notesOf(file);
    const start = annexStart(linesOf(tree));
    if (start > 0) {
      const annex = linesOf(tree).slice(start);
      const what = `annex of ${annex.length} lines behind the signature`;
      report(
        file,
        annex[0] ?? null,
        'annex',
        `Unexpected ${what}, expected the report alone: it is kept among the lines taken out`,
      );
      notes.removed.push(...annex.map((line) => ({ line, rule: 'annex' })));
      tree.children = linesOf(tree).slice(0, start);
    }
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
