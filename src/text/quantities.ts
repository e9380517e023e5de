/**
 * Every number with a unit in a normalised text, and the names that merely contain numbers. Left out:
 * dates, document years, list marks, ordinals, session numbers, ranks, idioms. Words come from the lexicon.
 */
import type { Approx } from '../schemas/vocabulary.ts';
import { hanNumeralChars, parseDigits, parseHanNumeral } from './numerals.ts';
import { readAmount, shareUnit, type Amount } from './quantity-amounts.ts';
import { compileLexicon, matchEnd, type CompiledLexicon, type QuantityLexicon } from './quantity-lexicon.ts';
import { approxAround, isCount } from './quantity-neighbours.ts';
import { foldDigits, markRegions, regionMark, runAround } from './quantity-regions.ts';

export type { QuantityLexicon } from './quantity-lexicon.ts';

export interface FoundQuantity {
  /**
   * UTF-16 offsets, `end` exclusive. The span runs from the first character of the number to the last of
   * its unit, with 余 or 多 between them; words before the number (近, 超过, 第) and after the unit (以上)
   * stay outside. A name without a unit runs to the end of its number or of the word that makes it a name.
   */
  readonly start: number;
  readonly end: number;
  /** In the unit's base: 2.7万人次 is 27000. The lower bound of a range; the first number of a name. */
  readonly value: number;
  readonly valueMax: number | null;
  /** The text of the span, as printed. */
  readonly valueRaw: string;
  /** The unit's base, such as 件 for 宗; empty for a name without a unit. */
  readonly measure: string;
  /** The unit as printed, also where it is printed only once for several numbers; empty without one. */
  readonly measureRaw: string;
  readonly approx: Approx;
  /** True where the number is part of a name: 12348, 1153工作模式, “三项制度”. */
  readonly isName: boolean;
}

const numberStart = new RegExp(`[\\d${hanNumeralChars}A-Za-z]`, 'g');
const latinName = /[A-Za-z]+[-.]?\d[\dA-Za-z.-]*(?<![.-])/y;
const compoundName = /[\dA-Za-z]+(?:\+[\dA-Za-z]+)+/y;
const digitLatinName = /\d[\d.]*[A-Za-z][\dA-Za-z]*/y;
const planName = /(?:十[一二三四五六七八九]?|[一二三四六七八九])五/y;
const shared = /[、和及与](?=\d)/y;

interface Scan {
  readonly source: string;
  readonly text: string;
  readonly marks: Uint8Array;
  readonly lexicon: CompiledLexicon;
}

function nameFrom({ source, text }: Scan, start: number, end: number, value?: number): FoundQuantity {
  const first = /\d+(?:\.\d+)?/.exec(text.slice(start, end));
  return {
    start,
    end,
    value: value ?? parseDigits(first?.[0] ?? '') ?? 0,
    valueMax: null,
    valueRaw: source.slice(start, end),
    measure: '',
    measureRaw: '',
    approx: 'none',
    isName: true,
  };
}

/** Names that are recognised by their own shape: 1+41+17, PM2.5, 5G, “七五”. */
function shapedName(scan: Scan, at: number): FoundQuantity | null {
  const { text, lexicon } = scan;
  const plan = matchEnd(planName, text, at);
  if (
    plan > 0 &&
    !hanNumeralChars.includes(text[plan] ?? ' ') &&
    !hanNumeralChars.includes(text[at - 1] ?? ' ')
  ) {
    const quoted = text[at - 1] === '“' && text[plan] === '”';
    if (quoted || matchEnd(lexicon.planAfter, text, plan) > 0) {
      return nameFrom(scan, at, plan, parseHanNumeral(text.slice(at, plan - 1)) ?? 0);
    }
  }
  const compound = matchEnd(compoundName, text, at);
  if (compound > 0 && /\d/.test(text.slice(at, compound))) return nameFrom(scan, at, compound);
  const latin = matchEnd(latinName, text, at);
  if (latin > 0) {
    const digit = at + text.slice(at, latin).search(/\d/);
    const amount = readAmount(text, digit, lexicon);
    // LED1.2万盏 is a count after a word; PM2.5年均 is not.
    const counts = amount?.unit != null && (/[万亿]/.test(amount.number) || digit - at > 2);
    return counts ? null : nameFrom(scan, at, latin);
  }
  const mixed = matchEnd(digitLatinName, text, at);
  return mixed > 0 && readAmount(text, at, lexicon)?.unit == null ? nameFrom(scan, at, mixed) : null;
}

