import { stamp } from '../../corpus/edition.ts';
import { getTermCounts } from '../../corpus/terms.ts';
import { writeStampedCsv } from '../../exports/csv.ts';
import { respondText } from '../../exports/respond.ts';
import { termCountSchema } from '../../schemas/terms.ts';

export const GET = async (): Promise<Response> =>
  respondText(
    writeStampedCsv(Object.keys(termCountSchema.shape), await stamp(await getTermCounts())),
    'text/csv',
  );
