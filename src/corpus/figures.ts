/** The figures of every report. */
import { deriveFigures } from '../analysis/figures.ts';
import type { Quantity } from '../schemas/facts.ts';
import { getQuantityLexicon } from './lexicons.ts';
import { once } from './once.ts';
import { getReports } from './reports.ts';

/** All quantities: reports in their order, numbers in reading order. */
export const getQuantities = once(async () => {
  const lexicon = await getQuantityLexicon();
  return (await getReports()).flatMap((report) => deriveFigures(report, lexicon));
});

const byReport = once(async () => Map.groupBy(await getQuantities(), ({ report }) => report));

/** The figures of one report. */
export const quantitiesOf = async (stem: string): Promise<readonly Quantity[]> =>
  (await byReport()).get(stem) ?? [];
