/**
 * The year a report reports on: from its title, else its preamble, else the first section heading that
 * names one. Years of signing and publishing, of plans and of names in 《》 are never taken for it.
 */
import type { SectionRole } from '../schemas/lexicons.ts';
import { parseHanNumeral } from '../text/numerals.ts';

export interface InferredYear {
  readonly year: number;
  readonly from: 'title' | 'preamble' | 'heading';
}

export interface YearSources {
  readonly title: string;
  readonly preamble: string;
  /** Headings of the first level, in order. */
  readonly sections: readonly string[];
}

const CENTURIES = '(?:19|20)\\d{2}|(?:一九|二[〇○零])[〇○零一二三四五六七八九]{2}';
/** 2023年, 2023年度 and 二〇二三年; no day (2024年1月5日), no span (2021—2025年), no document number. */
const YEAR = new RegExp(
  `(?<![\\d〔—-])(${CENTURIES})年(?!\\d{1,2}月\\d{1,2}日|[一二三四五六七八九十]{1,2}月)`,
  'gu',
);
const ANNOUNCED = new RegExp(`(?:现将|关于|对|就).{0,30}?(${CENTURIES})年`, 'u');
const BOOK = /《[^《》]*》/gu;
/** 2021年以来 and 自2021年 begin a span, they do not name the year. */
const SINCE = /^(?:度)?(?:以来|起|至)/u;

function toNumber(printed: string): number {
  return /^\d/.test(printed) ? Number(printed) : (parseHanNumeral(printed.replace(/[○零]/g, '〇')) ?? 0);
}

function firstYear(text: string): number | null {
  for (const match of text.matchAll(YEAR)) {
    if (SINCE.test(text.slice(match.index + match[0].length))) continue;
    return toNumber(match[1] ?? '');
  }
  return null;
}

function preambleYear(preamble: string): number | null {
  const plain = preamble.replace(BOOK, '');
  const opening = firstYear(plain.slice(0, 12));
  const announced = ANNOUNCED.exec(plain)?.[1];
  return opening ?? (announced === undefined ? firstYear(plain) : toNumber(announced));
}

/** The year and what it was read from, or null when the text names none. */
export function inferYear(sources: YearSources, sectionRoles: readonly SectionRole[]): InferredYear | null {
  const title = firstYear(sources.title);
  if (title !== null) return { year: title, from: 'title' };
  const preamble = preambleYear(sources.preamble);
  if (preamble !== null) return { year: preamble, from: 'preamble' };
  const plans = sectionRoles
    .filter(({ where, role }) => where === 'heading' && role === 'plans')
    .map(({ pattern }) => new RegExp(pattern, 'u'));
  const headings = sources.sections.filter((text) => !plans.some((plan) => plan.test(text)));
  const heading = headings.map(firstYear).find((year) => year !== null) ?? null;
  return heading === null ? null : { year: heading, from: 'heading' };
}
