import { stamp } from '../../corpus/edition.ts';
import { getChecks } from '../../corpus/checks.ts';
import { respondJson } from '../../exports/respond.ts';

export const GET = async (): Promise<Response> => respondJson(await stamp(await getChecks()));
