/** Files under content/ as checked values: the one place where scripts read lexicons, regions and raw texts. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { lstat, readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { editionSchema } from '../src/schemas/dataset.ts';
import {
  indicatorSchema,
  measureUnitSchema,
  sectionRoleSchema,
  topicSchema,
} from '../src/schemas/lexicons.ts';
import {
  boilerplateSchema,
  conversionRuleSchema,
  documentKindSchema,
  regionSchema,
  sourceSchema,
  type Region,
} from '../src/schemas/normalising.ts';
import { quantityWordsSchema } from '../src/schemas/quantity-words.ts';
import { stemSchema } from '../src/schemas/vocabulary.ts';

/** An error a person can act on: it names the file and says what to do. */
export class ContentError extends Error {}

/** Reads a YAML file and checks it; aliases are refused unless a bound is given. Throws ContentError with the file, the key and what was expected. */
export async function readYaml<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
  maxAliasCount = 0,
): Promise<z.output<Schema>> {
  const text = await readFile(path, 'utf8');
  let value: unknown;
  try {
    value = parse(text, { maxAliasCount });
  } catch (error) {
    throw new ContentError(`${path}: Unexpected YAML, expected a document that parses: ${String(error)}`, {
      cause: error,
    });
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new ContentError(
    `${path}: Unexpected value at ${issue?.path.join('.') || 'the top'}, ${issue?.message ?? ''}`,
  );
}

const lexicon = (root: string, name: string) => join(root, 'lexicons', `${name}.yml`);

/** Names of the lexicons that the normaliser reads. */
export const NORMALISING_LEXICONS = ['boilerplate', 'conversion', 'section-roles'] as const;
export type NormalisingLexicons = Awaited<ReturnType<typeof readNormalisingLexicons>>;

/** The lexicons that the normaliser needs. */
export async function readNormalisingLexicons(root: string) {
  const [boilerplate, conversion, sectionRoles] = await Promise.all([
    readYaml(lexicon(root, 'boilerplate'), boilerplateSchema),
    readYaml(lexicon(root, 'conversion'), z.array(conversionRuleSchema)),
    readYaml(lexicon(root, 'section-roles'), z.array(sectionRoleSchema)),
  ]);
  return { boilerplate, conversion, sectionRoles };
}

/** The lexicon by which the way in tells other kinds of documents. */
export const readDocumentKinds = (root: string) =>
  readYaml(lexicon(root, 'document-kinds'), z.array(documentKindSchema));

/** The lexicons that analysis of one report needs. */
export async function readAnalysisLexicons(root: string) {
  const [topics, sectionRoles, indicators, units, words, edition] = await Promise.all([
    readYaml(lexicon(root, 'topics'), z.array(topicSchema)),
    readYaml(lexicon(root, 'section-roles'), z.array(sectionRoleSchema)),
    // The project's own lexicon repeats notes by alias; files from elsewhere may not.
    readYaml(lexicon(root, 'indicators'), z.array(indicatorSchema), 100),
    readYaml(lexicon(root, 'units'), z.array(measureUnitSchema)),
    readYaml(lexicon(root, 'quantity-words'), quantityWordsSchema),
    readYaml(join(root, 'edition.yml'), z.strictObject({ corpus: editionSchema })),
  ]);
  return { topics, sectionRoles, indicators, quantities: { units, words }, edition: edition.corpus };
}

/** Every region under content/regions, by its slug. */
export async function readRegions(root: string): Promise<Map<string, Region>> {
  const folder = join(root, 'regions');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yml')).sort();
  const regions = await Promise.all(names.map((name) => readYaml(join(folder, name), regionSchema)));
  return new Map(regions.map((region, at) => [basename(names[at] ?? '', '.yml'), region]));
}

/** A region by its slug. Throws a ContentError that names the file and the key. */
export async function readRegion(root: string, slug: string): Promise<Region> {
  const path = join(root, 'regions', `${slug}.yml`);
  if (!existsSync(path)) {
    throw new ContentError(
      `${path}: Unexpected absence, expected a file with name, fullName, en, code, level, province and parent of the region`,
    );
  }
  return readYaml(path, regionSchema);
}

export interface RawText {
  readonly stem: string;
  readonly region: string;
  readonly raw: string;
  readonly sha256: string;
  readonly source: z.output<typeof sourceSchema>;
}

/** The stems of content/raw, in order. Throws ContentError for a sidecar without its text. */
export async function listStems(root: string): Promise<string[]> {
  const folder = join(root, 'raw');
  const present = await readdir(folder);
  const texts = new Set(present.filter((name) => name.endsWith('.txt')));
  const alone = present.find(
    (name) => name.endsWith('.source.yml') && !texts.has(name.replace(/\.source\.yml$/, '.txt')),
  );
  if (alone !== undefined) {
    throw new ContentError(
      `${join(folder, alone)}: Unexpected sidecar without its text, expected a .txt of the same stem beside it`,
    );
  }
  return [...texts].map((name) => basename(name, '.txt')).sort();
}

/** Every raw text under content/raw, in order of its stem. */
export async function readRawTexts(root: string): Promise<RawText[]> {
  const stems = await listStems(root);
  return Promise.all(stems.map((stem) => readRawText(root, stem)));
}

/** One raw text with its sidecar. Throws ContentError for a name, bytes or a sidecar that cannot be used. */
export async function readRawText(root: string, stem: string): Promise<RawText> {
  const folder = join(root, 'raw');
  const path = join(folder, `${stem}.txt`);
  if (!stemSchema.safeParse(stem).success) {
    throw new ContentError(
      `${path}: Unexpected file name, expected <region>-<year>.txt such as suzhou-2023.txt`,
    );
  }
  if ((await lstat(path)).isSymbolicLink())
    throw new ContentError(`${path}: Unexpected symbolic link, expected the text itself: copy it here`);
  const bytes = await readFile(path);
  const sidecar = join(folder, `${stem}.source.yml`);
  let raw: string;
  try {
    raw = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    throw new ContentError(`${path}: Unexpected bytes, expected UTF-8 text`, { cause: error });
  }
  if (raw.trim() === '')
    throw new ContentError(`${path}: Unexpected empty file, expected the text of a report`);
  return {
    stem,
    region: stem.slice(0, -5),
    raw,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    source: existsSync(sidecar) ? await readYaml(sidecar, sourceSchema) : sourceSchema.parse({}),
  };
}
