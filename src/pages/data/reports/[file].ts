/** The renditions of each report: JSON, Markdown, the text as received, and what was taken out of it. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { stamp } from '../../../corpus/edition.ts';
import { datasetOf } from '../../../corpus/records.ts';
import { getReports, type Report } from '../../../corpus/reports.ts';
import { respondJson, respondText } from '../../../exports/respond.ts';

const RENDITIONS: Record<string, (report: Report) => Response | Promise<Response>> = {
  json: async (report) => respondJson((await stamp([datasetOf(report)]))[0]),
  md: (report) => respondText(report.markdown, 'text/markdown'),
  'raw.txt': (report) => respondText(report.raw),
  'removed.json': async (report) => respondJson(await stamp(report.edited.removed)),
  'edits.json': (report) => respondJson(report.edited.ledger),
};

export const getStaticPaths = (async () =>
  (await getReports()).flatMap((report) =>
    Object.keys(RENDITIONS).map((rendition) => ({
      params: { file: `${report.stem}.${rendition}` },
      props: { report, rendition },
    })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<{ report: Report; rendition: string }> = async ({ props }) => {
  const render = RENDITIONS[props.rendition];
  if (!render)
    throw new Error(
      `Unexpected rendition ${props.rendition}, expected ${Object.keys(RENDITIONS).join(', ')}`,
    );
  return render(props.report);
};
