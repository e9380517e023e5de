/**
 * Repairs of text that a glossing program cut in the middle of a double-byte character.
 *
 * Such a program walks GBK bytes without minding where characters begin. In 當的司法鐵軍
 * (AE94 B5C4 CBBE B7A8 E846 DC8A) it saw 94 B5, which is 數, and put (shù) behind B5. The bracket
 * swallowed the lone lead byte ("?") and all that follows was paired one byte late until an ASCII
 * trail byte ended the shift: 當?shù)乃痉ㄨF軍. The lost byte is found again from the gloss: it must
 * complete the trail byte of the character before to a character that is read that way, and the
 * bytes so restored must all pair up to Han again. A repair is made only when exactly one byte does.
 */
import type { Edit } from './edits.ts';
import { isHan } from './han.ts';
import { decodePair, encodeCharacter } from './gbk.ts';
import { PINYIN } from './glosses.ts';

/** All readings of a character with tone marks, such as 數: shù, shǔ, shuò. */
export type Readings = (character: string) => readonly string[];

const DAMAGE = new RegExp(`(\\p{Script=Han})(?:\\([${PINYIN}]+\\))*\\?([${PINYIN}]{1,7})\\)`, 'gu');
/** A shift longer than this is not one that a reader could check. */
const LONGEST_RUN = 24;

/** The bytes of the shifted run behind the gloss, up to the ASCII byte that ends the shift. */
function shiftedRun(text: string, from: number): { bytes: number[]; end: number } | null {
  const bytes: number[] = [];
  for (let at = from; at < text.length && at - from < LONGEST_RUN; at += 1) {
    const code = encodeCharacter(text.charAt(at));
    if (!code) return null;
    bytes.push(...code);
    if (code.length === 1) return bytes.length % 2 === 1 ? { bytes, end: at + 1 } : null;
  }
  return null;
}

function decodeHan(bytes: readonly number[]): string | null {
  let text = '';
  for (let at = 0; at < bytes.length; at += 2) {
    const character = decodePair(bytes[at] ?? 0, bytes[at + 1] ?? 0);
    if (!character || !isHan(character)) return null;
    text += character;
  }
  return text;
}

/** True when encoding the repaired text gives back exactly the bytes it was restored from. */
function proves(repaired: string, bytes: readonly number[]): boolean {
  const again = [...repaired].flatMap((character) => encodeCharacter(character) ?? []);
  return again.length === bytes.length && again.every((byte, at) => byte === bytes[at]);
}

function candidates(lastByte: number, gloss: string, bytes: readonly number[], readings: Readings): string[] {
  const found: string[] = [];
  for (let lost = 0x81; lost <= 0xfe; lost += 1) {
    const glossed = decodePair(lastByte, lost);
    if (!glossed || !readings(glossed).includes(gloss)) continue;
    const restored = [lost, ...bytes];
    const repaired = decodeHan(restored);
    if (repaired && proves(repaired, restored)) found.push(repaired);
  }
  return found;
}

/**
 * Edits that restore every byte-shifted run that can be proven; what cannot is left as it is (and
 * is flagged by the leftover check).
 */
export function repairShiftedRuns(text: string, readings: Readings): Edit[] {
  const edits: Edit[] = [];
  for (const match of text.matchAll(DAMAGE)) {
    const before = match[1] ?? '';
    const gloss = match[2] ?? '';
    const question = match.index + match[0].length - gloss.length - 2;
    const run = shiftedRun(text, match.index + match[0].length);
    const lastByte = encodeCharacter(before)?.[1];
    if (!run || lastByte === undefined) continue;
    const [only, ...others] = candidates(lastByte, gloss, run.bytes, readings);
    if (only !== undefined && others.length === 0) edits.push({ start: question, end: run.end, after: only });
  }
  return edits;
}
