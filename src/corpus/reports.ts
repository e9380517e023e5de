/** The reports with all that analysis says of them, computed once a build. */
import { getCollection, getEntry } from 'astro:content';
import { analyzeReport } from '../analysis/analyze.ts';
import { parseBody } from '../analysis/parse-report.ts';
import type { ReportDataset } from '../schemas/dataset.ts';
import type { Region } from '../schemas/normalising.ts';
import type { Readings } from '../schemas/readings.ts';
import type { EditRecord, FrontMatter } from '../schemas/report.ts';
import { undoLedger } from '../text/ledger.ts';
import { getSectionRoles, getTopics } from './lexicons.ts';
import { once } from './once.ts';

export interface Report extends ReportDataset {
  readonly frontMatter: FrontMatter;
  readonly place: Region;
  readonly edited: EditRecord;
  readonly readings: Readings | null;
  /** The text as received, restored from the ledger. */
  readonly raw: string;
  /** The generated file as committed. */
  readonly markdown: string;
}

type ReportEntry = Awaited<ReturnType<typeof getCollection<'reports'>>>[number];

async function loadReport(entry: ReportEntry): Promise<Report> {
  const stem = entry.id;
  const { data: frontMatter, body: markdown = '' } = entry;
  const place = (await getEntry('regions', frontMatter.region))?.data;
  const edited = (await getEntry('edits', stem))?.data;
  if (!place || !edited) {
    const missing = place
      ? `content/reports/${stem}.edits.json`
      : `content/regions/${frontMatter.region}.yml`;
    throw new Error(`${stem}: Unexpected absence of ${missing}, expected one: run npm run normalize`);
  }
  const readings = (await getEntry('readings', stem))?.data ?? null;
  const [topics, sectionRoles] = [await getTopics(), await getSectionRoles()];
  const dataset = analyzeReport(parseBody(frontMatter, markdown), {
    stem,
    region: place,
    topics,
    sectionRoles,
    readings,
  });
  const raw = undoLedger(dataset.text, edited.ledger);
  return {
    ...dataset,
    frontMatter,
    place,
    edited,
    readings,
    raw,
    markdown,
  };
}

/** All reports in the order of GB/T 2260 codes, then years: a neutral order, never a ranking. */
export const getReports = once(async () => {
  const loaded = await Promise.all((await getCollection('reports')).map(loadReport));
  return loaded.sort((a, b) => a.code.localeCompare(b.code) || a.year - b.year);
});

/** The reports by stem. */
export const getReportsByStem = once(
  async () => new Map((await getReports()).map((report): [string, Report] => [report.stem, report])),
);
