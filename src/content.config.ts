/** The collections: content/ read, checked, and nothing else. Errors name the file and the key. */
import type { ContentEntryType } from 'astro';
import { defineCollection } from 'astro:content';
import { file, glob, type Loader } from 'astro/loaders';
import { parse } from 'yaml';
import { z } from 'zod';
import { changelogSchema } from './schemas/changelog.ts';
import { checkWordsSchema } from './schemas/check-words.ts';
import { editionSchema } from './schemas/dataset.ts';
import {
  indicatorSchema,
  measureUnitSchema,
  sectionRoleSchema,
  termSchema,
  topicSchema,
} from './schemas/lexicons.ts';
import { regionSchema } from './schemas/normalising.ts';
import { quantityWordsSchema } from './schemas/quantity-words.ts';
import { readingsSchema } from './schemas/readings.ts';
import { editRecordSchema, frontMatterSchema } from './schemas/report.ts';

/** A lexicon is a list; entries are known by `key` and keep their order in `order`. */
function lexicon(name: string, key: string) {
  return file(`content/lexicons/${name}.yml`, {
    parser: (text) =>
      Object.fromEntries(
        (parse(text) as Record<string, string>[]).map((entry, order) => [
          entry[key] ?? String(order),
          { order, entry },
        ]),
      ),
  });
}

const ordered = <Schema extends z.ZodType>(entry: Schema) => z.strictObject({ order: z.int(), entry });

const stemOf = ({ entry }: { entry: string }): string => entry.replace(/\.(?:edits\.json|md|yml)$/, '');

/** What Astro's glob reads files by; no part of the loader's public type. */
type EntryTypes = Map<string, Pick<ContentEntryType, 'extensions' | 'getEntryInfo'>>;

/**
 * Markdown whose body is the whole file, as it is: analysis parses it itself. Astro's own HTML of it would be made for
 * nothing, and is typographic where official text must come out as it went in.
 */
function unrendered(loader: Loader): Loader {
  return {
    ...loader,
    load: (context) => {
      const types = 'entryTypes' in context ? (context.entryTypes as EntryTypes) : null;
      const markdown = types?.get('.md');
      if (!types || !markdown)
        throw new Error('Unexpected absence of entry types in the loader of Astro, expected one of .md');
      const plain: typeof markdown = {
        extensions: markdown.extensions,
        getEntryInfo: async (file) => ({ ...(await markdown.getEntryInfo(file)), body: file.contents }),
      };
      return loader.load(Object.assign({ ...context }, { entryTypes: new Map(types).set('.md', plain) }));
    },
  };
}

export const collections = {
  reports: defineCollection({
    loader: unrendered(glob({ base: 'content/reports', pattern: '*.md', generateId: stemOf })),
    schema: frontMatterSchema,
  }),
  edits: defineCollection({
    loader: glob({ base: 'content/reports', pattern: '*.edits.json', generateId: stemOf }),
    schema: editRecordSchema,
  }),
  readings: defineCollection({
    loader: glob({ base: 'content/readings', pattern: '*.yml', generateId: stemOf }),
    schema: readingsSchema,
  }),
  regions: defineCollection({
    loader: glob({ base: 'content/regions', pattern: '*.yml', generateId: stemOf }),
    schema: regionSchema,
  }),
  topics: defineCollection({ loader: lexicon('topics', 'slug'), schema: ordered(topicSchema) }),
  indicators: defineCollection({ loader: lexicon('indicators', 'slug'), schema: ordered(indicatorSchema) }),
  sectionRoles: defineCollection({
    loader: lexicon('section-roles', 'id'),
    schema: ordered(sectionRoleSchema),
  }),
  units: defineCollection({ loader: lexicon('units', 'unit'), schema: ordered(measureUnitSchema) }),
  quantityWords: defineCollection({
    loader: file('content/lexicons/quantity-words.yml', {
      parser: (text) => ({ words: parse(text) as Record<string, unknown> }),
    }),
    schema: quantityWordsSchema,
  }),
  checkWords: defineCollection({
    loader: file('content/lexicons/checks.yml', {
      parser: (text) => ({ words: parse(text) as Record<string, unknown> }),
    }),
    schema: checkWordsSchema,
  }),
  edition: defineCollection({
    loader: file('content/edition.yml'),
    schema: editionSchema,
  }),
  changelog: defineCollection({
    loader: file('content/changelog.yml', {
      parser: (text) => ({ changes: { changes: parse(text) as unknown } }),
    }),
    schema: z.strictObject({ changes: changelogSchema }),
  }),
  terms: defineCollection({ loader: lexicon('terms', 'term'), schema: ordered(termSchema) }),
};
