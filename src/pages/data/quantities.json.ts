import { stamp } from '../../corpus/edition.ts';
import { getQuantities } from '../../corpus/figures.ts';
import { respondJson } from '../../exports/respond.ts';

export const GET = async (): Promise<Response> => respondJson(await stamp(await getQuantities()));
