/** Files under content/ as checked values: the one place where scripts read lexicons, regions and raw texts. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { sectionRoleSchema } from '../src/schemas/lexicons.ts';
import {
  boilerplateSchema,
  conversionRuleSchema,
  regionSchema,
  sourceSchema,
  type Region,
} from '../src/schemas/normalising.ts';
import { stemSchema } from '../src/schemas/vocabulary.ts';

/** An error a person can act on: it names the file and says what to do. */
export class ContentError extends Error {}

/** Reads a YAML file and checks it. Throws ContentError with the file, the key and what was expected. */
export async function readYaml<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
): Promise<z.output<Schema>> {
  const text = await readFile(path, 'utf8');
  let value: unknown;
  try {
    value = parse(text, { maxAliasCount: 0 });
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

export async function readNormalisingLexicons(root: string) {
  const [boilerplate, conversion, sectionRoles] = await Promise.all([
    readYaml(lexicon(root, 'boilerplate'), boilerplateSchema),
    readYaml(lexicon(root, 'conversion'), z.array(conversionRuleSchema)),
    readYaml(lexicon(root, 'section-roles'), z.array(sectionRoleSchema)),
  ]);
  return { boilerplate, conversion, sectionRoles };
}

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

/** Every raw text under content/raw, in order of its stem. */
export async function readRawTexts(root: string): Promise<RawText[]> {
  const folder = join(root, 'raw');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.txt')).sort();
  return Promise.all(names.map((name) => readRawText(folder, basename(name, '.txt'))));
}

async function readRawText(folder: string, stem: string): Promise<RawText> {
  const path = join(folder, `${stem}.txt`);
  if (!stemSchema.safeParse(stem).success) {
    throw new ContentError(
      `${path}: Unexpected file name, expected <region>-<year>.txt such as suzhou-2023.txt`,
    );
  }
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
