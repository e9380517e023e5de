/** Figures as table rows: with the report they stand in and the topic of their sentence. */
import type { Quantity } from '../schemas/facts.ts';
import { getQuantities } from './figures.ts';
import { once } from './once.ts';
import { getReportsByStem, type Report } from './reports.ts';

export interface FigureRow {
  readonly figure: Quantity;
  readonly report: Report;
  readonly topic: string | null;
}

/** The topic of the sentence a figure stands in, else of its unit. */
function topicOf({ units }: Report, { unit, start, end }: Quantity): string | null {
  const own = units.find(({ id }) => id === unit);
  const sentence = own?.sentences.find((candidate) => candidate.start <= start && end <= candidate.end);
  return sentence ? sentence.topic : (own?.topic ?? null);
}

/** Every figure, in the order of reports and of reading. */
export const getFigureRows = once(async (): Promise<FigureRow[]> => {
  const reports = await getReportsByStem();
  return (await getQuantities()).flatMap((figure) => {
    const report = reports.get(figure.report);
    return report ? [{ figure, report, topic: topicOf(report, figure) }] : [];
  });
});

/** A measure as part of an address: 件 stays, % and the measure of names do not. */
export function measureSlug(measure: string): string {
  return measure === '%' ? 'percent' : measure === '' ? 'name' : measure;
}
