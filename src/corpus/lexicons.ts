/** The lexicons, in their own order. */
import { getCollection, getEntry } from 'astro:content';
import type { QuantityLexicon } from '../text/quantities.ts';
import { once } from './once.ts';
import type { Indicator, SectionRole, Term, Topic } from '../schemas/lexicons.ts';

interface Ordered<Entry> {
  readonly data: { readonly order: number; readonly entry: Entry };
}

/** Throws for an empty lexicon: a missing file is only logged by the loader. */
function inOrder<Entry>(name: string, entries: readonly Ordered<Entry>[]): Entry[] {
  if (entries.length === 0)
    throw new Error(`content/lexicons/${name}.yml: Unexpected absence, expected entries`);
  return [...entries].sort((a, b) => a.data.order - b.data.order).map(({ data }) => data.entry);
}

/** Topics in the order of the lexicon. */
export const getTopics = once(async (): Promise<Topic[]> => inOrder('topics', await getCollection('topics')));
/** Indicators in the order of the lexicon. */
export const getIndicators = once(async (): Promise<Indicator[]> =>
  inOrder('indicators', await getCollection('indicators')),
);
/** Rules for the roles of sections, in the order of the lexicon. */
export const getSectionRoles = once(async (): Promise<SectionRole[]> =>
  inOrder('section-roles', await getCollection('sectionRoles')),
);
/** Policy terms in the order of the lexicon. */
export const getTerms = once(async (): Promise<Term[]> => inOrder('terms', await getCollection('terms')));

/** Units and words with which quantities are found. */
export async function getQuantityLexicon(): Promise<QuantityLexicon> {
  const units = inOrder('units', await getCollection('units'));
  const words = (await getEntry('quantityWords', 'words'))?.data;
  if (!words) throw new Error('content/lexicons/quantity-words.yml: Unexpected absence, expected the words');
  return { units, words };
}
