/** Strings of the page of changes in English. */
import type { Messages } from '../zh-hans.ts';

export const changes: Messages['changes'] = {
  title: 'Changes',
  lead: 'What changed in each edition of the corpus, newest first. Wrong characters, wrong figures and wrong topics are recorded here once they are put right.',
  date: 'Date',
  edition: 'Edition',
  kind: 'Kind',
  kinds: {
    report: 'report added',
    text: 'text corrected',
    reading: 'reading corrected',
    method: 'method changed',
  },
  what: 'What',
  corrections: 'Corrections of the source',
  correctionsLead:
    'Where the words of the normalised text differ from the text as received, apart from the conversion of scripts, glosses and punctuation. Every place can be checked against the source.',
  none: 'No words were corrected.',
  before: 'As received',
  after: 'Normalised',
  reason: 'Reason',
  reasons: {
    erratum: 'erratum',
    repair: 'garbled run: restored by shifting bytes, proved by re-encoding',
  },
  feed: 'Subscribe to changes (RSS, in Chinese)',
};
