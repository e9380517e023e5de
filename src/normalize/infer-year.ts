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
/** 1月, or 1月5日; 1月至11月 is a span within the year, which names it. */
const DATE = '(?:\\d{1,2}|[一二三四五六七八九十]{1,2})月(?![至到—-])';
/** 2023年, 2023年度 and 二〇二三年; no day or month, no span (2021—2025年), no goal (到2025年). */
const YEAR = new RegExp(`(?<![\\d〔—到-])(${CENTURIES})年(?!${DATE})`, 'gu');
/** What a report announces: the years that follow are looked at in order. */
const ANNOUNCEMENTS = [/现将/u, /关于|就|对/u] as const;
const ANNOUNCED_WITHIN = 30;
/** 2023年，云溪县… or 云溪县2023年… */
const OPENED_WITHIN = 8;
const BOOK = /《[^《》]*》/gu;
/** 2021年以来 and 自2021年 begin a span, they do not name the year. */
const SINCE = /^(?:度)?(?:以来|起|至)/u;
/** 2024年工作计划 and 2025年目标 are years to come. */
const TO_COME = /^度?(?:的)?(?:法治政府建设)?(?:主要)?(?:工作)?(?:计划|安排|思路|打算|目标|规划)/u;

function toNumber(printed: string): number {
  return /^\d/.test(printed) ? Number(printed) : (parseHanNumeral(printed.replace(/[○零]/g, '〇')) ?? 0);
}

/** The first year that is reported on, if it stands among the first `within` characters. */
function firstYear(text: string, within = text.length): number | null {
  for (const match of text.matchAll(YEAR)) {
    if (match.index > within) return null;
    const after = text.slice(match.index + match[0].length);
    if (SINCE.test(after) || TO_COME.test(after)) continue;
    return toNumber(match[1] ?? '');
  }
  return null;
}

function announcedYear(text: string): number | null {
  const found = ANNOUNCEMENTS.map((words) => {
    const at = text.search(words);
    return at < 0 ? null : firstYear(text.slice(at), ANNOUNCED_WITHIN);
  });
  return found.find((year) => year !== null) ?? null;
}

function preambleYear(preamble: string): number | null {
  const plain = preamble.replace(BOOK, '');
  return firstYear(plain, OPENED_WITHIN) ?? announcedYear(plain) ?? firstYear(plain);
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
  const heading = headings.map((text) => firstYear(text)).find((year) => year !== null) ?? null;
  return heading === null ? null : { year: heading, from: 'heading' };
}
