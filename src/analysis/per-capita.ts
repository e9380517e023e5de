/** Figures per 100,000 residents of the census, rounded to what the figure can bear. */
import type { Observation } from '../schemas/facts.ts';
import type { Region } from '../schemas/normalising.ts';

/** The rate with three significant digits, or null when there is no value or no population. */
export function perHundredThousand(
  { status, value }: Pick<Observation, 'status' | 'value'>,
  population: Region['population'],
): number | null {
  if (status !== 'value' || value === null || population === null) return null;
  return Number(((value / population.residents) * 100_000).toPrecision(3));
}
