/**
 * A finished page in simplified script as one in traditional script. Only the words a reader meets are
 * converted; every other byte of the page stays. The text of a block is converted as a whole and handed back
 * by length, so that a word parted by <mark> or <a> is still one word.
 *
 * Stays as it is: what is marked translate="no" (texts as received, ledgers, citations), scripts and styles,
 * addresses, names of things. What is converted and was marked zh-Hans is marked zh-Hant.
 */
import type { Element, Nodes, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';

type Convert = (text: string) => string;
interface Span {
  readonly start: number;
  readonly end: number;
}
interface Change extends Span {
  readonly after: string;
}

/** Attributes that hold words for readers, as hast names them. */
export const READABLE_ATTRIBUTES: ReadonlySet<string> = new Set([
  'title',
  'alt',
  'placeholder',
  'label',
  'ariaLabel',
  'ariaDescription',
  'ariaRoleDescription',
  'dataLabel',
  'dataTitle',
  'dataName',
  'dataStrings',
  'dataRoles',
  'dataCount',
  'dataNone',
  'dataSections',
  'dataSiteShort',
  'dataDone',
]);

/** Elements that do not end a run of words. */
const INLINE = new Set(
  'a abbr b bdi bdo cite code data del dfn em i ins kbd mark q s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);

/** In data blocks, what quotes a document by its own title. */
const CITED = new Set(['gbt', 'bibtex']);

const spanOf = (
  position:
    { start?: { offset?: number | undefined }; end?: { offset?: number | undefined } } | undefined | null,
): Span | null => {
  const start = position?.start?.offset;
  const end = position?.end?.offset;
  return start === undefined || end === undefined ? null : { start, end };
};

/** The page as a whole says zh-Hant before it is; a part that says so is a text as received. */
const isKept = ({ tagName, properties }: Element): boolean =>
  properties['translate'] === 'no' ||
  tagName === 'style' ||
  (properties['lang'] === 'zh-Hant' && tagName !== 'html');

/** Words among the data of a page; keys stay, and so do citations. */
function convertJson(value: unknown, convert: Convert): unknown {
  if (typeof value === 'string') return convert(value);
  if (Array.isArray(value)) return value.map((entry) => convertJson(entry, convert));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [key, CITED.has(key) ? entry : convertJson(entry, convert)]),
  );
}

class Conversion {
  readonly changes: Change[] = [];
  private run: Span[] = [];
  private readonly html: string;
  private readonly convert: Convert;

  constructor(html: string, convert: Convert) {
    this.html = html;
    this.convert = convert;
  }

  private change(span: Span, after: string): void {
    if (after !== this.html.slice(span.start, span.end)) this.changes.push({ ...span, after });
  }

  /** Ends a run of words: converts it whole and hands it back. */
  flush(): void {
    const texts = this.run.map(({ start, end }) => this.html.slice(start, end));
    this.run.forEach((span, at) => {
      if (texts[at]?.includes('<'))
        throw new RangeError(`Unexpected tag in “${texts[at]}”, expected a text of well-formed HTML`);
      const before = texts.slice(0, at).reduce((sum, { length }) => sum + length, 0);
      this.change(span, this.whole(texts).slice(before, before + span.end - span.start));
    });
    this.run = [];
  }

  private known: { text: string; converted: string } = { text: '', converted: '' };
  private whole(texts: readonly string[]): string {
    const text = texts.join('');
    if (this.known.text !== text) this.known = { text, converted: this.convert(text) };
    return this.known.converted;
  }

  private convertAttributes(element: Element): void {
    const places = (element.data as { position?: { properties?: Record<string, never> } } | undefined)
      ?.position?.properties;
    for (const [name, position] of Object.entries(places ?? {})) {
      const span = spanOf(position);
      if (!span) continue;
      const source = this.html.slice(span.start, span.end);
      const isWords = name === 'content' && element.tagName === 'meta';
      if (READABLE_ATTRIBUTES.has(name) || isWords) this.change(span, this.convert(source));
      else if (name === 'lang') this.change(span, source.replace('zh-Hans', 'zh-Hant'));
    }
  }

  private convertData(element: Element): void {
    const [child] = element.children;
    const span = spanOf(child?.position);
    if (child?.type !== 'text' || !span || !/json$/.test(String(element.properties['type']))) return;
    const data: unknown = JSON.parse(child.value);
    // What describes a document by its own title says in which language.
    if (typeof data === 'object' && data !== null && 'inLanguage' in data) return;
    this.change(span, JSON.stringify(convertJson(data, this.convert)).replaceAll('<', '\\u003c'));
  }

  walk(node: Nodes): void {
    if (node.type === 'text') {
      const span = spanOf(node.position);
      if (span) this.run.push(span);
      return;
    }
    if (node.type !== 'element' && node.type !== 'root') return;
    const isInline = node.type === 'element' && INLINE.has(node.tagName);
    if (!isInline) this.flush();
    if (node.type === 'root') node.children.forEach((child) => this.walk(child));
    else if (node.tagName === 'script') this.convertData(node);
    else if (isKept(node)) this.flush();
    else {
      this.convertAttributes(node);
      node.children.forEach((child) => this.walk(child));
      if (node.content) this.walk(node.content);
    }
    if (!isInline) this.flush();
  }
}

const parser = unified().use(rehypeParse, { verbose: true });

/**
 * The page with its words converted. `convert` must keep the length of a text; a text that it lengthens or
 * shortens throws a RangeError there.
 */
export function convertHtml(html: string, convert: Convert): string {
  const tree: Root = parser.parse(html);
  const conversion = new Conversion(html, convert);
  conversion.walk(tree);
  let result = '';
  let position = 0;
  for (const { start, end, after } of conversion.changes.sort((a, b) => a.start - b.start)) {
    result += html.slice(position, start) + after;
    position = end;
  }
  return result + html.slice(position);
}
