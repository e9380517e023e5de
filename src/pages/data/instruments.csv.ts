import { stamp } from '../../corpus/edition.ts';
import { getCitations } from '../../corpus/instruments.ts';
import { writeStampedCsv } from '../../exports/csv.ts';
import { respondText } from '../../exports/respond.ts';
import { instrumentMentionSchema } from '../../schemas/instruments.ts';

export const GET = async (): Promise<Response> => {
  const rows = (await getCitations()).map(({ mention }) => ({
    ...mention,
    families: mention.families.join(' '),
    flags: mention.flags.join(' '),
  }));
  return respondText(
    writeStampedCsv(Object.keys(instrumentMentionSchema.shape), await stamp(rows)),
    'text/csv',
  );
};
