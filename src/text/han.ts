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

/** Characters that carry weight in statistics: letters, digits and Han, no marks and no space. */
export function countCharacters(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}
