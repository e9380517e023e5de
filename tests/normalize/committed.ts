/** The committed reports, read without the normaliser, for the tests that ask what they say. */
import { readFileSync } from 'node:fs';
import { editRecordSchema, frontMatterSchema } from '../../src/schemas/report.ts';
import { parseMarkdown, textOfMarkdown } from './context.ts';

export function readReport(stem: string) {
  const markdown = readFileSync(`content/reports/${stem}.md`, 'utf8');
  const { frontMatter, blocks } = parseMarkdown(markdown);
  const record: unknown = JSON.parse(readFileSync(`content/reports/${stem}.edits.json`, 'utf8'));
  return {
    markdown,
    blocks,
    text: textOfMarkdown(markdown),
    front: frontMatterSchema.parse(frontMatter),
    record: editRecordSchema.parse(record),
  };
}

export type Report = ReturnType<typeof readReport>;

/** The five reports the project began with, in order of their stems. */
export const founders = [
  'chengkou-2020',
  'huizhou-2021',
  'langfang-2023',
  'nanyang-2022',
  'xiangzhou-2022',
].map(readReport);
export const [chengkou, huizhou, langfang, nanyang, xiangzhou] = founders as [
  Report,
  Report,
  Report,
  Report,
  Report,
];

/** Headings of one depth. */
export const headings = ({ blocks }: Report, depth: number) =>
  blocks.filter((block) => block.depth === depth).map(({ text }) => text);

/** Blocks between two breaks, the body first. */
export const partsOf = ({ blocks }: Report): string[][] =>
  blocks.reduce<string[][]>(
    (parts, { depth, text }) =>
      depth === null ? [...parts, []] : [...parts.slice(0, -1), [...(parts.at(-1) ?? []), text]],
    [[]],
  );
