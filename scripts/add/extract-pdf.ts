/** A text PDF to paragraphs: lines by their place on the page, paragraphs by indent and line end. */
import { getDocumentProxy } from 'unpdf';
import { ContentError } from '../read-content.ts';
import type { Extraction } from './extraction.ts';

interface PdfLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly height: number;
}

interface Item {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}

/** A scan has no text but perhaps a stamp of its program. */
const LEAST_CHARACTERS_A_PAGE = 30;
const MOST_PAGES = 300;
const PAGE_NUMBER = /^[-—–－\s]*(?:第\s*)?\d{1,3}\s*(?:页|\/\s*\d{1,3})?[-—–－\s]*$/u;

/** Radicals of the supplement block that fonts of PDFs put in place of characters; Unicode maps only the others. */
const RADICALS =
  '⺠民⻓长⻔门⻋车⻅见⻢马⻦鸟⻛风⻚页⻩黄⻬齐⻰龙⻄西⻆角⻘青⻁虎⻥鱼⻮齿⻉贝⻜飞⻨麦⺟母⻣骨⻤鬼⻝食⻙韦⻧卤⻪黾';

/** ⼀ (a radical) → 一 (the character that was printed), one for one. */
function mendRadicals(text: string): string {
  return text.replace(/[\u2E80-\u2FDF\u2329\u232A]/gu, (radical) => {
    const at = RADICALS.indexOf(radical);
    return at >= 0 ? RADICALS.charAt(at + 1) : radical.normalize('NFKC');
  });
}

function linesOf(items: readonly Item[]): PdfLine[] {
  const rows: Item[][] = [];
  for (const item of items.filter(({ str }) => str.trim() !== '')) {
    const row = rows.at(-1);
    const y = item.transform[5] ?? 0;
    const sameRow = row?.[0] && Math.abs((row[0].transform[5] ?? 0) - y) < Math.max(item.height, 6) * 0.5;
    if (row && sameRow) row.push(item);
    else rows.push([item]);
  }
  return rows.map((row) => {
    const sorted = [...row].sort((a, b) => (a.transform[4] ?? 0) - (b.transform[4] ?? 0));
    const [first] = sorted;
    const left = first?.transform[4] ?? 0;
    const right = Math.max(...sorted.map((item) => (item.transform[4] ?? 0) + item.width));
    const y = first?.transform[5] ?? 0;
    return {
      text: sorted
        .map(({ str }) => str)
        .join('')
        .trim(),
      left,
      right,
      y,
      height: first?.height ?? 0,
    };
  });
}

/** The margin most lines keep, give or take half a character. */
function commonest(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(Math.round(value / 3), (counts.get(Math.round(value / 3)) ?? 0) + 1);
  const [place] = [...counts].sort(([, one], [, other]) => other - one)[0] ?? [0];
  return place * 3;
}

/** Joins lines to paragraphs: one begins at an indent, or behind a line that stops short of the right margin. */
function joinLines(lines: readonly PdfLine[]): string[] {
  const left = commonest(lines.map((line) => line.left));
  const right = Math.max(...lines.map((line) => line.right));
  const indents = (line: PdfLine): boolean => line.left > left + (line.height || 12);
  // Where paragraphs are indented, a line at the margin goes on, however short the one before it is.
  const indenting = lines.filter(indents).length >= 3;
  const paragraphs: string[] = [];
  let previous: PdfLine | null = null;
  for (const line of lines) {
    const size = line.height || 12;
    const indented = indents(line);
    const wentOn = previous !== null && (indenting || previous.right > right - 2.2 * size);
    const sameSize = previous !== null && Math.abs(previous.height - line.height) < 1.5;
    const last = paragraphs.at(-1);
    if (last !== undefined && wentOn && sameSize && !indented) {
      const latin = /[A-Za-z]$/.test(last) && /^[A-Za-z]/.test(line.text);
      paragraphs[paragraphs.length - 1] = last + (latin ? ' ' : '') + line.text;
    } else paragraphs.push(line.text);
    previous = line;
  }
  return paragraphs;
}

/** Reads a PDF that has text. A scan is refused: its text must come from somewhere else. */
export async function extractPdf(bytes: Uint8Array, name: string): Promise<Extraction> {
  let pages: PdfLine[][];
  try {
    const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
    if (document.numPages > MOST_PAGES) {
      throw new ContentError(
        `${name}: Unexpected ${document.numPages} pages, expected at most ${MOST_PAGES}`,
      );
    }
    pages = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const content = await (await document.getPage(number)).getTextContent();
      pages.push(linesOf(content.items.filter((item): item is Item & typeof item => 'str' in item)));
    }
  } catch (error) {
    if (error instanceof ContentError) throw error;
    throw new ContentError(`${name}: Unexpected data, expected a PDF that opens without a password`, {
      cause: error,
    });
  }
  const characters = pages.flat().reduce((sum, { text }) => sum + text.length, 0);
  if (characters < LEAST_CHARACTERS_A_PAGE * pages.length) {
    throw new ContentError(
      `${name}: Unexpected scanned PDF (${characters} characters on ${pages.length} pages), expected one with text: take the text from the page it was published on, or run OCR and check it`,
    );
  }
  const kept = pages.map((lines) =>
    lines.filter((line, at) => !((at === 0 || at === lines.length - 1) && PAGE_NUMBER.test(line.text))),
  );
  const dropped = pages.flat().length - kept.flat().length;
  const printed = joinLines(kept.flat()).join('\n');
  const text = mendRadicals(printed);
  const mended = [...text].filter((character, at) => character !== printed.charAt(at)).length;
  return {
    text: `${text}\n`,
    how: `PDF of ${pages.length} pages, unpdf 1.8.1, paragraphs rebuilt from lines`,
    warnings: [
      ...(dropped > 0 ? [`去掉了${dropped}个页码。`] : []),
      ...(mended > 0 ? [`PDF字体把${mended}个字编成部首码位，已还原为通用汉字。`] : []),
    ],
  };
}
