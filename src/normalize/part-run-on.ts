/**
 * Reads: lines that hold what should be several: a whole report on one line, or headings run together.
 * Changes: they are parted before list marks that count up from 一, behind a title, and before a
 * signature. A line with one first-level mark or none is left alone.
 */
import type { Root } from 'mdast';
import { listMark, ordinalOf } from '../text/numbering.ts';
import type { NormalizeContext } from './context.ts';
import { linesOf, lineText, splitLine, type Line } from './line.ts';

const NUMERAL = '[一二三四五六七八九十]{1,3}';
const FIRST = new RegExp(`(?<=^|[。！？；：”）] ?| )(${NUMERAL})、`, 'gu');
const SECOND = new RegExp(`（(${NUMERAL})）`, 'gu');
const ENDS = /[。！？；：”）]$/u;
/** A heading that a second-level heading follows on the same line. */
const LONGEST_HEADING = 60;
const TAIL =
  /(?<=。) ?(\p{Script=Han}{2,30}(?:人民政府|委员会|办公室|局|厅) ?(?:\d{4}年\d{1,2}月\d{1,2}日)?)$/u;

/** Offsets of marks that count up from `from`. */
function counted(text: string, marks: RegExp, from: number, fits: (at: number) => boolean): number[] {
  const places: number[] = [];
  for (const match of text.matchAll(marks)) {
    if (ordinalOf(match[1] ?? '') === from + places.length && fits(match.index)) places.push(match.index);
  }
  return places;
}

function splitAt(line: Line, offsets: readonly number[]): Line[] {
  const parts: Line[] = [line];
  for (const offset of [...offsets].sort((a, b) => b - a)) {
    if (offset <= 0) continue;
    const [, rest] = splitLine(line, offset);
    parts.splice(1, 0, rest);
  }
  return parts;
}

/** 一、主要工作（一）加强领导。…（二）… : the second level begins where a heading has no stop. */
function partSecond(line: Line): Line[] {
  const text = lineText(line);
  const mark = listMark(text);
  if (mark?.level !== 1) return [line];
  const first = text.indexOf('（一）');
  const heading = text.slice(0, first);
  if (first < 0 || first > LONGEST_HEADING || /。.*[^。 ]/u.test(heading)) return [line];
  return splitAt(
    line,
    counted(text, SECOND, 1, (at) => at === first || ENDS.test(text.slice(0, at).trimEnd())),
  );
}

/** Places behind the blanks of a report on one line that stand where lines ended: outside brackets, beside no Latin or label. */
function blanks(text: string): number[] {
  let depth = 0;
  const places: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if ('《（“‘〔【['.includes(character)) depth += 1;
    if ('》）”’〕】]'.includes(character)) depth = Math.max(0, depth - 1);
    if (character !== ' ' || depth > 0) continue;
    const around = text.charAt(at - 1) + text.charAt(at + 1);
    if (!/[A-Za-z：[\]|>]/u.test(around) && !/^\d[\d年月日]$/u.test(around)) places.push(at + 1);
  }
  return places;
}

export default function partRunOn({ boilerplate }: NormalizeContext) {
  const titles = boilerplate.titles.map(({ pattern }) => new RegExp(pattern, 'u'));

  /** Where the title ends that the line begins with, if 2023年 follows it at once. */
  function titleEnd(text: string): number {
    for (const match of text
      .slice(0, 80)
      .matchAll(/(?<=报告|总结|）) ?(?=\d{4}年|各位|市|县|区|现将|根据)/gu)) {
      if (titles.some((title) => title.test(text.slice(0, match.index))))
        return match.index + match[0].length;
    }
    return 0;
  }

  function partLine(line: Line): Line[] {
    const text = lineText(line);
    const firsts = counted(text, FIRST, 1, () => true);
    if (line.type !== 'paragraph' || firsts.length < 2) return [line];
    const tail = TAIL.exec(text);
    const offsets = new Set([
      ...firsts,
      ...blanks(text),
      titleEnd(text),
      ...(tail ? [text.length - (tail[1] ?? '').length] : []),
    ]);
    return splitAt(line, [...offsets]);
  }

  return (tree: Root): void => {
    tree.children = linesOf(tree).flatMap(partLine).flatMap(partSecond);
  };
}
