/** Reports of one region and issuer in several years, and what changed from one to the next. */
import { compareYears, yearRow, type IndicatorYears } from '../analysis/year-indicators.ts';
import { followProblems, type ProblemThread } from '../analysis/problem-years.ts';
import { groupByIssuer, neighbours, seriesOf } from '../analysis/year-series.ts';
import { compareTopics, type TopicYears } from '../analysis/year-topics.ts';
import { turnInstruments, turnTerms, type InstrumentTurn, type TermTurn } from '../analysis/year-words.ts';
import { quantitiesOf } from './figures.ts';
import { getCitations } from './instruments.ts';
import { getIndicators, getTopics } from './lexicons.ts';
import { observationsOf } from './observations.ts';
import { getReports, type Report } from './reports.ts';
import { termCountsOf } from './terms.ts';

export interface YearTurn {
  readonly before: Report;
  readonly after: Report;
  readonly terms: TermTurn;
  readonly instruments: InstrumentTurn;
  /** Null where a year lies between: the achievements would not be those of the next year. */
  readonly threads: readonly ProblemThread[] | null;
}

export interface YearChanges {
  /** Two reports or more, by year. */
  readonly reports: readonly Report[];
  readonly topics: readonly TopicYears[];
  readonly indicators: readonly IndicatorYears<Report>[];
  readonly turns: readonly YearTurn[];
}

/** The reports of a region parted by issuer, each part by year; the government's first. */
export async function issuersOf(region: string): Promise<Report[][]> {
  const own = (await getReports()).filter((report) => report.region === region);
  const isDepartment = ([first]: Report[]): number => Number(first?.issuerKind === 'department');
  return groupByIssuer(own).sort((a, b) => isDepartment(a) - isDepartment(b));
}

/** The reports of the same region and issuer, by year. */
export const yearsOf = async (report: Report): Promise<Report[]> => seriesOf(report, await getReports());

async function indicatorsOf(reports: readonly Report[]): Promise<IndicatorYears<Report>[]> {
  const indicators = await getIndicators();
  const rows = await Promise.all(
    reports.map(async (report) => {
      const [figures, observations] = [await quantitiesOf(report.stem), await observationsOf(report.stem)];
      return { report, figures, observations };
    }),
  );
  return indicators.flatMap((indicator) => {
    const years = rows.flatMap(({ report, figures, observations }) => {
      const observation = observations.find((each) => each.indicator === indicator.slug);
      return observation ? [yearRow(report, observation, figures, indicator)] : [];
    });
    return compareYears(indicator, years) ?? [];
  });
}

async function turnOf(before: Report, after: Report): Promise<YearTurn> {
  const [countsBefore, countsAfter] = [await termCountsOf(before.stem), await termCountsOf(after.stem)];
  const citations = await getCitations();
  const mentionsOf = ({ stem }: Report) =>
    citations.filter(({ report }) => report.stem === stem).map(({ mention }) => mention);
  return {
    before,
    after,
    terms: turnTerms(countsBefore, countsAfter),
    instruments: turnInstruments(mentionsOf(before), mentionsOf(after)),
    threads: after.year === before.year + 1 ? followProblems(before, after) : null,
  };
}

/** What changed in a series of two reports or more. */
export async function changesOf(reports: readonly Report[]): Promise<YearChanges> {
  const topics = (await getTopics()).map(({ slug }) => slug);
  return {
    reports,
    topics: compareTopics(reports, topics),
    indicators: await indicatorsOf(reports),
    turns: await Promise.all(neighbours(reports).map(({ before, after }) => turnOf(before, after))),
  };
}
