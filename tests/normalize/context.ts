/** Builders that the tests of the normaliser share: the project's own lexicons, an invented county. */
import { createHash } from 'node:crypto';
import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { pinyin } from 'pinyin-pro';
import { remark } from 'remark';
import remarkFrontmatter from 'remark-frontmatter';
import { parse } from 'yaml';
import { readNormalisingLexicons } from '../../scripts/read-content.ts';
import type { NormalizeContext } from '../../src/normalize/context.ts';
import { normalize, type Normalized } from '../../src/normalize/normalize.ts';
import { sourceSchema } from '../../src/schemas/normalising.ts';

export const lexicons = await readNormalisingLexicons('content');

/** All readings of a character with tone marks, as the script gives them. */
export const readings = (character: string): string[] => pinyin(character, { multiple: true, type: 'array' });

export interface Setting extends Partial<NormalizeContext> {
  /** The sidecar, before the schema fills in its defaults. */
  readonly sidecar?: unknown;
}

export function contextOf(raw: string, { sidecar, ...changes }: Setting = {}): NormalizeContext {
  return {
    ...lexicons,
    stem: 'yunxi-2023',
    sha256: createHash('sha256').update(raw).digest('hex'),
    source: sourceSchema.parse(sidecar ?? {}),
    regionName: '云溪县',
    readings,
    ...changes,
  };
}

export function run(raw: string, setting?: Setting): Normalized {
  return normalize(raw, contextOf(raw, setting));
}

export interface Parsed {
  readonly frontMatter: unknown;
  /** Depth of each heading, 0 for a paragraph, null for a break between parts; and the text. */
  readonly blocks: readonly { readonly depth: number | null; readonly text: string }[];
}

/** Reads Markdown as any other program would, knowing nothing of the normaliser. */
export function parseMarkdown(markdown: string): Parsed {
  const tree: Root = remark().use(remarkFrontmatter).parse(markdown);
  const yaml = tree.children.find((node) => node.type === 'yaml');
  const blocks = tree.children
    .filter((node) => node !== yaml)
    .map((node) => {
      if (node.type === 'heading') return { depth: node.depth, text: toString(node) };
      if (node.type === 'paragraph') return { depth: 0, text: toString(node) };
      if (node.type === 'thematicBreak') return { depth: null, text: '' };
      throw new Error(`Unexpected ${node.type} in a report, expected headings, paragraphs and breaks`);
    });
  return { frontMatter: parse(yaml?.type === 'yaml' ? yaml.value : 'null'), blocks };
}

/** The text of a parsed report: every heading and paragraph, joined as the ledger joins lines. */
export function textOfMarkdown(markdown: string): string {
  return parseMarkdown(markdown)
    .blocks.filter(({ depth }) => depth !== null)
    .map(({ text }) => text)
    .join('\n');
}

/** Rule ids of the findings, in order; a fatal one with a mark of exclamation. */
export function findings({ file }: Normalized): string[] {
  return file.messages.map(({ ruleId, fatal }) => `${ruleId ?? ''}${fatal === true ? '!' : ''}`);
}

/** A small sound report with these lines between its preamble and its end. */
export function reportOf(...lines: string[]): string {
  return ['2023年，云溪县扎实推进法治政府建设。', '一、主要工作', ...lines].join('\n');
}