/** A number without a unit is a name (12348, 1153工作模式), or shares the unit of the next one, or nothing. */
function withoutUnit(scan: Scan, amount: Amount): FoundQuantity | null {
  const { text, lexicon, source } = scan;
  if (amount.isHan) return null;
  const nameEnd = matchEnd(lexicon.nameAfter, text, amount.end);
  if (nameEnd > 0) return nameFrom(scan, amount.start, nameEnd);
  const isService = lexicon.words.serviceNumbers.words.includes(amount.number);
  if (isService || text[amount.end] === '+' || text[amount.start - 1] === '+') {
    return nameFrom(scan, amount.start, amount.end);
  }
  const from = matchEnd(shared, text, amount.end);
  const next = from < 0 ? null : readAmount(text, from, lexicon);
  if (next?.unit == null || scan.marks[from] === regionMark.skip) return null;
  return {
    start: amount.start,
    end: amount.end,
    value: shareUnit(amount, next),
    valueMax: null,
    valueRaw: source.slice(amount.start, amount.end),
    measure: next.unit.base,
    measureRaw: next.unit.unit,
    approx: approxAround(text, amount, lexicon.words),
    isName: false,
  };
}

/** Whether an amount with a unit only forms part of a name. */
function isNamed({ text, marks, lexicon }: Scan, amount: Amount): boolean {
  const mark = marks[amount.start];
  if (mark === regionMark.name) return true;
  if (amount.unit?.kind === 'time' && matchEnd(lexicon.periodName, text, amount.end) > 0) return true;
  if (mark === regionMark.title) return matchEnd(lexicon.titleCount, text, amount.end) < 0;
  if (mark !== regionMark.quoted) return false;
  // “八大类108项” is nothing but counts, and counts.
  const { start, end } = runAround(marks, amount.start);
  let [at, counts] = [start + 1, 0];
  for (let next = readAmount(text, at, lexicon); at < end - 1; next = readAmount(text, at, lexicon)) {
    if (next?.unit == null) return true;
    [at, counts] = [next.end, counts + 1];
  }
  return counts < 2;
}

function describe(scan: Scan, amount: Amount): FoundQuantity | null {
  if (amount.unit === null) return withoutUnit(scan, amount);
  const isName = isNamed(scan, amount);
  if (!isCount(scan.text, amount, scan.lexicon.words, isName)) return null;
  return {
    start: amount.start,
    end: amount.end,
    value: amount.value,
    valueMax: amount.valueMax,
    valueRaw: scan.source.slice(amount.start, amount.end),
    measure: amount.unit.base,
    measureRaw: amount.unit.unit,
    approx: approxAround(scan.text, amount, scan.lexicon.words),
    isName,
  };
}

/** All quantities of `text` in order of place, never overlapping. Throws nothing; time grows with length. */
export function findQuantities(text: string, lexicon: QuantityLexicon): FoundQuantity[] {
  const ready = compileLexicon(lexicon);
  const folded = foldDigits(text);
  const scan: Scan = { source: text, text: folded, marks: markRegions(folded, ready), lexicon: ready };
  const found: FoundQuantity[] = [];
  numberStart.lastIndex = 0;
  const starts = new RegExp(numberStart);
  for (let hit = starts.exec(folded); hit !== null; hit = starts.exec(folded)) {
    const at = hit.index;
    if (scan.marks[at] === regionMark.skip) continue;
    const name = shapedName(scan, at);
    const amount = name === null ? readAmount(folded, at, ready) : null;
    const quantity = name ?? (amount === null ? null : describe(scan, amount));
    if (quantity !== null) found.push(quantity);
    const end = quantity?.end ?? amount?.numberEnd ?? wordEnd(folded, at);
    starts.lastIndex = Math.max(end, at + 1);
  }
  return found;
}

const latinWord = /[A-Za-z]+/y;
const numberRun = new RegExp(`[\\d.,]+|[${hanNumeralChars}]+`, 'y');

/** Past a run that is no number, so that its tail is not read as one: 百千万, a Latin word, endless digits. */
function wordEnd(text: string, at: number): number {
  return Math.max(matchEnd(latinWord, text, at), matchEnd(numberRun, text, at));
}

/** One printed quantity read on its own, without regard to its surroundings; null when it is not exactly one. */
export function parseQuantity(
  raw: string,
  lexicon: QuantityLexicon,
): { value: number; valueMax: number | null; measure: string } | null {
  const amount = readAmount(foldDigits(raw), 0, compileLexicon(lexicon));
  if (amount?.unit == null || amount.end !== raw.length) return null;
  return { value: amount.value, valueMax: amount.valueMax, measure: amount.unit.base };
}
