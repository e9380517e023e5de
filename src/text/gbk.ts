/** GBK both ways. The platform decodes it; encoding is the same table read backwards. */

const decoder = new TextDecoder('gbk', { fatal: false });
let encoded: Map<string, readonly [number, number]> | null = null;

/** The character that two GBK bytes stand for, or null when they stand for none. */
export function decodePair(lead: number, trail: number): string | null {
  if (lead < 0x81 || lead > 0xfe || trail < 0x40 || trail > 0xfe || trail === 0x7f) return null;
  const text = decoder.decode(new Uint8Array([lead, trail]));
  return text.length === 1 && text !== '\uFFFD' ? text : null;
}

function table(): Map<string, readonly [number, number]> {
  if (encoded) return encoded;
  encoded = new Map();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const character = decodePair(lead, trail);
      if (character && !encoded.has(character)) encoded.set(character, [lead, trail]);
    }
  }
  return encoded;
}

/** GBK bytes of one character: one byte for ASCII, two otherwise; null when GBK has none. */
export function encodeCharacter(character: string): readonly number[] | null {
  const code = character.charCodeAt(0);
  if (code < 0x80) return [code];
  return table().get(character) ?? null;
}
