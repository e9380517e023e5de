/** White space that says nothing: at the ends of a line, before a per cent sign, in runs. */
import type { Edit } from './edits.ts';

/** Characters without width (U+200B, U+2060, U+FEFF) stand for no space at all. */
const INVISIBLE = '\\u200B\\u2060\\uFEFF';
const RUN = new RegExp(`[\\s${INVISIBLE}]+`, 'gu');
const ONLY_INVISIBLE = new RegExp(`^[${INVISIBLE}]+$`, 'u');

const UNITS = '年月日时分个件人次名项部条份场起宗家处所支批期篇届位户万亿余多';
/** Units that a number is never parted from: 2023 年 1 月, 128 件. */
const UNIT = new RegExp(`[${UNITS}]`, 'uy');
/**
 * A number with its unit, whatever blanks still stand between them; a year may begin what follows
 * (云溪县人民政府 2024年1月5日). Both are read as they will stand, so that tidying twice changes nothing.
 */
const COUNTED = new RegExp(
  `(?!\\d(?:[${INVISIBLE}]*\\d){3}[\\s${INVISIBLE}]*[年\\-—./])` +
    `\\d[\\d,.${INVISIBLE}]*[\\s${INVISIBLE}]*[${UNITS}%％]`,
  'uy',
);

function standsAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

/** A blank within 128 件 or 开展 2 次. */
function insideCount(text: string, start: number, end: number): boolean {
  const before = text.charAt(start - 1);
  if (/^\d$/.test(before)) return standsAt(UNIT, text, end);
  return /^\p{Script=Han}$/u.test(before) && standsAt(COUNTED, text, end);
}

function tidied(text: string, start: number, end: number): string {
  const run = text.slice(start, end);
  const atAnEnd = start === 0 || end === text.length;
  const beforePercent = /^\d$/.test(text.charAt(start - 1)) && /^[%％‰]$/.test(text.charAt(end));
  return atAnEnd || beforePercent || insideCount(text, start, end) || ONLY_INVISIBLE.test(run) ? '' : ' ';
}

/** Edits that trim a line, close 93.6 % and 128 件 up, and leave one plain space where several stood. */
export function tidySpaces(text: string): Edit[] {
  return [...text.matchAll(RUN)]
    .map(({ index, 0: run }): Edit => {
      const end = index + run.length;
      return { start: index, end, after: tidied(text, index, end) };
    })
    .filter(({ start, end, after }) => text.slice(start, end) !== after);
}

/** True for a line that shows nothing. */
export function isBlank(text: string): boolean {
  return text.replace(RUN, '') === '';
}
