/** One file on disk to everything its report will be: nothing is written here. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { NormalizeContext } from '../../src/normalize/context.ts';
import { normalize, type Normalized } from '../../src/normalize/normalize.ts';
import { survey, type Survey } from '../../src/normalize/survey.ts';
import { sourceSchema, type DocumentKind, type Region, type Source } from '../../src/schemas/normalising.ts';
import { ContentError } from '../read-content.ts';
import { readings, reportFiles } from '../report-files.ts';
import { extractFile, type ExtractedFile } from './extract.ts';
import { issuerEntry } from './issuer-entry.ts';
import { reasonAgainst } from './judge.ts';
import { regionYaml } from './region-entry.ts';
import { settleRegion, type SettledRegion } from './settle-region.ts';

/** A text that is another kind of document: exit code 2. */
export class NotAReport extends ContentError {}

export interface ImportOptions {
  readonly root: string;
  readonly region: string | null;
  readonly year: number | null;
  readonly force: boolean;
}

export interface ImportKnowledge {
  readonly lexicons: Pick<NormalizeContext, 'boilerplate' | 'conversion' | 'sectionRoles'>;
  readonly kinds: readonly DocumentKind[];
  /** Regions by slug; grows as new ones are met. */
  readonly regions: Map<string, Region>;
}

export interface Import {
  readonly stem: string;
  readonly file: ExtractedFile;
  readonly survey: Survey;
  readonly region: SettledRegion;
  readonly yearFrom: string;
  readonly normalized: Normalized;
  /** Texts to be written, by path. */
  readonly files: ReadonlyMap<string, string>;
}

const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');
const YEAR_FROM = { title: '标题', preamble: '首段', heading: '标题层次' } as const;

function settleYear(found: Survey, option: number | null, name: string): { year: number; from: string } {
  if (option !== null) return { year: option, from: '--year' };
  if (found.year !== null) return { year: found.year.year, from: YEAR_FROM[found.year.from] };
  const named = [...new Set(found.lines.join('\n').match(/(?:19|20)\d{2}(?=年)/g) ?? [])];
  const help = named.length > 0 ? ` (the text names ${named.join(', ')})` : '';
  throw new ContentError(
    `${name}: Unexpected title and opening without a year, expected the year reported on: say it with --year 2023${help}`,
  );
}

function checkFree(stem: string, { root, force }: ImportOptions, name: string): void {
  const path = join(root, 'raw', `${stem}.txt`);
  if (!force && existsSync(path)) {
    throw new ContentError(
      `${name}: Unexpected ${path}, expected a free stem: --force replaces it, --region and --year choose another`,
    );
  }
}

function sourceOf(file: ExtractedFile, found: Survey, year: number): Source {
  return sourceSchema.parse({
    origin: { file: file.name, sha256: sha256(file.bytes), extracted: file.how },
    ...(found.year?.year === year ? {} : { overrides: { year } }),
  });
}

function sidecar(source: Source): string {
  const { origin, overrides } = source;
  const kept = Object.fromEntries(Object.entries(origin ?? {}).filter(([, value]) => value !== null));
  return stringify({ origin: kept, ...(Object.keys(overrides).length > 0 ? { overrides } : {}) });
}

function failOnFatal({ file }: Normalized, name: string): void {
  const fatal = file.messages.filter((message) => message.fatal === true);
  if (fatal.length === 0) return;
  throw new ContentError(fatal.map(({ line, reason }) => `${name}:${line ?? 1}: ${reason}`).join('\n'));
}

/** Reads, judges, names and normalises one file. Throws ContentError, or NotAReport, with the file's name. */
export async function importFile(
  path: string,
  options: ImportOptions,
  knowledge: ImportKnowledge,
): Promise<Import> {
  const file = await extractFile(path);
  const { lexicons, kinds, regions } = knowledge;
  const blank = {
    ...lexicons,
    sha256: sha256(file.text),
    source: sourceSchema.parse({}),
    regionName: '',
    readings,
  };
  const found = survey(file.text, blank);
  const against = reasonAgainst(found, kinds);
  if (against !== null) throw new NotAReport(`${file.name}: ${against}`);
  const { year, from } = settleYear(found, options.year, file.name);
  const place = settleRegion(found, file.name, options.region, regions);
  const isNamed = options.region !== null && regions.has(options.region);
  const region = isNamed ? place : issuerEntry(place, found, { root: options.root, year, regions });
  const stem = `${region.slug}-${year}`;
  checkFree(stem, options, file.name);
  const source = sourceOf(file, found, year);
  const normalized = normalize(file.text, { ...blank, stem, source, regionName: region.region.name });
  failOnFatal(normalized, file.name);
  const { root } = options;
  const files = new Map([
    [join(root, 'raw', `${stem}.txt`), file.text],
    [join(root, 'raw', `${stem}.source.yml`), sidecar(source)],
  ]);
  if (region.isNew) files.set(join(root, 'regions', `${region.slug}.yml`), regionYaml(region.region));
  for (const [name, text] of reportFiles(stem, normalized)) files.set(join(root, 'reports', name), text);
  regions.set(region.slug, region.region);
  return { stem, file, survey: found, region, yearFrom: from, normalized, files };
}
