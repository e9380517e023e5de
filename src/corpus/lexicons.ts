/** The lexicons, in their own order. */
import { getCollection } from 'astro:content';
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

export const getTopics = async (): Promise<Topic[]> => inOrder('topics', await getCollection('topics'));
export const getIndicators = async (): Promise<Indicator[]> =>
  inOrder('indicators', await getCollection('indicators'));
export const getSectionRoles = async (): Promise<SectionRole[]> =>
  inOrder('section-roles', await getCollection('sectionRoles'));
export const getTerms = async (): Promise<Term[]> => inOrder('terms', await getCollection('terms'));
