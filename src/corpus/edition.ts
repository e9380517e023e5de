/** Version and date of the corpus, as printed on every page and in every download. */
import { getEntry } from 'astro:content';
import type { EditionStamp } from '../schemas/dataset.ts';

/** Version and date of the corpus. */
export async function getEdition(): Promise<{ version: string; date: string }> {
  const edition = await getEntry('edition', 'corpus');
  if (!edition)
    throw new Error('content/edition.yml: Unexpected absence of corpus, expected version and date');
  return edition.data;
}

/** Records with the edition they belong to: a table that has left the site still says where it stood. */
export async function stamp<Row extends object>(rows: readonly Row[]): Promise<(Row & EditionStamp)[]> {
  const { version, date } = await getEdition();
  return rows.map((row) => ({ ...row, edition: version, editionDate: date }));
}
