import { getQuantities } from '../../corpus/figures.ts';
import { writeCsv } from '../../exports/csv.ts';
import { respondText } from '../../exports/respond.ts';
import { quantitySchema } from '../../schemas/facts.ts';

export const GET = async (): Promise<Response> =>
  respondText(writeCsv(Object.keys(quantitySchema.shape), await getQuantities()), 'text/csv');
