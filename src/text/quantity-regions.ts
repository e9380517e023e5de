/** Where in a text numbers are not counts: dates, idioms, quoted names and titles. Pure, linear. */
import type { CompiledLexicon } from './quantity-lexicon.ts';

/** What holds for one character. Later marks do not weaken earlier ones. */
export const regionMark = { none: 0, quoted: 1, title: 2, name: 3, skip: 4 } as const;

/** A quotation longer than this, or with a sentence's punctuation, is speech and not a name. */
const longestQuotedName = 16;

const year = '(?:19|20)\\d{2}';
const hanDay = '[一二三四五六七八九十]{1,3}';
const dash = '[—–~～\\-－至]{1,2}';
const dates: readonly RegExp[] = [
  `〔${year}〕(?:第?\\d+号)?`,
  `(?<!\\d)(?:${year}年?(?:度)?(?:[、和及与]|${dash})){0,8}${year}(?:年(?:度|代|初|末|底)?(?:\\d{1,2}月)?(?:\\d{1,2}日)?)`,
  `(?<!\\d)${year}年?${dash}(?:${year}|\\d{2}年)`,
  `(?<!\\d)${year}-\\d{1,2}-\\d{1,2}`,
  `(?<![\\d.])(?:\\d{1,2}(?:[、和]|${dash}))?\\d{1,2}月(?!\\d{3})(?:\\d{1,2}日(?:${dash}\\d{1,2}日)?|份|底|初|末|上旬|中旬|下旬)?`,
  `(?<![\\d.])\\d{1,2}日(?!内)`,
  `(?<![\\d.])\\d{1,2}[：:]\\d{2}(?!\\d)`,
  `(?<![\\d.])\\d{1,2}世纪(?:\\d0年代)?|(?<!\\d)\\d{2,4}年代`,
  `[〇○零一二三四五六七八九]{4}年(?:${hanDay}月)?(?:${hanDay}日)?`,
  `(?<!个)${hanDay}月(?:${hanDay}日|份|底|初|末)|${hanDay}月${hanDay}日|${hanDay}世纪`,
  // List marks: 1. 2、 at the head of a line; a decimal follows no mark.
  `(?<=^|\\n)[#\\s>]*\\d{1,2}\\\\?[.．、](?!\\d)`,
  `(?<=^|\\n)[#\\s>]*[一二三四五六七八九十]{1,3}、`,
].map((source) => new RegExp(source, 'gu'));

/** Half-width digits, points and percent signs for full-width ones, length unchanged: ６．５％ → 6.5%. */
export function foldDigits(text: string): string {
  return text
    .replace(/[０-９]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/(?<=\d)．(?=\d)/g, '.')
    .replaceAll('％', '%')
    .replaceAll('＋', '+');
}

function fill(marks: Uint8Array, start: number, end: number, mark: number): void {
  for (let at = start; at < end; at += 1) marks[at] = Math.max(marks[at] ?? 0, mark);
}

/** One mark of `regionMark` for each character of a folded text. */
export function markRegions(text: string, lexicon: CompiledLexicon): Uint8Array {
  const marks = new Uint8Array(text.length);
  for (const { index, 0: found } of text.matchAll(/《[^《》\n]*(?:《[^《》\n]*》[^《》\n]*)*》/gu)) {
    fill(marks, index, index + found.length, regionMark.title);
  }
  for (const { index, 0: found } of text.matchAll(/[“「『‘]([^“”「」『』‘’\n]*)[”」』’]/gu)) {
    const inner = found.slice(1, -1);
    if (inner.length <= longestQuotedName && !/[，。；！？]/u.test(inner)) {
      fill(marks, index, index + found.length, regionMark.quoted);
    }
  }
  for (const { index, 0: found } of text.matchAll(lexicon.names)) {
    fill(marks, index, index + found.length, regionMark.name);
  }
  for (const expression of [...dates, lexicon.idioms]) {
    for (const { index, 0: found } of text.matchAll(expression)) {
      if (lexicon.idioms === expression && marks[index] === regionMark.name) continue;
      fill(marks, index, index + found.length, regionMark.skip);
    }
  }
  return marks;
}

/** Start of the quoted or titled run around `at`, and its end (exclusive), for runs without a seam. */
export function runAround(marks: Uint8Array, at: number): { start: number; end: number } {
  const mark = marks[at];
  let [start, end] = [at, at];
  while (start > 0 && marks[start - 1] === mark) start -= 1;
  while (end < marks.length && marks[end] === mark) end += 1;
  return { start, end };
}
