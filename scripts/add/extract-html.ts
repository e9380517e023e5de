/**
 * A saved page to text. The page is parsed, never run: scripts, styles, forms and hidden parts are dropped
 * first; then the main content is found, and its visible text is laid out in lines.
 */
import { Readability } from '@mozilla/readability';
import type { Element, ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { toText } from 'hast-util-to-text';
import { parseHTML } from 'linkedom';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { ContentError } from '../read-content.ts';
import { decodeText } from './decode.ts';
import { LIMITS, type Extraction } from './extraction.ts';

const DROPPED = new Set(
  'script style noscript template iframe object embed svg canvas video audio select textarea button input nav'.split(
    ' ',
  ),
);
/** Places where the content systems of governments put the text of a document. */
const CONTENT_MARKS =
  /^(?:zoom|ucap-content|trs_editor|trs_ueditor|vsb_content(?:_\d+)?|article-?content|pages_content|view|content-?text|newscontent|zwnr|xxgk_content)$/i;
/** Main content holds at least this share of the page's Han characters, or the whole page is taken. */
const LEAST_SHARE = 0.3;

const processor = unified().use(rehypeParse);
const han = (text: string): number => text.match(/\p{Script=Han}/gu)?.length ?? 0;

/** The charset that a page declares, or null. */
export function declaredCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4000));
  return /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1] ?? null;
}

/** Cheap bound on nesting, for the parser's tree is walked by recursion. */
function checkDepth(html: string, name: string): void {
  let depth = 0;
  for (const [tag] of html.matchAll(
    /<\/?(?:div|span|b|i|font|p|table|tr|td|ul|ol|li|section|a|em|strong|blockquote|center|dl|dd)\b/gi,
  )) {
    depth += tag[1] === '/' ? -1 : 1;
    if (depth < 0) depth = 0;
    if (depth > LIMITS.depth * 4)
      throw new ContentError(
        `${name}: Unexpected nesting past ${LIMITS.depth} elements, expected a page that a person wrote`,
      );
  }
}

function isHidden({ properties }: Element): boolean {
  const style = properties['style'];
  return (
    properties['hidden'] === true ||
    (typeof style === 'string' && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style))
  );
}

function clean(tree: Root, name: string): void {
  visit(tree, (node, index, parent) => {
    if (
      node.type === 'comment' ||
      (node.type === 'element' && (DROPPED.has(node.tagName) || isHidden(node)))
    ) {
      if (parent && index !== undefined) {
        parent.children.splice(index, 1);
        return [SKIP, index];
      }
    }
    if (node.type === 'element') {
      for (const key of Object.keys(node.properties)) if (/^on/i.test(key)) delete node.properties[key];
    }
    return undefined;
  });
  if (tree.children.length === 0) throw new ContentError(`${name}: Unexpected empty page, expected a text`);
}

function classNames({ properties }: Element): string[] {
  const classes = properties['className'];
  const id = properties['id'];
  return [...(Array.isArray(classes) ? classes.map(String) : []), ...(typeof id === 'string' ? [id] : [])];
}

const textOf = (node: Element | Root): string => toText(node).replace(/\u00A0/g, ' ');

/** The marked container with most text, if it holds the bulk of the page. */
function markedContent(tree: Root): string | null {
  let best = '';
  visit(tree, 'element', (node) => {
    if (!classNames(node).some((mark) => CONTENT_MARKS.test(mark))) return;
    const text = textOf(node);
    if (han(text) > han(best)) best = text;
  });
  return best === '' ? null : best;
}

function readableContent(tree: Root): string | null {
  const { document } = parseHTML(toHtml(tree));
  const article = new Readability(document, { charThreshold: 200, disableJSONLD: true }).parse();
  if (!article?.content) return null;
  return textOf(processor.parse(article.content));
}

/** Metadata elements that the sites' standard asks for (GB/T 39680: ArticleTitle, PubDate, ContentSource). */
function metaLines(tree: Root): { title: string | null; lines: string[] } {
  const metas = new Map<string, string>();
  visit(tree, 'element', ({ tagName, properties }) => {
    const { name, content } = properties;
    if (tagName === 'meta' && typeof name === 'string' && typeof content === 'string')
      metas.set(name.toLowerCase(), content.replace(/\s+/g, ' ').trim());
  });
  const lines: string[] = [];
  const day = /^\d{4}-\d{1,2}-\d{1,2}/.exec(metas.get('pubdate') ?? '')?.[0];
  if (day) lines.push(`发布日期：${day}`);
  const source = metas.get('contentsource');
  if (source) lines.push(`来源：${source}`);
  return { title: metas.get('articletitle') || null, lines };
}

function headingText(tree: Root, tagName: string): string | null {
  let found: string | null = null;
  visit(tree, 'element', (node) => {
    if (found === null && node.tagName === tagName) found = textOf(node).replace(/\s+/g, ' ').trim() || null;
  });
  return found;
}

function bodyOf(tree: Root): Root {
  let body: ElementContent[] | null = null;
  visit(tree, 'element', (node) => {
    if (node.tagName === 'body') body = node.children;
  });
  return { type: 'root', children: body ?? tree.children };
}

/** Lines without the tabs of tables; blank lines go. */
function layOut(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/\s*\t\s*/g, ' | ').trimEnd())
    .filter((line) => line.trim() !== '');
}

/** A heading that names a document; the name of a site is none. */
const DOCUMENT_TITLE = /^.{6,60}(?:报告|總結|总结|報告|通知|公告|要点|方案|计划|解读)(?:（[^）]*）)?$/u;

/** The title outside the main content: the first h1, else the page's title without the site's name. */
function titleOf(tree: Root): string | null {
  const page =
    headingText(tree, 'title')
      ?.split(/[-_|—–]/u)[0]
      ?.trim() ?? '';
  const titles = [headingText(tree, 'h1') ?? '', page];
  return titles.find((text) => DOCUMENT_TITLE.test(text)) ?? null;
}

/** Reads a saved page. */
export function extractHtml(bytes: Uint8Array, name: string): Extraction {
  const { text: html, encoding } = decodeText(bytes, name, declaredCharset(bytes));
  checkDepth(html, name);
  const tree = processor.parse(html);
  clean(tree, name);
  const whole = textOf(bodyOf(tree));
  const marked = markedContent(tree);
  const enough = (text: string | null): text is string =>
    text !== null && han(text) >= han(whole) * LEAST_SHARE;
  const readable = enough(marked) ? null : readableContent(tree);
  const main = enough(marked) ? marked : enough(readable) ? readable : whole;
  const way =
    main === marked ? 'its marked container' : main === readable ? 'readability 0.6.0' : 'the whole page';
  const lines = layOut(main);
  const meta = metaLines(tree);
  const title = meta.title ?? titleOf(tree);
  const bare = (line: string): string => line.replace(/\s/g, '');
  const head = bare(lines.slice(0, 6).join(''));
  const lead = title && !head.includes(bare(title)) ? [title] : [];
  const page = main === whole ? [] : meta.lines.filter((line) => !head.includes(bare(line)));
  return {
    text: `${[...lead, ...page, ...lines].join('\n')}\n`,
    how: `HTML in ${encoding}, rehype-parse 9.0.1, main content by ${way}`,
    warnings: main === whole ? ['未能认出网页正文区，取了整页文字，请核对页首页尾。'] : [],
  };
}
