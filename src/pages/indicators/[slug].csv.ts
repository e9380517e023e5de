/** Exactly what an indicator's page shows, as CSV. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { stamp } from '../../corpus/edition.ts';
import { getIndicators } from '../../corpus/lexicons.ts';
import { observeIndicator } from '../../corpus/observations.ts';
import { writeObservations } from '../../exports/observation-table.ts';
import { respondText } from '../../exports/respond.ts';

export const getStaticPaths = (async () =>
  (await getIndicators()).map(({ slug }) => ({ params: { slug } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => {
  const rows = await observeIndicator(params['slug'] ?? '');
  const observations = await stamp(rows.map(({ observation }) => observation));
  return respondText(writeObservations(observations), 'text/csv');
};
