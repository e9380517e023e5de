/**
 * A finished page in simplified script as one in traditional script. Only the words a reader meets are
 * converted; every other byte of the page stays. The text of a block is converted as a whole and handed back
 * by length, so that a word parted by <mark> or <a> is still one word.
 *
 * Stays as it is: what is marked translate="no" (texts as received, ledgers, citations), scripts and styles,
 * addresses, names of things. What is converted and was marked zh-Hans is marked zh-Hant.
 */
import { Tokenizer } from 'htmlparser2';
import { writeInlineJson } from './inline-json.ts';

type Convert = (text: string) => string;
interface Span {
  readonly start: number;
  readonly end: number;
}
interface Change extends Span {
  readonly after: string;
}

/** A start tag; attributes with the place of their values. */
interface Tag {
  readonly name: string;
  readonly attributes: Map<string, Span>;
}

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

/** Elements that hold nothing and have no end tag (HTML, 13.1.2). */
const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));

/** In data blocks, what quotes a document by its own title. */
const CITED = new Set(['gbt', 'bibtex']);

/** Words among the data of a page; keys stay, and so do citations. */
function convertJson(value: unknown, convert: Convert): unknown {
  if (typeof value === 'string') return convert(value);
  if (Array.isArray(value)) return value.map((entry) => convertJson(entry, convert));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [key, CITED.has(key) ? entry : convertJson(entry, convert)]),
  );
}

/** Takes what the tokenizer tells, in the order of the page, and collects what changes. Well-formed HTML is expected. */
class Conversion {
  readonly changes: Change[] = [];
  /** Texts since the last end of a run of words. */
  private run: Span[] = [];
  private tag: Tag = { name: '', attributes: new Map() };
  private attribute = '';
  private value: Span | null = null;
  /** The element within which all stays, and how many of its name are open since. */
  private kept: { readonly name: string; depth: number } | null = null;
  /** The script that is open, and what it holds. */
  private script: { readonly tag: Tag; span: Span | null } | null = null;
  private readonly html: string;
  private readonly convert: Convert;

  constructor(html: string, convert: Convert) {
    this.html = html;
    this.convert = convert;
  }

  private slice({ start, end }: Span): string {
    return this.html.slice(start, end);
  }

  private change(span: Span, after: string): void {
    if (after !== this.slice(span)) this.changes.push({ ...span, after });
  }

  /** Ends a run of words: converts it whole and hands it back. */
  private flush(): void {
    if (this.run.length === 0) return;
    const converted = this.convert(this.run.map((span) => this.slice(span)).join(''));
    let at = 0;
    for (const span of this.run) {
      const length = span.end - span.start;
      this.change(span, converted.slice(at, at + length));
      at += length;
    }
    this.run = [];
  }

  private valueOf({ attributes }: Tag, name: string): string | undefined {
    const span = attributes.get(name);
    return span && this.slice(span);
  }

  /** The page as a whole says zh-Hant before it is; a part that says so is a text as received. */
  private isKept(tag: Tag): boolean {
    return (
      tag.name === 'style' ||
      this.valueOf(tag, 'translate') === 'no' ||
      (this.valueOf(tag, 'lang') === 'zh-Hant' && tag.name !== 'html')
    );
  }

  private convertAttributes({ name: element, attributes }: Tag): void {
    for (const [name, span] of attributes) {
      const isWords = name === 'content' && element === 'meta';
      if (READABLE_ATTRIBUTES.has(name) || isWords) this.change(span, this.convert(this.slice(span)));
      else if (name === 'lang') this.change(span, this.slice(span).replace('zh-Hans', 'zh-Hant'));
    }
  }

  private convertData(tag: Tag, span: Span): void {
    if (!/json$/.test(this.valueOf(tag, 'type') ?? '')) return;
    const data: unknown = JSON.parse(this.slice(span));
    // What describes a document by its own title says in which language.
    if (typeof data === 'object' && data !== null && 'inLanguage' in data) return;
    this.change(span, writeInlineJson(convertJson(data, this.convert)));
  }

  private open(tag: Tag): void {
    const { name } = tag;
    if (this.kept) {
      if (name === this.kept.name) this.kept.depth += 1;
      return;
    }
    const isKept = this.isKept(tag);
    if (isKept || !INLINE.has(name)) this.flush();
    if (name === 'script') this.script = { tag, span: null };
    else if (!isKept) this.convertAttributes(tag);
    else if (!VOID.has(name)) this.kept = { name, depth: 1 };
  }

  onopentagname(start: number, end: number): void {
    this.tag = { name: this.html.slice(start, end).toLowerCase(), attributes: new Map() };
  }

  onattribname(start: number, end: number): void {
    this.attribute = this.html.slice(start, end).toLowerCase();
    this.value = null;
  }

  onattribdata(start: number, end: number): void {
    this.value = { start: this.value?.start ?? start, end };
  }

  onattribend(): void {
    if (this.value) this.tag.attributes.set(this.attribute, this.value);
  }

  onopentagend(): void {
    this.open(this.tag);
  }

  onselfclosingtag(): void {
    this.open(this.tag);
  }

  ontext(start: number, end: number): void {
    if (this.script) this.script.span = { start: this.script.span?.start ?? start, end };
    else if (!this.kept) this.run.push({ start, end });
  }

  onclosetag(start: number, end: number): void {
    const name = this.html.slice(start, end).toLowerCase();
    if (this.kept) {
      if (name === this.kept.name && (this.kept.depth -= 1) === 0) this.kept = null;
    } else if (this.script) {
      if (this.script.span) this.convertData(this.script.tag, this.script.span);
      this.script = null;
    } else if (!INLINE.has(name)) this.flush();
  }

  onend(): void {
    this.flush();
  }

  oncdata(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onattribentity(): void {}
  ontextentity(): void {}
}

/**
 * The page with its words converted. `convert` must keep the length of a text; a text that it lengthens or
 * shortens throws a RangeError there.
 */
export function convertHtml(html: string, convert: Convert): string {
  const conversion = new Conversion(html, convert);
  const tokenizer = new Tokenizer({ decodeEntities: false }, conversion);
  tokenizer.write(html);
  tokenizer.end();
  let result = '';
  let position = 0;
  for (const { start, end, after } of conversion.changes.sort((a, b) => a.start - b.start)) {
    result += html.slice(position, start) + after;
    position = end;
  }
  return result + html.slice(position);
}
