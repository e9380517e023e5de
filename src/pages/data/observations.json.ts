import { stamp } from '../../corpus/edition.ts';
import { getObservations } from '../../corpus/observations.ts';
import { respondJson } from '../../exports/respond.ts';

export const GET = async (): Promise<Response> => respondJson(await stamp(await getObservations()));
