/**
 * The form in which a text is handed to Pagefind, and back. Every letter, digit and Han character is a
 * word of its own, parted by U+200B. Everything else stands behind the words in one run of TAG characters
 * (U+E0020 and up), which its tokenizer neither indexes nor gives a place, so that 放管服改革 is a phrase
 * although the text has “放管服”改革. (Marks glued to the word before them would do the same, but make an
 * index of 60 KB one of 71.)
 *
 * TAG characters spell ASCII: `<`…`>` is carried along and no part of the text; then, for each mark, how
 * many words stand since the last one and the mark: a small letter for one of MARKS, else its code point
 * as `(2460)`. `=` before it says that it replaces the word just written (full-width Ａ is indexed as a).
 */
import { foldCharacter, isIndexed } from './search-fold.ts';

const SPACE = '\u200B';
const TAG = 0xe0000;
const MARKS = '，。、；：“”《》（）—…·！？\n -.,%【】〔〕';
const FIRST_LETTER = 0x61;
const PART = /([^\u{E0020}-\u{E007E}]*)([\u{E0020}-\u{E007E}]+)/gu;
const RUN = /<([^>]*)>([^<]*)/g;
const MARK = /(\d*)(=?)(?:([a-z{|}~])|\(([0-9A-F]+)\))/g;

const toTags = (ascii: string): string =>
  Array.from(ascii, (character) => String.fromCodePoint(TAG + (character.codePointAt(0) ?? 0))).join('');
const fromTags = (tags: string): string =>
  Array.from(tags, (character) => String.fromCodePoint((character.codePointAt(0) ?? 0) - TAG)).join('');

/** The words of one character as the index sees it. */
const wordsOf = (character: string): string[] => [...foldCharacter(character)].filter(isIndexed);

function nameMark(character: string): string {
  const common = MARKS.indexOf(character);
  if (common >= 0) return String.fromCodePoint(FIRST_LETTER + common);
  return `(${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()})`;
}

/** Encodes a text for the index. `carried` is ASCII without <>, which travels along and is not found. */
export function encodeIndexed(text: string, carried = ''): string {
  let encoded = '';
  let marks = '';
  let gap = 0;
  for (const character of text) {
    const words = wordsOf(character);
    for (const word of words) encoded += SPACE + word;
    gap += words.length;
    if (words.join('') === character) continue;
    marks += `${gap === 0 ? '' : gap}${words.length > 0 ? '=' : ''}${nameMark(character)}`;
    gap = 0;
  }
  return `${encoded}${SPACE}${toTags(`<${carried}>${marks}`)}`;
}

export interface DecodedPart {
  readonly carried: string;
  readonly text: string;
}

function placeMarks(plain: string, marks: string): string {
  const words = [...plain];
  const text: string[] = [];
  let next = 0;
  for (const [, gap = '', replaces = '', letter, code] of marks.matchAll(MARK)) {
    for (let left = Number(gap); left > 0; left -= 1) text.push(words[next++] ?? '');
    const mark =
      letter === undefined
        ? String.fromCodePoint(Number.parseInt(code ?? '', 16))
        : MARKS.charAt(letter.charCodeAt(0) - FIRST_LETTER);
    if (replaces !== '') text.length -= wordsOf(mark).length;
    text.push(mark);
  }
  return text.join('') + words.slice(next).join('');
}

/** Reads what `encodeIndexed` wrote, once or several times over; it does without U+200B. */
export function decodeIndexed(encoded: string): DecodedPart[] {
  return [...encoded.replaceAll(SPACE, '').matchAll(PART)].flatMap(([, plain = '', tags = '']) =>
    // A text without words has nothing between its run and the one before.
    Array.from(fromTags(tags).matchAll(RUN), ([, carried = '', marks = ''], at) => ({
      carried,
      text: placeMarks(at === 0 ? plain : '', marks),
    })),
  );
}
