/**
 * The form in which a text is handed to Pagefind, and back. Every letter, digit and Han character is a
 * word of its own (U+200B before each); everything else travels in TAG characters, which its tokenizer
 * glues to the word before as long as no U+200B stands between, so that marks take no word position
 * and 放管服改革 is a phrase although the text has “放管服”改革.
 *
 * TAG characters spell ASCII: a small letter is one of the common marks below, capital hex digits up
 * to `;` are any other code point, `=` before either says that it replaces what was just written
 * (full-width Ａ is indexed as a), and `<`…`>` carries ASCII that is no part of the text.
 */
import { foldCharacter, isIndexed } from './search-fold.ts';

const SPACE = '\u200B';
const TAG = 0xe0000;
const MARKS = '，。、；：“”《》（）—…·！？\n -.,%【】〔〕';
const FIRST_LETTER = 0x61;

const tag = (ascii: string): string =>
  Array.from(ascii, (character) => String.fromCodePoint(TAG + (character.codePointAt(0) ?? 0))).join('');

/** The words of one character as the index sees it. */
const wordsOf = (character: string): string[] => [...foldCharacter(character)].filter(isIndexed);

function carryMark(character: string): string {
  const common = MARKS.indexOf(character);
  if (common >= 0) return tag(String.fromCodePoint(FIRST_LETTER + common));
  return tag(`${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()};`);
}

/** Encodes a text for the index. `decodeIndexed` gives it back exactly. */
export function encodeIndexed(text: string): string {
  let encoded = '';
  for (const character of text) {
    const words = wordsOf(character);
    encoded += words.map((word) => SPACE + word).join('');
    if (words.length === 0) encoded += carryMark(character);
    else if (words.join('') !== character) encoded += tag('=') + carryMark(character);
  }
  return encoded;
}

/** ASCII that travels with a text without being found: letters, digits and -|,. only. */
export function encodeCarried(ascii: string): string {
  return tag(`<${ascii}>`);
}

export interface DecodedPart {
  /** What `encodeCarried` put before the text; empty for a text without. */
  readonly carried: string;
  readonly text: string;
}

/** Reads what the index returns: one part for each carried heading, in order. */
export function decodeParts(encoded: string): DecodedPart[] {
  const parts: { carried: string; text: string }[] = [];
  const characters: string[] = [];
  let carried = '';
  const close = (): void => {
    if (carried !== '' || characters.length > 0) parts.push({ carried, text: characters.join('') });
    characters.length = 0;
  };
  let code = '';
  let mode: 'text' | 'carried' | 'replace' = 'text';
  const put = (character: string): void => {
    if (mode === 'replace') characters.length -= wordsOf(character).length;
    mode = 'text';
    code = '';
    characters.push(character);
  };
  for (const character of encoded) {
    const value = (character.codePointAt(0) ?? 0) - TAG;
    if (value < 0x20 || value > 0x7e) {
      if (character !== SPACE) characters.push(character);
      continue;
    }
    const ascii = String.fromCodePoint(value);
    if (mode === 'carried') {
      if (ascii === '>') mode = 'text';
      else carried += ascii;
    } else if (ascii === '<') {
      close();
      carried = '';
      mode = 'carried';
    } else if (ascii === '=') mode = 'replace';
    else if (ascii === ';') put(String.fromCodePoint(Number.parseInt(code, 16)));
    else if (value >= FIRST_LETTER) put(MARKS.charAt(value - FIRST_LETTER));
    else code += ascii;
  }
  close();
  return parts;
}

/** The text of an encoded record, carried ASCII left out. */
export function decodeIndexed(encoded: string): string {
  return decodeParts(encoded)
    .map(({ text }) => text)
    .join('');
}
