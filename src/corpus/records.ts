/** Report records as the dataset publishes them, with addresses under the site's base path. */
import {
  reportDatasetSchema,
  reportRecordSchema,
  type ReportDataset,
  type ReportRecord,
} from '../schemas/dataset.ts';
import { fileLink } from '../i18n/links.ts';
import type { Report } from './reports.ts';

const RECORD_KEYS = Object.keys(reportRecordSchema.shape);
const DATASET_KEYS = Object.keys(reportDatasetSchema.shape);

function pick(report: Report, keys: readonly string[]): Record<string, unknown> {
  const values = report as unknown as Record<string, unknown>;
  return { ...Object.fromEntries(keys.map((key) => [key, values[key]])), url: fileLink(report.url) };
}

/** One row of data/reports.json. */
export function recordOf(report: Report): ReportRecord {
  return reportRecordSchema.parse(pick(report, RECORD_KEYS));
}

/** data/reports/<stem>.json: the record with text and units. */
export function datasetOf(report: Report): ReportDataset {
  return reportDatasetSchema.parse(pick(report, DATASET_KEYS));
}
