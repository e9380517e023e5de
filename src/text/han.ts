/** Character classes of Chinese text that several rules share. */

const HAN = /^\p{Script=Han}$/u;

/** True for one Han character (々 and 〇 included). */
export function isHan(character: string | undefined): boolean {
  return character !== undefined && (HAN.test(character) || character === '〇');
}

/** True for one ASCII or full-width digit. */
export function isDigit(character: string | undefined): boolean {
  return character !== undefined && /^[0-9０-９]$/.test(character);
}

/** True for punctuation that only Chinese text uses: 《》“”（） and the full-width stops. */
export function isChinesePunctuation(character: string | undefined): boolean {
  return character !== undefined && /^[《》〈〉“”‘’（）〔〕【】「」『』、。，；：！？…]$/.test(character);
}

const WEIGHT = /[\p{L}\p{N}]/u;

/** True for one character that carries weight: a letter, digit or Han, no mark and no space. */
export function hasWeight(character: string): boolean {
  // Nearly all of them, without asking the tables of Unicode.
  return (character >= '一' && character <= '鿿') || WEIGHT.test(character);
}

/** Characters that carry weight in statistics. */
export function countCharacters(text: string): number {
  let count = 0;
  for (const character of text) if (hasWeight(character)) count += 1;
  return count;
}

export interface LanguageRun {
  readonly text: string;
  readonly isChinese: boolean;
}

/** A word with Han in it, as Chinese is printed: no space within, Western marks around it left out. */
const CHINESE = /[^\s,;:!?()]*[〇\p{Script=Han}](?:[^\s,;:!?()]*[^\s,;:!?().])?/gu;

/** Parts a text into its Chinese stretches and the rest; together they are the text. */
export function chineseRuns(text: string): LanguageRun[] {
  const runs: LanguageRun[] = [];
  let position = 0;
  const push = (part: string, isChinese: boolean): void => {
    if (part !== '') runs.push({ text: part, isChinese });
  };
  for (const match of text.matchAll(CHINESE)) {
    push(text.slice(position, match.index), false);
    push(match[0], true);
    position = match.index + match[0].length;
  }
  push(text.slice(position), false);
  return runs;
}
