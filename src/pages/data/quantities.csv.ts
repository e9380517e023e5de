import { stamp } from '../../corpus/edition.ts';
import { getQuantities } from '../../corpus/figures.ts';
import { writeStampedCsv } from '../../exports/csv.ts';
import { respondText } from '../../exports/respond.ts';
import { quantitySchema } from '../../schemas/facts.ts';

export const GET = async (): Promise<Response> =>
  respondText(
    writeStampedCsv(Object.keys(quantitySchema.shape), await stamp(await getQuantities())),
    'text/csv',
  );
