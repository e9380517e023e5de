/** The figures of every report. */
import { deriveFigures } from '../analysis/figures.ts';
import type { Quantity } from '../schemas/facts.ts';
import { getQuantityLexicon } from './lexicons.ts';
import { getReports } from './reports.ts';

let figures: Promise<Quantity[]> | null = null;

/** All quantities: reports in their order, numbers in reading order. */
export function getQuantities(): Promise<Quantity[]> {
  figures ??= Promise.all([getReports(), getQuantityLexicon()]).then(([reports, lexicon]) =>
    reports.flatMap((report) => deriveFigures(report, lexicon)),
  );
  return figures;
}

/** The figures of one report. */
export async function quantitiesOf(stem: string): Promise<Quantity[]> {
  return (await getQuantities()).filter(({ report }) => report === stem);
}
