/** Version and date of the corpus, as printed on every page and in every download. */
import { getEntry } from 'astro:content';

export async function getEdition(): Promise<{ version: string; date: string }> {
  const edition = await getEntry('edition', 'corpus');
  if (!edition)
    throw new Error('content/edition.yml: Unexpected absence of corpus, expected version and date');
  return edition.data;
}
