/**
 * What the lexicon proposes for one indicator and one report when no reader has judged the cell:
 * patterns propose a number, mentions show that the subject is spoken of. Never more than a proposal:
 * period and scope stay empty, and the row is not reviewed.
 */
import type { Evidence, Observation, Unit } from '../schemas/facts.ts';
import type { Indicator } from '../schemas/lexicons.ts';
import type { Approx, Level, Role } from '../schemas/vocabulary.ts';
import { multiplyExactly, parseNumber } from '../text/numerals.ts';
import { splitSentences } from '../text/sentences.ts';
import { unitAt } from './place-quote.ts';

export type ObservedUnit = Pick<Unit, 'id' | 'role' | 'start' | 'end'>;

/** A report as observations need it: the normalised text and its units, parents before their children. */
export interface ObservedReport {
  readonly stem: string;
  readonly year: number;
  readonly level: Level;
  readonly text: string;
  readonly units: readonly ObservedUnit[];
}

/** What is printed of a number: its value in the indicator's unit, and the words around it. */
export interface Proposal {
  readonly value: number;
  readonly sourceMeasure: string;
  readonly approx: Approx;
}

/** A shortcoming or an intention is no result of the year. */
const NOT_RESULTS: ReadonlySet<Role> = new Set(['problems', 'plans']);

/** The sentences in which a result of the year may stand, in reading order. */
export function resultSentences(report: ObservedReport): Evidence[] {
  return splitSentences(report.text).flatMap(({ start, end }) => {
    const unit = unitAt(report.units, { start, end });
    if (unit === null || NOT_RESULTS.has(unit.role)) return [];
    return [{ quote: report.text.slice(start, end), unit: unit.id, start, end }];
  });
}

/** 余 and 多 stand in or behind the number, 近 and 约 before it, 以上 behind the unit. */
function approxOf(before: string, printed: string, after: string): Approx {
  if (/[余多]/u.test(printed) || /^(?:以上|余|多)/u.test(after) || /(?:超过?|逾|突破)$/u.test(before))
    return 'over';
  if (/(?:近|不足|不到)$/u.test(before)) return 'under';
  if (/(?:约|大约)$/u.test(before) || /^(?:左右|上下)/u.test(after)) return 'about';
  return 'none';
}

/** 12000元 in 万元 is 1.2: the scale that the indicator's own unit carries is taken off again. */
function inUnitOf(indicator: Indicator, value: number): number {
  const scale = /^[万亿]/u.exec(indicator.unit)?.[0];
  if (scale === undefined) return value;
  return multiplyExactly(value, scale === '万' ? 1e-4 : 1e-8);
}

const compiled = new WeakMap<Indicator, readonly RegExp[]>();

function patternsOf(indicator: Indicator): readonly RegExp[] {
  const known = compiled.get(indicator) ?? indicator.patterns.map((pattern) => new RegExp(pattern, 'du'));
  compiled.set(indicator, known);
  return known;
}

/** The first number that a pattern of the indicator finds in the sentence. */
export function proposeValue(sentence: string, indicator: Indicator): Proposal | null {
  for (const pattern of patternsOf(indicator)) {
    const match = pattern.exec(sentence);
    const printed = match?.groups?.['value'];
    const span = match?.indices?.groups?.['value'];
    if (printed === undefined || span === undefined) continue;
    const value = parseNumber(printed);
    if (value === null || !Number.isFinite(value)) continue;
    const unit = match?.groups?.['unit'] ?? indicator.unit;
    const scaled = /^[万亿]/u.test(indicator.unit) ? (/[万亿]$/u.exec(printed)?.[0] ?? '') : '';
    const unitEnd = span[1] + (sentence.startsWith(unit, span[1]) ? unit.length : 0);
    return {
      value: inUnitOf(indicator, value),
      sourceMeasure: scaled + unit,
      approx: approxOf(sentence.slice(0, span[0]), printed, sentence.slice(unitEnd)),
    };
  }
  return null;
}

/** The automatic row of one cell; `sentences` are the report's {@link resultSentences}. */
export function observeAutomatically(
  report: ObservedReport,
  sentences: readonly Evidence[],
  indicator: Indicator,
): Observation {
  const row: Observation = {
    indicator: indicator.slug,
    report: report.stem,
    status: 'not-disclosed',
    value: null,
    measure: null,
    sourceMeasure: null,
    approx: 'none',
    period: null,
    scope: null,
    derivation: 'stated',
    evidence: [],
    note: null,
    reviewed: false,
  };
  if (indicator.notApplicable?.levels.includes(report.level)) {
    return { ...row, status: 'not-applicable', note: indicator.notApplicable.reason };
  }
  for (const sentence of sentences) {
    const proposal = proposeValue(sentence.quote, indicator);
    if (proposal === null) continue;
    return { ...row, ...proposal, status: 'value', measure: indicator.unit, evidence: [sentence] };
  }
  const mention = sentences.find(({ quote }) => indicator.mentions.some((word) => quote.includes(word)));
  return mention ? { ...row, status: 'qualitative', evidence: [mention] } : row;
}
