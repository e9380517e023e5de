/**
 * What a number is about: its subject, its period, whose figure it is, plan or fact. Read from the words
 * around the quantities of one paragraph; the words themselves are content/lexicons/quantity-words.yml.
 */
import type { PeriodKind, QuantityWords } from '../schemas/quantity-words.ts';
import type { Role } from '../schemas/vocabulary.ts';
import type { FoundQuantity } from '../text/quantities.ts';
import { alternation } from '../text/quantity-lexicon.ts';
import { clauseAround, lastIndexUpTo, sentenceStarts } from './quantity-clauses.ts';
import { describeSubjects } from './quantity-subjects.ts';

export interface QuantityContext {
  readonly role: Role;
  readonly words: QuantityWords;
  /** The year reported on; 今年 is this year. */
  readonly year: number;
}

export interface DescribedQuantity {
  /** Verb and noun, or noun alone, without the number: 办理各类法律事务; null for names and where none is found. */
  readonly subject: string | null;
  /**
   * 2022年, 2022年9月, 2021年以来, 截至2022-11-30, 截至目前, 累计, 每年, or as printed; null when the sentence
   * gives none: then the report's year is meant.
   */
  readonly period: string | null;
  /** As printed: 全市, 市政府, 市直部门; null when the text does not say. */
  readonly scope: string | null;
  readonly isPlan: boolean;
}

interface Printed {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
const two = (value: number): string => String(value).padStart(2, '0');

function periodText(kind: PeriodKind, groups: Record<string, string>, printed: string, year: number): string {
  const y = groups['y'] === undefined ? year : Number(groups['y']);
  const [m, d] = [Number(groups['m'] ?? 0), Number(groups['d'] ?? 0)];
  switch (kind) {
    case 'this-year':
      return `${year}年`;
    case 'last-year':
      return `${year - 1}年`;
    case 'year':
      return `${y}年`;
    case 'since-year':
      return `${y}年以来`;
    case 'month':
      return `${y}年${m}月`;
    case 'until-month-end':
      return `截至${y}-${two(m)}-${two(lastDay(y, m))}`;
    case 'until-day':
      return `截至${y}-${two(m)}-${two(d)}`;
    case 'until-now':
      return '截至目前';
    case 'cumulative':
      return '累计';
    case 'every':
    case 'printed':
      return printed.replaceAll(/[“”]/g, '');
  }
}

/** Titles and quotations name other years: their characters are blanked, offsets kept. */
function withoutTitles(text: string): string {
  return text.replace(/《[^》\n]{0,200}》/gu, (title) => '〇'.repeat(title.length));
}

function findPeriods(text: string, words: QuantityWords, year: number): (Printed & { kind: PeriodKind })[] {
  const plain = withoutTitles(text);
  const found = words.periods.flatMap(({ pattern, kind }) =>
    [...plain.matchAll(new RegExp(pattern, 'gu'))].map((hit) => ({
      kind,
      start: hit.index,
      end: hit.index + hit[0].length,
      text: periodText(kind, hit.groups ?? {}, hit[0], year),
    })),
  );
  // 截至2022年11月底 also holds 2022年: of overlapping readings the longer stands.
  const ordered = found.toSorted((a, b) => a.start - b.start || b.end - a.end);
  let reached = -1;
  return ordered.filter((one) => {
    const stands = one.end > reached;
    reached = Math.max(reached, one.end);
    return stands;
  });
}

const isWide = (word: string): boolean => /^[全我本]/u.test(word);

function findScopes(text: string, words: QuantityWords): Printed[] {
  const wide = alternation(words.scopes.words.filter(isWide));
  const offices = alternation(words.scopes.words.filter((word) => !isWide(word)));
  const except = alternation(words.scopeExcept.words);
  // 超市直接 and 城市直达 are other words; a scope does not begin inside one.
  const expression = new RegExp(`(?:${wide})(?!${except})|(?<![超城都])(?:${offices})(?![接达])`, 'gu');
  return [...withoutTitles(text).matchAll(expression)].map((hit) => ({
    start: hit.index,
    end: hit.index + hit[0].length,
    text: hit[0],
  }));
}

/** The last of `items`, which follow one another, that lies within [from, to). */
function lastWithin<Item extends Printed>(
  items: readonly Item[],
  from: number,
  to: number,
): Item | undefined {
  const item = items[lastIndexUpTo(items, (one) => one.end, to)];
  return item !== undefined && item.start >= from ? item : undefined;
}

/** The scope a subject carries itself, borrowed from the clause before: 市政府行政规范性文件. */
function scopeWithin(subject: string, words: QuantityWords): Printed | undefined {
  return findScopes(subject, words).at(-1);
}

/** For each quantity of `found`, in order, what the words of `text` say about it. Pure. */
export function describeQuantities(
  text: string,
  found: readonly FoundQuantity[],
  context: QuantityContext,
): DescribedQuantity[] {
  const { words, year, role } = context;
  const periods = findPeriods(text, words, year);
  const every = periods.filter((period) => period.kind === 'every');
  const cumulative = periods.filter((period) => period.kind === 'cumulative');
  const dated = periods.filter((period) => period.kind !== 'cumulative' && period.kind !== 'every');
  const scopes = findScopes(text, words);
  const lending = scopes.filter(
    (scope) => isWide(scope.text) || /(?:^|[，；：。！？\n])$/u.test(text.slice(0, scope.start)),
  );
  const scopeAt = new Map(scopes.map((scope) => [scope.start, scope]));
  const plans = words.plans.map(({ pattern }) => new RegExp(pattern, 'u'));
  const starts = sentenceStarts(text);
  const subjects = describeSubjects(text, found, words);
  return found.map((quantity, index) => {
    const place = lastIndexUpTo(starts, (start) => start, quantity.start);
    const sentence = starts[place] ?? 0;
    const clause = clauseAround(text, quantity);
    // 每周 speaks for its own clause only; 累计 for its sentence, unless that has a date.
    const period =
      lastWithin(every, clause.start, quantity.start) ??
      lastWithin(dated, sentence, quantity.start) ??
      lastWithin(cumulative, sentence, quantity.start);
    // No other sentence lends its time or scope: "not stated" is the honest answer. Within the sentence an
    // office speaks for later clauses only as their subject (市政府…，…), never as an object (列席县政府…，…).
    const scope =
      scopeAt.get(quantity.end) ??
      lastWithin(scopes, clause.start, quantity.start) ??
      scopeWithin(subjects[index] ?? '', words) ??
      lastWithin(lending, sentence, clause.start);
    const before = withoutTitles(text.slice(clause.start, quantity.start));
    return {
      subject: subjects[index] ?? null,
      period: quantity.isName ? null : (period?.text ?? null),
      scope: quantity.isName ? null : (scope?.text ?? null),
      isPlan: role === 'plans' || plans.some((plan) => plan.test(before)),
    };
  });
}
