import { recordOf } from '../../corpus/records.ts';
import { getReports } from '../../corpus/reports.ts';
import { respondJson } from '../../exports/respond.ts';

export const GET = async (): Promise<Response> => respondJson((await getReports()).map(recordOf));
