import { stamp } from '../../corpus/edition.ts';
import { getIndicators } from '../../corpus/lexicons.ts';
import { respondJson } from '../../exports/respond.ts';

export const GET = async (): Promise<Response> => respondJson(await stamp(await getIndicators()));
