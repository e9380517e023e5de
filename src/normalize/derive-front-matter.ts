/**
 * Reads: title, preamble, signature and the page's own metadata. Makes: the front matter.
 * Reports: a year that disagrees with the file name, and what cannot be inferred, with the sidecar
 * key that settles it (fatal).
 */
import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import type { Boilerplate } from '../schemas/normalising.ts';
import type { EditCounts, FrontMatter, Part } from '../schemas/report.ts';
import type { IssuerKind } from '../schemas/vocabulary.ts';
import { notesOf, type NormalizeContext, type Notes } from './context.ts';
import { inferYear, type InferredYear } from './infer-year.ts';
import { linesOf, lineText, report } from './line.ts';
import { readDay } from '../text/days.ts';

/** 各位代表： and 市人民政府： stand before the preamble. */
const ADDRESSEE = /^[^，。；]{2,40}：$/u;
const PREAMBLE_YEAR = /^((?:19|20)\d{2})年(?:度|以来)?[，,]\s*/;

function bodyTexts(tree: Root): { preamble: string; sections: string[] } {
  const lines = linesOf(tree).filter((line) => line.data.part === 'body');
  const end = lines.findIndex((line) => line.type === 'heading' && line.depth > 1);
  const opening = end < 0 ? lines : lines.slice(0, end);
  const preamble = opening.find((line) => line.type === 'paragraph' && !ADDRESSEE.test(lineText(line)));
  const sections = lines.filter((line) => line.type === 'heading' && line.depth === 2).map(lineText);
  return { preamble: preamble ? lineText(preamble) : '', sections };
}

/** What the page printed under a label that speaks for this field. */
function printed(notes: Notes, { labels }: Boilerplate, field: string): string | null {
  return Object.entries(notes.page).find(([label]) => labels[label] === field)?.[1] ?? null;
}

/** The report year that the text names, and where. */
export function findYear(tree: Root, notes: Notes, { sectionRoles }: NormalizeContext): InferredYear | null {
  const title = notes.title ? lineText(notes.title) : '';
  return inferYear({ title, ...bodyTexts(tree) }, sectionRoles);
}

function findIssuer(
  tree: Root,
  notes: Notes,
  { boilerplate }: NormalizeContext,
): { issuer: string; kind: IssuerKind } | null {
  const { preamble } = bodyTexts(tree);
  const texts = [
    notes.title ? lineText(notes.title) : '',
    ...notes.signature.map(lineText),
    printed(notes, boilerplate, 'publisher') ?? '',
    preamble.replace(PREAMBLE_YEAR, ''),
  ];
  for (const text of texts) {
    for (const { pattern, kind } of boilerplate.issuers) {
      const issuer = new RegExp(pattern, 'u').exec(text)?.groups?.['issuer'];
      if (issuer) return { issuer, kind };
    }
  }
  return null;
}

function listDates(notes: Notes, { boilerplate }: NormalizeContext): FrontMatter['dates'] {
  const dates: FrontMatter['dates'] = [];
  for (const line of notes.signature) {
    const day = readDay(lineText(line));
    if (day) dates.push({ label: '落款日期', day, from: 'signature' });
  }
  for (const [label, value] of Object.entries(notes.page)) {
    const field = label === 'publishedOn' ? 'publishedOn' : boilerplate.labels[label];
    const day = field === 'publishedOn' || field === 'pageWrittenOn' ? readDay(value) : null;
    if (day) dates.push({ label: label === 'publishedOn' ? '发布日期' : label, day, from: 'page' });
  }
  return dates;
}

/** Page metadata under the labels a reader knows. */
function pageRecord(notes: Notes): Record<string, string> {
  const names: Record<string, string> = {
    publishedOn: '发布日期',
    source: '来源',
    author: '作者',
    subtitle: '题注',
  };
  return Object.fromEntries(
    Object.entries(notes.page).map(([label, value]) => [names[label] ?? label, value]),
  );
}

/** The front matter of a text that has passed all plugins. */
export function deriveFrontMatter(
  tree: Root,
  file: VFile,
  context: NormalizeContext,
  edits: EditCounts,
): FrontMatter {
  const notes = notesOf(file);
  const { stem, source, boilerplate } = context;
  const [, region = '', stemYear = ''] = /^(.*)-(\d{4})$/.exec(stem) ?? [];
  const year = source.overrides.year ?? findYear(tree, notes, context)?.year ?? null;
  if (year !== Number(stemYear)) {
    const found = year === null ? 'no year in the text' : `year ${year} in the text`;
    const help = 'rename the file or set overrides.year in its .source.yml';
    report(
      file,
      notes.title,
      'year',
      `Unexpected ${found}, expected ${stemYear} as in the file name: ${help}`,
      true,
    );
  }
  const named = findIssuer(tree, notes, context);
  const issuer = source.overrides.issuer ?? named?.issuer ?? null;
  const issuerKind = source.overrides.issuerKind ?? named?.kind ?? 'government';
  const dates = listDates(notes, context);
  const signedOn = dates.find(({ from }) => from === 'signature')?.day;
  const dayOf = (wanted: string) =>
    dates.find(({ label }) => label === '发布日期' && wanted === 'publishedOn')?.day ??
    dates.find(({ label }) => boilerplate.labels[label] === wanted)?.day ??
    null;
  const parts = [...new Set(linesOf(tree).map((line) => line.data.part))] as Part[];
  if (parts.length === 0) {
    report(file, null, 'empty', 'Unexpected raw text without a line, expected the text of a report', true);
    parts.push('body');
  }
  const title = source.overrides.title ?? (notes.title ? lineText(notes.title) : null);
  const supplied = `〔${issuer ?? context.regionName}${stemYear}年法治政府建设情况报告〕`;
  return {
    region,
    year: Number(stemYear),
    title: title ?? supplied,
    titleSource: title === null ? 'supplied' : 'transcribed',
    documentNumber: notes.documentNumber ?? printed(notes, boilerplate, 'documentNumber'),
    issuer,
    issuerKind,
    writtenOn: source.overrides.writtenOn ?? signedOn ?? dayOf('pageWrittenOn'),
    publishedOn: source.overrides.publishedOn ?? dayOf('publishedOn'),
    dates,
    sourceScript: notes.sourceScript,
    parts,
    page: pageRecord(notes),
    edits,
    sha256: context.sha256,
  };
}
