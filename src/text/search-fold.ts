/**
 * The form in which texts and queries meet: NFKC, lower case, no marks, no white space. Reading it with
 * a plain substring search is the definition of a hit, for the index, the browser and the tests alike.
 *
 * Numbers keep their boundaries: 5,310.43 folds to 5310.43, and between two numbers that only a mark
 * parted (2021—2025) stands BREAK, so that no third number appears.
 */
export interface Folded {
  readonly text: string;
  /** For each character of `text`, where it came from: offset and end in the original (UTF-16). */
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** Stands between two numbers that marks part. Never typed, never indexed. */
export const BREAK = '\u0001';

const MARK = /^[\p{P}\p{Z}\p{C}\p{M}~|`^]$/u;
const KEPT_MARK = /^[%‰]$/u;
const DIGIT = /^\d$/;
/** The unified ideographs, which folding leaves as they are. */
const FIRST_HAN = '\u4E00';
const LAST_HAN = '\u9FFF';
const WORD = /^[\p{L}\p{N}]$/u;

/** NFKC and lower case of one character; may be several characters (㎡ gives m2). */
export function foldCharacter(character: string): string {
  if (character >= FIRST_HAN && character <= LAST_HAN) return character;
  return character.normalize('NFKC').toLowerCase();
}

/** True for a character that takes a place in the index: letters, digits and Han. */
export function isIndexed(character: string): boolean {
  return (character >= FIRST_HAN && character <= LAST_HAN) || WORD.test(character);
}

/** Whether marks between two digits belong to one number: 5,310 and 0.43, but not 1、2 or 2021—2025. */
function joinsDigits(between: string): boolean {
  return between === ',' || between === '.' || between === '';
}

/** What a character folds to, part by part. */
interface Part {
  readonly text: string;
  readonly isMark: boolean;
  readonly isDigit: boolean;
}

/** A text has few characters besides Han, and asking what they are is slow. */
const PARTS = new Map<string, readonly Part[]>();

function partsOf(character: string): readonly Part[] {
  const known = PARTS.get(character);
  if (known) return known;
  const parts = Array.from(foldCharacter(character), (text) => ({
    text,
    isMark: MARK.test(text) && !KEPT_MARK.test(text),
    isDigit: DIGIT.test(text),
  }));
  PARTS.set(character, parts);
  return parts;
}

/** Folds a text and keeps the way back to its characters. */
export function fold(text: string): Folded {
  const folded: string[] = [];
  const from: number[] = [];
  const to: number[] = [];
  let skipped = '';
  let position = 0;
  const push = (character: string, start: number, end: number): void => {
    folded.push(character);
    from.push(start);
    to.push(end);
  };
  for (const character of text) {
    const end = position + character.length;
    // Most of a text needs no thought.
    if (character >= FIRST_HAN && character <= LAST_HAN) {
      push(character, position, end);
      skipped = '';
      position = end;
      continue;
    }
    for (const { text: part, isMark, isDigit } of partsOf(character)) {
      if (isMark) {
        // A full-width comma parts two numbers; a full-width point is still a point.
        skipped += character === part || character === '．' ? part : ` ${part}`;
        continue;
      }
      if (skipped !== '' && isDigit && DIGIT.test(folded.at(-1) ?? '')) {
        if (!joinsDigits(skipped)) push(BREAK, position, position);
        else if (skipped === '.') push('.', position - 1, position);
      }
      skipped = '';
      // Lower case may take two UTF-16 units; each leads back to the same place.
      for (let unit = 0; unit < part.length; unit += 1) push(part.charAt(unit), position, end);
    }
    position = end;
  }
  return { text: folded.join(''), from, to };
}
