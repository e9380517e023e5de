/**
 * Normalised Markdown to the blocks of a report. The only reader of content/reports; what it returns
 * as `text` is the text every offset of the dataset refers to.
 */
import type { Heading } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { remark } from 'remark';
import remarkFrontmatter from 'remark-frontmatter';
import { parse } from 'yaml';
import { frontMatterSchema, type FrontMatter, type Part } from '../schemas/report.ts';

export interface Block {
  /** Markdown heading depth: 1 is the title, 2 to 4 are 一、 （一） 1.; null for a paragraph. */
  readonly depth: Heading['depth'] | null;
  readonly part: Part;
  readonly text: string;
  /** Offsets into the report's text, end exclusive. */
  readonly start: number;
  readonly end: number;
}

export interface ParsedReport {
  readonly frontMatter: FrontMatter;
  readonly text: string;
  readonly blocks: readonly Block[];
}

const processor = remark().use(remarkFrontmatter);

/**
 * Parses a report, as a file or only its body, whose front matter is known. Throws when the body has more parts than
 * the front matter names.
 */
export function parseBody(frontMatter: FrontMatter, body: string): ParsedReport {
  const blocks: Block[] = [];
  let offset = 0;
  let part = 0;
  for (const node of processor.parse(body).children) {
    if (node.type === 'yaml') continue;
    if (node.type === 'thematicBreak') {
      part += 1;
      continue;
    }
    const text = toString(node);
    const depth = node.type === 'heading' ? node.depth : null;
    const name = frontMatter.parts[part];
    if (!name)
      throw new Error(`Unexpected part ${part + 1}, expected ${frontMatter.parts.length} as in front matter`);
    blocks.push({ depth, part: name, text, start: offset, end: offset + text.length });
    offset += text.length + 1;
  }
  return { frontMatter, text: blocks.map((block) => block.text).join('\n'), blocks };
}

/** Parses one report as a file. Throws when the front matter is not what the normaliser writes. */
export function parseReport(markdown: string): ParsedReport {
  const [head] = processor.parse(markdown).children;
  if (head?.type !== 'yaml') throw new Error('Unexpected start of a report, expected front matter');
  return parseBody(frontMatterSchema.parse(parse(head.value)), markdown);
}
