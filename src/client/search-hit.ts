/** A unit that answers a query, and what of it is known before and after its text is read. */
import type { CorpusReport, SearchCorpus } from '../schemas/search.ts';
import { fold, type Folded } from '../text/search-fold.ts';
import { matchFolded, type Match } from '../text/search-match.ts';
import type { Query } from '../text/search-query.ts';
import { decodeUnits, type SearchUnit } from '../text/search-unit.ts';

export interface FoundReport extends CorpusReport {
  readonly stem: string;
  /** Address in the index: that of the default language version. */
  readonly url: string;
  /** Address in the language version of the page. */
  readonly link: string;
  /** Place in the site's neutral order. */
  readonly place: number;
}

export interface HitDetail {
  readonly unit: SearchUnit;
  /** Printed number and heading of the unit, or of what it stands under. */
  readonly label: string;
  readonly match: Match;
}

export interface Hit {
  readonly report: FoundReport;
  /** Place of the unit in its report. */
  readonly order: number;
  readonly role: string;
  readonly topics: readonly string[];
  readonly count: number;
  /** 2 for a hit in the title, 1 in a heading, 0 in the text. */
  readonly rank: number;
  /** Characters of the unit; 0 where only the count table has been read. */
  readonly length: number;
  readonly detail: HitDetail | null;
}

/** What puts one hit before another: a title is worth more than a heading, a heading more than text. */
export const rankOf = (role: string, inHeading: boolean): number =>
  role === 'title' ? 2 : inHeading ? 1 : 0;

/** The reports of the corpus with their names and addresses; `root` is where the language version begins. */
export function listReports({ base, reports }: SearchCorpus, root: string): FoundReport[] {
  return reports.map((report, place) => {
    const path = `regions/${report.region}/${report.year}/`;
    return {
      ...report,
      stem: `${report.region}-${report.year}`,
      url: base + path,
      link: root + path,
      place,
    };
  });
}

/** A unit read from the index, ready to be asked again and again. */
export interface ReadUnit {
  readonly unit: SearchUnit;
  readonly folded: Folded;
  readonly label: string;
}

/**
 * The units of a record, or those of them that stand at `orders`. `title` stands for a label where the
 * record has none.
 */
export function readRecord(content: string, title: string, orders?: ReadonlySet<number>): ReadUnit[] {
  const units = decodeUnits(content);
  const labelOf = (unit: SearchUnit): string => {
    if (unit.labelLength > 0) return unit.text.slice(0, unit.labelLength);
    const parent = units.find(({ id }) => id === unit.parent);
    return parent ? labelOf(parent) : title;
  };
  return units
    .filter(({ order }) => orders?.has(order) !== false)
    .map((unit) => ({ unit, folded: fold(unit.text), label: labelOf(unit) }));
}

/** The hits among units of one report. */
export function matchUnits(units: readonly ReadUnit[], report: FoundReport, query: Query): Hit[] {
  return units.flatMap(({ unit, folded, label }): Hit[] => {
    const match = matchFolded(folded, query);
    if (!match) return [];
    const { order, role, topics, labelLength, text } = unit;
    const inHeading = match.spans.some(({ start }) => start < labelLength);
    const detail = { unit, label, match };
    const rank = rankOf(role, inHeading);
    return [{ report, order, role, topics, count: match.count, rank, length: text.length, detail }];
  });
}
