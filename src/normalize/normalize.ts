/** One raw text in; its Markdown, edit ledger and findings out. The room's public door. */
import type { Root, RootContent } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { stringify } from 'yaml';
import { editRecordSchema, frontMatterSchema, type EditRecord, type FrontMatter } from '../schemas/report.ts';
import { notesOf, type NormalizeContext } from './context.ts';
import { deriveFrontMatter } from './derive-front-matter.ts';
import { drawLedger } from './draw-ledger.ts';
import { linesOf, lineText } from './line.ts';
import { preset } from './preset.ts';

export interface Normalized {
  readonly frontMatter: FrontMatter;
  readonly record: EditRecord;
  /** Front matter and body, ready to be written. */
  readonly markdown: string;
  /** The whole text: title, headings, paragraphs, signature, joined by "\n". */
  readonly text: string;
  /** The file with its findings (vfile messages); a fatal one means the Markdown must not be used. */
  readonly file: VFile;
}

/** Strings are quoted: a bare 2022-02-05 is a date object to some readers of YAML. */
const YAML_STYLE = { lineWidth: 0, defaultStringType: 'QUOTE_SINGLE', defaultKeyType: 'PLAIN' } as const;

/** Lines become plain mdast; thematic breaks part body, closing and signature. */
function arrange(tree: Root, frontMatter: FrontMatter): Root {
  const children: RootContent[] = [{ type: 'yaml', value: stringify(frontMatter, YAML_STYLE).trimEnd() }];
  let part = frontMatter.parts[0];
  for (const line of linesOf(tree)) {
    if (line.data.part !== part) children.push({ type: 'thematicBreak' });
    part = line.data.part;
    const text = [{ type: 'text' as const, value: lineText(line) }];
    children.push(
      line.type === 'heading'
        ? { type: 'heading', depth: line.depth, children: text }
        : { type: 'paragraph', children: text },
    );
  }
  return { type: 'root', children };
}

/**
 * Normalises one raw text. Never throws for what a text contains: findings stand on `file.messages`,
 * and `fatal` ones say what to do.
 */
export function normalize(raw: string, context: NormalizeContext): Normalized {
  const file = new VFile({ path: `content/raw/${context.stem}.txt`, value: raw });
  const processor = unified().use(preset(context)).use(remarkFrontmatter).use(remarkStringify, { rule: '*' });
  const tree = processor.runSync(processor.parse(file), file) as Root;
  const { record, counts } = drawLedger(raw, linesOf(tree), notesOf(file).removed);
  const frontMatter = frontMatterSchema.parse(deriveFrontMatter(tree, file, context, counts));
  return {
    frontMatter,
    record: editRecordSchema.parse(record),
    markdown: processor.stringify(arrange(tree, frontMatter)),
    text: linesOf(tree).map(lineText).join('\n'),
    file,
  };
}
