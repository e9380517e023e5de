import { stamp } from '../../corpus/edition.ts';
import { recordOf } from '../../corpus/records.ts';
import { getReports } from '../../corpus/reports.ts';
import { respondJson } from '../../exports/respond.ts';

export const GET = async (): Promise<Response> =>
  respondJson(await stamp((await getReports()).map(recordOf)));
