import { getCitations } from '../../corpus/instruments.ts';
import { writeCsv } from '../../exports/csv.ts';
import { respondText } from '../../exports/respond.ts';
import { instrumentMentionSchema } from '../../schemas/instruments.ts';

export const GET = async (): Promise<Response> => {
  const rows = (await getCitations()).map(({ mention }) => ({
    ...mention,
    families: mention.families.join(' '),
    flags: mention.flags.join(' '),
  }));
  return respondText(writeCsv(Object.keys(instrumentMentionSchema.shape), rows), 'text/csv');
};
