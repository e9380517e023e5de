/**
 * Full-width punctuation in Chinese text after GB/T 15834—2011: ，：；！？（）, one dash in number
 * ranges (2021—2025年, 5.13 of the standard) and 〈〉 for a title within 《》 (4.15). A mark between
 * two digits is part of a number or a time and stays, and so does a ? between two Han characters, which
 * may be a lost byte. A first-level mark has its 、: 一. becomes 一、
 */
import { applyEdits, differences, type Edit } from './edits.ts';
import { isChinesePunctuation, isHan } from './han.ts';

const WIDE: Readonly<Record<string, string>> = { ',': '，', ':': '：', ';': '；', '!': '！', '?': '？' };
const BRACKETS: Readonly<Record<string, string>> = { '(': '（', ')': '）' };

function belongsToChinese(character: string | undefined): boolean {
  return isHan(character) || isChinesePunctuation(character) || character === '%' || character === '％';
}

function nextVisible(text: string, at: number, step: 1 | -1): string | undefined {
  let position = at + step;
  while (text[position] === ' ') position += step;
  return text[position];
}

function widenMark(text: string, at: number): string | null {
  const mark = text.charAt(at);
  const before = nextVisible(text, at, -1);
  const after = nextVisible(text, at, 1);
  if (mark === '?' && isHan(text[at - 1]) && isHan(text[at + 1])) return null;
  if (mark === '.' && /^[一二三四五六七八九十]{1,3}$/u.test(text.slice(0, at))) return '、';
  if (mark === '.') return isHan(text[at - 1]) && (after === undefined || isHan(after)) ? '。' : null;
  const wide = WIDE[mark];
  if (!wide) return null;
  return belongsToChinese(before) || belongsToChinese(after) ? wide : null;
}

/** Bracket pairs of one line; a bracket without its partner is paired with itself. */
function bracketPairs(text: string): [number, number][] {
  const open: number[] = [];
  const pairs: [number, number][] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '(') open.push(at);
    if (text[at] === ')') {
      const partner = open.pop();
      pairs.push([partner ?? at, at]);
    }
  }
  return [...pairs, ...open.map((at): [number, number] => [at, at])];
}

function widenBrackets(text: string): Edit[] {
  return bracketPairs(text).flatMap(([open, close]) => {
    const inside = text.slice(open + 1, close);
    const neighbours = [text[open - 1], text[open + 1], text[close - 1], text[close + 1]];
    const chinese = /\p{Script=Han}/u.test(inside) || neighbours.some(belongsToChinese);
    const places = open === close ? [open] : [open, close];
    return chinese
      ? places.map((at) => ({ start: at, end: at + 1, after: BRACKETS[text.charAt(at)] ?? text.charAt(at) }))
      : [];
  });
}

const RANGE = /(?<![-\d.])(\d{1,4}(?:\.\d+)?[%年月]?)([-–－])(?=\d{1,4}(?:\.\d+)?[%\p{Script=Han}])/gu;
const NESTED_TITLE = /《[^《》<>]*<[^《》<>]*>[^《》<>]*》/g;

function joinRanges(text: string): Edit[] {
  return [...text.matchAll(RANGE)].map((match) => {
    const at = match.index + (match[1] ?? '').length;
    return { start: at, end: at + 1, after: '—' };
  });
}

function nestTitles(text: string): Edit[] {
  return [...text.matchAll(NESTED_TITLE)].flatMap((match) =>
    [...match[0].matchAll(/[<>]/g)].map((mark) => ({
      start: match.index + mark.index,
      end: match.index + mark.index + 1,
      after: mark[0] === '<' ? '〈' : '〉',
    })),
  );
}

/** Straight quotes around Chinese text, opened and closed in turn; an odd number is left alone. */
function curlQuotes(text: string): Edit[] {
  const places = [...text.matchAll(/"/g)].map((match) => match.index);
  if (places.length % 2 === 1 || !/\p{Script=Han}/u.test(text)) return [];
  return places.map((at, turn) => ({ start: at, end: at + 1, after: turn % 2 === 0 ? '“' : '”' }));
}

/** One reading of the line: edits that follow from the marks as they stand. */
function widenOnce(text: string): Edit[] {
  const marks: Edit[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const wide = widenMark(text, at);
    if (wide) marks.push({ start: at, end: at + 1, after: wide });
  }
  return [
    ...marks,
    ...widenBrackets(text),
    ...joinRanges(text),
    ...nestTitles(text),
    ...curlQuotes(text),
  ].sort((a, b) => a.start - b.start);
}

/**
 * Edits, each one character for one, that give a line of Chinese text its proper marks. A mark put
 * right tells that its neighbour is Chinese too, so the line is read again until nothing changes.
 */
export function widenPunctuation(text: string): Edit[] {
  let widened = text;
  for (let edits = widenOnce(text); edits.length > 0; edits = widenOnce(widened)) {
    widened = applyEdits(widened, edits);
  }
  return differences(text, widened);
}
