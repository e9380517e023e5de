/**
 * A finished page in simplified script as one in traditional script. Only the words a reader meets are
 * converted; every other byte of the page stays. The text of a block is converted as a whole and handed back
 * by length, so that a word parted by <mark> or <a> is still one word.
 *
 * Stays as it is: what is marked translate="no" (texts as received, ledgers, citations), scripts and styles,
 * addresses, names of things. What is converted and was marked zh-Hans is marked zh-Hant.
 */
import { parse, type DefaultTreeAdapterTypes, type Token } from 'parse5';
import { writeInlineJson } from './inline-json.ts';

type Convert = (text: string) => string;
interface Span {
  readonly start: number;
  readonly end: number;
}
interface Change extends Span {
  readonly after: string;
}

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** Attributes that hold words for readers. */
export const READABLE_ATTRIBUTES: ReadonlySet<string> = new Set([
  'title',
  'alt',
  'placeholder',
  'label',
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'data-label',
  'data-title',
  'data-name',
  'data-strings',
  'data-roles',
  'data-count',
  'data-none',
  'data-sections',
  'data-site-short',
  'data-done',
]);

/** Elements that do not end a run of words. */
const INLINE = new Set(
  'a abbr b bdi bdo cite code data del dfn em i ins kbd mark q s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);

/** In data blocks, what quotes a document by its own title. */
const CITED = new Set(['gbt', 'bibtex']);

/** Null for what the parser put in itself. */
const spanOf = (location: Token.Location | null | undefined): Span | null =>
  location ? { start: location.startOffset, end: location.endOffset } : null;

const attributeOf = ({ attrs }: Element, name: string): string | undefined =>
  attrs.find((attribute) => attribute.name === name)?.value;

/** The page as a whole says zh-Hant before it is; a part that says so is a text as received. */
const isKept = (element: Element): boolean =>
  attributeOf(element, 'translate') === 'no' ||
  element.tagName === 'style' ||
  (attributeOf(element, 'lang') === 'zh-Hant' && element.tagName !== 'html');

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
    const odd = texts.find((text) => text.includes('<'));
    if (odd !== undefined)
      throw new RangeError(`Unexpected tag in “${odd}”, expected a text of well-formed HTML`);
    const converted = texts.length === 0 ? '' : this.convert(texts.join(''));
    let at = 0;
    for (const span of this.run) {
      const length = span.end - span.start;
      this.change(span, converted.slice(at, at + length));
      at += length;
    }
    this.run = [];
  }

  private convertAttributes(element: Element): void {
    for (const [name, location] of Object.entries(element.sourceCodeLocation?.attrs ?? {})) {
      const span = spanOf(location);
      if (!span) continue;
      const source = this.html.slice(span.start, span.end);
      const isWords = name === 'content' && element.tagName === 'meta';
      if (READABLE_ATTRIBUTES.has(name) || isWords) this.change(span, this.convert(source));
      else if (name === 'lang') this.change(span, source.replace('zh-Hans', 'zh-Hant'));
    }
  }

  private convertData(element: Element): void {
    const [child] = element.childNodes;
    const span = spanOf(child?.sourceCodeLocation);
    if (!child || !('value' in child) || !span || !/json$/.test(attributeOf(element, 'type') ?? '')) return;
    const data: unknown = JSON.parse(child.value);
    // What describes a document by its own title says in which language.
    if (typeof data === 'object' && data !== null && 'inLanguage' in data) return;
    this.change(span, writeInlineJson(convertJson(data, this.convert)));
  }

  walk(node: Node): void {
    if (node.nodeName === '#text') {
      const span = spanOf(node.sourceCodeLocation);
      if (span) this.run.push(span);
      return;
    }
    if (!('childNodes' in node)) return;
    const isInline = INLINE.has(node.nodeName);
    if (!isInline) this.flush();
    if (!('tagName' in node)) node.childNodes.forEach((child) => this.walk(child));
    else if (node.tagName === 'script') this.convertData(node);
    else if (isKept(node)) this.flush();
    else {
      this.convertAttributes(node);
      node.childNodes.forEach((child) => this.walk(child));
      if ('content' in node) this.walk(node.content);
    }
    if (!isInline) this.flush();
  }
}

/**
 * The page with its words converted. `convert` must keep the length of a text; a text that it lengthens or
 * shortens throws a RangeError there.
 */
export function convertHtml(html: string, convert: Convert): string {
  const conversion = new Conversion(html, convert);
  conversion.walk(parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: false }));
  let result = '';
  let position = 0;
  for (const { start, end, after } of conversion.changes.sort((a, b) => a.start - b.start)) {
    result += html.slice(position, start) + after;
    position = end;
  }
  return result + html.slice(position);
}
