/** Observations as table rows: one row an indicator and report; evidence as JSON in its cell. */
import type { EditionStamp } from '../schemas/dataset.ts';
import type { Observation } from '../schemas/facts.ts';
import { observationSchema } from '../schemas/facts.ts';
import { writeStampedCsv, type Cell } from './csv.ts';

const COLUMNS = Object.keys(observationSchema.shape);

/** observations.csv, and the CSV of one indicator's page. */
export function writeObservations(observations: readonly (Observation & EditionStamp)[]): string {
  return writeStampedCsv(
    COLUMNS,
    observations.map((observation): Record<string, Cell> => ({
      ...observation,
      evidence: JSON.stringify(observation.evidence),
    })),
  );
}
