/** datapackage.json: the downloads described after Frictionless Data Package 1.0. */
import { codebookFiles } from './codebook.ts';

const TYPES: Readonly<Record<string, string>> = {
  integer: 'integer',
  number: 'number',
  boolean: 'boolean',
  date: 'date',
  array: 'array',
  object: 'object',
};

interface Edition {
  readonly version: string;
  readonly date: string;
  readonly title: string;
  readonly homepage: string;
}

/** The package as plain JSON; files of one report (<stem>) are described by the codebook alone. */
export function describePackage({ version, date, title, homepage }: Edition): object {
  return {
    profile: 'data-package',
    name: 'fazhi-compare',
    title,
    homepage,
    version,
    created: `${date}T00:00:00Z`,
    licenses: [{ name: 'CC-BY-4.0', path: 'https://creativecommons.org/licenses/by/4.0/' }],
    resources: codebookFiles()
      .filter(({ file }) => !file.includes('<'))
      .map(({ file, columns }) => ({
        name: file.replaceAll('.', '-'),
        path: file,
        format: file.split('.').at(-1),
        encoding: 'utf-8',
        schema: {
          fields: columns.map(([name, type, nullable, description]) => ({
            name,
            type: TYPES[type] ?? 'string',
            description,
            constraints: { required: !nullable },
          })),
        },
      })),
  };
}
