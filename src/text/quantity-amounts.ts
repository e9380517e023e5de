/** Reading one amount, number and unit, at a given place of a folded text. Knows the grammar, no words. */
import type { MeasureUnit } from '../schemas/lexicons.ts';
import type { Approx } from '../schemas/vocabulary.ts';
import {
  hanNumeralChars,
  multiplyExactly,
  parseHanNumeral,
  parseNeighbours,
  parseNumber,
} from './numerals.ts';
import { matchEnd, type CompiledLexicon } from './quantity-lexicon.ts';

/** A number at [start, end), with the unit included where one follows; value in the unit's base. */
export interface Amount {
  readonly start: number;
  readonly end: number;
  /** End of the number itself, before the unit. */
  readonly numberEnd: number;
  readonly number: string;
  readonly value: number;
  readonly valueMax: number | null;
  readonly unit: MeasureUnit | null;
  readonly approx: Approx;
  readonly isHan: boolean;
}

const digits = /\d{1,3}(?:,\d{3})+(?!\d|,\d)(?:\.\d+)?|\d+(?:\.\d+)?/y;
const han = new RegExp(`[${hanNumeralChars}]+`, 'y');
const scales = /万亿|[千百十]万|[千百]亿|[亿万千百]/y;
const dash = /(?:——?|[–~～\-－至])(?=[\d一二两三四五六七八九十百])/y;
const until = /到(?=\d)/y;
const fraction = new RegExp(
  `([${hanNumeralChars}\\d]{1,8})分之([${hanNumeralChars}]{1,8}|\\d+(?:\\.\\d+)?)(?:点([〇零一二三四五六七八九]{1,4}))?`,
  'y',
);

function unitAt(
  text: string,
  at: number,
  lexicon: CompiledLexicon,
): { unit: MeasureUnit; end: number; many: boolean } | null {
  const from = text[at] === ' ' ? at + 1 : at;
  const trap = matchEnd(lexicon.unitTraps, text, from);
  for (let length = lexicon.longestUnit; length > 0; length -= 1) {
    const printed = text.slice(from, from + length);
    const unit = printed.length === length ? lexicon.unitOf.get(printed) : undefined;
    const end = from + length;
    if (unit !== undefined && end >= trap && !/^[A-Za-z]{2}/.test(text.slice(end - 1, end + 1))) {
      return { unit, end, many: false };
    }
  }
  // 3个多月: the qualifier stands inside the unit.
  if (/^个[多余]/.test(text.slice(from, from + 2))) {
    const inner = unitAt(text.slice(0, from + 1) + text.slice(from + 2, from + 8), from, lexicon);
    if (inner !== null && inner.unit.unit.length > 1)
      return { unit: inner.unit, end: inner.end + 1, many: true };
  }
  return null;
}

function readFraction(text: string, at: number, lexicon: CompiledLexicon): Amount | null {
  fraction.lastIndex = at;
  const found = fraction.exec(text);
  const unit = lexicon.unitOf.get('%') ?? null;
  if (found === null || unit === null) return null;
  const [raw, below = '', above = '', tail = ''] = found;
  const [bottom, top] = [parseNumber(below), parseNumber(above)];
  if (bottom === null || top === null || bottom === 0) return null;
  const decimals = [...tail].map((char) => parseHanNumeral(char) ?? 0).join('');
  const exact = Number(decimals === '' ? top : `${top}.${decimals}`);
  const value = bottom === 100 ? exact : multiplyExactly(exact, 100) / bottom;
  const end = at + raw.length;
  return {
    start: at,
    end,
    numberEnd: end,
    number: raw,
    value,
    valueMax: null,
    unit,
    approx: 'none',
    isHan: true,
  };
}

function readSingle(text: string, at: number, lexicon: CompiledLexicon): Amount | null {
  const isHan = !/\d/.test(text[at] ?? '');
  let end = matchEnd(isHan ? han : digits, text, at);
  if (end < 0) return null;
  // 八千瓦: the last character belongs to the unit.
  if (isHan && end - at > 1 && /^(?:千[瓦伏米克]|百分点)/.test(text.slice(end - 1, end + 2))) end -= 1;
  let approx: Approx = 'none';
  const stepOver = (expression: RegExp): void => {
    const next = matchEnd(expression, text, end);
    if (next < 0) return;
    approx = lexicon.insideApprox.get(text.slice(end, next)) ?? approx;
    end = next;
  };
  let unit = unitAt(text, end, lexicon);
  if (unit === null) {
    stepOver(lexicon.inside);
    unit = unitAt(text, end, lexicon);
  }
  if (unit === null) {
    stepOver(scales);
    stepOver(lexicon.inside);
    unit = unitAt(text, end, lexicon);
  }
  const number = text.slice(at, end);
  const range = isHan ? parseNeighbours(number) : null;
  const plain = range === null ? parseNumber(number) : range[0];
  if (plain === null) return null;
  if (unit?.many === true) approx = 'over';
  const factor = unit?.unit.factor ?? 1;
  return {
    start: at,
    end: unit?.end ?? end,
    numberEnd: end,
    number,
    value: multiplyExactly(plain, factor),
    valueMax: range === null ? null : multiplyExactly(range[1], factor),
    unit: unit?.unit ?? null,
    approx: range === null ? approx : 'about',
    isHan,
  };
}

/** The scale characters at the end of a printed number: 30万 → 万. */
const scaleOf = (number: string): string => /[十百千万亿]*$/.exec(number)?.[0] ?? '';

/** `low` in the scale and unit that only `high` prints: 20 of 20—30万元 is 200000 元. */
export function shareUnit(low: Amount, high: Amount): number {
  const scaled = low.isHan || scaleOf(low.number) !== '' ? low.number : low.number + scaleOf(high.number);
  return multiplyExactly(parseNumber(scaled) ?? low.value, high.unit?.factor ?? 1);
}

/**
 * The amount that begins exactly at `at`, or null. A range (6—8个, 10%至15%, 两三个) is one amount. Where
 * no unit follows, `unit` is null and the amount ends with its number.
 */
export function readAmount(text: string, at: number, lexicon: CompiledLexicon): Amount | null {
  const part = readFraction(text, at, lexicon);
  if (part !== null) return part;
  const low = readSingle(text, at, lexicon);
  if (low === null || low.valueMax !== null) return low;
  let from = matchEnd(dash, text, low.end);
  if (from < 0 && low.unit === null) from = matchEnd(until, text, low.end);
  const high = from < 0 ? null : readSingle(text, from, lexicon);
  if (high?.unit == null || high.valueMax !== null || high.isHan !== low.isHan) return low;
  if (low.unit !== null && low.unit !== high.unit) return low;
  const value = low.unit === null ? shareUnit(low, high) : low.value;
  if (value >= high.value) return low;
  const approx = low.approx === 'none' ? high.approx : low.approx;
  return {
    ...low,
    end: high.end,
    numberEnd: high.numberEnd,
    value,
    valueMax: high.value,
    unit: high.unit,
    approx,
  };
}
