import { describe, expect, it } from 'vitest';
import { decodePair, encodeCharacter } from '../../src/text/gbk.ts';

describe('GBK', () => {
  it.each([
    ['當', 0xae, 0x94],
    ['的', 0xb5, 0xc4],
    ['鐵', 0xe8, 0x46],
    ['數', 0x94, 0xb5],
    ['ㄨ', 0xa8, 0xe8],
    ['，', 0xa3, 0xac],
  ])('%s is %i %i both ways', (character, lead, trail) => {
    expect(decodePair(lead, trail)).toBe(character);
    expect(encodeCharacter(character)).toEqual([lead, trail]);
  });

  it.each([
    [0xb5, 0x28],
    [0xb5, 0x7f],
    [0xb5, 0xff],
    [0x80, 0xa1],
    [0xff, 0xa1],
    [0x41, 0x41],
  ])('%i %i is no pair', (lead, trail) => expect(decodePair(lead, trail)).toBeNull());

  it.each(['F', '?', '\n'])('%j is one byte', (character) =>
    expect(encodeCharacter(character)).toEqual([character.charCodeAt(0)]),
  );

  it.each(['𬭎', '\uFFFD', 'ʒ'])('%s has no bytes', (character) =>
    expect(encodeCharacter(character)).toBeNull(),
  );

  it('encodes every pair that it decodes, and back to the same character', () => {
    let pairs = 0;
    for (let lead = 0x81; lead <= 0xfe; lead += 1) {
      for (let trail = 0x40; trail <= 0xfe; trail += 1) {
        const character = decodePair(lead, trail);
        if (character === null) continue;
        pairs += 1;
        const [first = 0, second = 0] = encodeCharacter(character) ?? [];
        expect(decodePair(first, second)).toBe(character);
      }
    }
    expect(pairs).toBeGreaterThan(21_000);
  });
});
