import { stamp } from '../../corpus/edition.ts';
import { getObservations } from '../../corpus/observations.ts';
import { writeObservations } from '../../exports/observation-table.ts';
import { respondText } from '../../exports/respond.ts';

export const GET = async (): Promise<Response> =>
  respondText(writeObservations(await stamp(await getObservations())), 'text/csv');
