/** What the pages say to engines in schema.org's words (JSON-LD). Addresses are absolute. */
import type { ReportRecord } from '../schemas/dataset.ts';
import { bareTitle } from './citation.ts';

const CONTEXT = 'https://schema.org';
const LICENCE = 'https://creativecommons.org/licenses/by/4.0/';

/** The page of one report: a Report written by a government, as this site carries it. */
export function describeReport(report: ReportRecord, url: string): object {
  return {
    '@context': CONTEXT,
    '@type': 'Report',
    name: bareTitle(report.title),
    url,
    inLanguage: 'zh-Hans',
    temporalCoverage: String(report.year),
    ...(report.issuer !== null && { author: { '@type': 'GovernmentOrganization', name: report.issuer } }),
    ...(report.documentNumber !== null && { reportNumber: report.documentNumber }),
    ...(report.writtenOn !== null && { dateCreated: report.writtenOn }),
    ...(report.publishedOn !== null && { datePublished: report.publishedOn }),
    spatialCoverage: { '@type': 'AdministrativeArea', name: report.fullName, identifier: report.code },
  };
}

export interface DatasetPage {
  readonly name: string;
  readonly description: string;
  readonly url: string;
  readonly version: string;
  readonly date: string;
  /** Absolute addresses of the files. */
  readonly files: readonly string[];
}

const ENCODINGS: Readonly<Record<string, string>> = { csv: 'text/csv', json: 'application/json' };

/** The page of downloads: a Dataset with one distribution a file. */
export function describeDataset({ name, description, url, version, date, files }: DatasetPage): object {
  return {
    '@context': CONTEXT,
    '@type': 'Dataset',
    name,
    description,
    url,
    version,
    datePublished: date,
    license: LICENCE,
    isAccessibleForFree: true,
    inLanguage: 'zh-Hans',
    creator: { '@type': 'Organization', name },
    distribution: files.map((contentUrl) => ({
      '@type': 'DataDownload',
      contentUrl,
      encodingFormat: ENCODINGS[contentUrl.split('.').at(-1) ?? ''] ?? 'text/plain',
    })),
  };
}

/** The way from the home page to a page; the last step is the page itself. */
export function describeWay(steps: readonly { readonly name: string; readonly url: string }[]): object {
  return {
    '@context': CONTEXT,
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ name, url }, at) => ({
      '@type': 'ListItem',
      position: at + 1,
      name,
      item: url,
    })),
  };
}
