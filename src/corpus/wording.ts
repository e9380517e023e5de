/** What the reports say in the same words. */
import { findShared, type SharedPassage } from '../analysis/shared-passages.ts';
import { countCharacters } from '../text/han.ts';
import { placeOfSpan } from '../text/kwic.ts';
import { once } from './once.ts';
import { getReports, type Report } from './reports.ts';

/** Passages listed. */
const MOST = 20;

export interface WordingPlace {
  readonly report: Report;
  readonly unit: string;
  readonly start: number;
  readonly end: number;
}

export interface Wording {
  readonly shares: readonly {
    readonly report: Report;
    readonly characters: number;
    readonly percent: number;
  }[];
  readonly passages: readonly (Omit<SharedPassage, 'places'> & {
    readonly places: readonly WordingPlace[];
  })[];
}

/** Shares and the longest passages. */
export const getWording = once(async (): Promise<Wording> => {
  const reports = await getReports();
  const { spans, passages } = findShared(
    reports.map(({ text }) => text),
    MOST,
  );
  return {
    shares: reports.map((report, at) => {
      const characters = (spans[at] ?? []).reduce(
        (sum, { start, end }) => sum + countCharacters(report.text.slice(start, end)),
        0,
      );
      return { report, characters, percent: (characters / report.characters) * 100 };
    }),
    passages: passages.map((passage) => ({
      ...passage,
      places: passage.places.flatMap(({ report: at, start, end }) => {
        const report = reports[at];
        return report ? [{ report, start, end, unit: placeOfSpan(report, { start, end }).unit }] : [];
      }),
    })),
  };
});
