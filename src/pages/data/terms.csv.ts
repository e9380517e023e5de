import { getTermCounts } from '../../corpus/terms.ts';
import { writeCsv } from '../../exports/csv.ts';
import { respondText } from '../../exports/respond.ts';
import { termCountSchema } from '../../schemas/terms.ts';

export const GET = async (): Promise<Response> =>
  respondText(writeCsv(Object.keys(termCountSchema.shape), await getTermCounts()), 'text/csv');
