/** Citations of a report: GB/T 7714—2015 (a document on the web, [R/OL]) and BibTeX. */
import type { ReportRecord } from '../schemas/dataset.ts';

export interface CitationContext {
  /** Absolute address of the page. */
  readonly url: string;
  /** Day the corpus was published, YYYY-MM-DD; cited as the day of access is the reader's to write. */
  readonly accessedOn: string;
  readonly siteName: string;
}

/** A title without the brackets that mark it as supplied by this site. */
export const bareTitle = (title: string): string => title.replace(/^〔|〕$/gu, '');

function plainTitle({ title, titleSource }: ReportRecord): string {
  const bare = bareTitle(title);
  return titleSource === 'supplied' ? `[${bare}]` : bare;
}

/** 责任者. 题名[R/OL]. (日期)[引用日期]. 网址. */
export function citeGbt7714(report: ReportRecord, { url, accessedOn }: CitationContext): string {
  const author = report.issuer ?? `[${report.name}]`;
  const day = report.publishedOn ?? report.writtenOn;
  const number = report.documentNumber === null ? '' : `：${report.documentNumber}`;
  return `${author}. ${plainTitle(report)}${number}[R/OL]. ${day === null ? '' : `(${day})`}[${accessedOn}]. ${url}.`;
}

/** A @techreport entry; braces keep the case and the Chinese name whole. */
export function citeBibtex(report: ReportRecord, { url, accessedOn, siteName }: CitationContext): string {
  const day = report.publishedOn ?? report.writtenOn;
  const fields: [string, string | null][] = [
    ['author', `{${report.issuer ?? report.name}}`],
    ['title', `{${plainTitle(report)}}`],
    ['institution', `{${report.issuer ?? report.name}}`],
    ['year', day?.slice(0, 4) ?? 'n.d.'],
    ['number', report.documentNumber],
    ['url', url],
    ['urldate', accessedOn],
    ['note', `${siteName}; report year ${report.year}`],
  ];
  const lines = fields
    .filter((field): field is [string, string] => field[1] !== null)
    .map(([name, value]) => `  ${name} = {${value}}`);
  return `@techreport{${report.stem},\n${lines.join(',\n')}\n}`;
}

/** A table of this site as a data set: 责任者. 题名[DB/OL]. 版本. (日期)[引用日期]. 网址. */
export function citeTable(
  title: string,
  version: string,
  { url, accessedOn, siteName }: CitationContext,
): { gbt7714: string; bibtex: string } {
  const key = url.replace(/\/$/, '').split('/').at(-1) ?? 'table';
  return {
    gbt7714: `${siteName}. ${title}[DB/OL]. ${version}. (${accessedOn})[${accessedOn}]. ${url}.`,
    bibtex: [
      `@misc{${key},`,
      `  author = {{${siteName}}},`,
      `  title = {${title}},`,
      `  edition = {${version}},`,
      `  year = {${accessedOn.slice(0, 4)}},`,
      `  url = {${url}},`,
      `  urldate = {${accessedOn}}`,
      '}',
    ].join('\n'),
  };
}
