import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeIndexed, decodeParts, encodeCarried, encodeIndexed } from '../../src/text/search-encoding.ts';

/** Text as it comes, and text of the kinds of characters that the encoding treats apart. */
const chinese = fc.string({
  unit: fc.constantFrom(...'法治政府，。“”《》（）一二１Ａ㎡①％5,310.43 \n🙂𠵾\u200B', '\u{E0061}', 'é', '…'),
});

describe('encodeIndexed', () => {
  test('is undone by decodeIndexed', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), chinese), (text) => {
      expect(decodeIndexed(encodeIndexed(text))).toBe(text);
    }));
  });

  test('survives the loss of U+200B, which Pagefind takes out', () => {
    fc.assert(fc.property(chinese, (text) => {
      expect(decodeIndexed(encodeIndexed(text).replaceAll('\u200B', ''))).toBe(text);
    }));
  });

  test('parts Han characters and lets marks take no place', () => {
    const shown = encodeIndexed('推行“三项').replaceAll('\u200B', '|').replace(/[\u{E0020}-\u{E007E}]/gu, '·');
    expect(shown).toBe('|推|行·|三|项');
  });

  test('indexes full-width letters as plain ones', () => {
    expect(encodeIndexed('Ａ').startsWith('\u200Ba')).toBe(true);
  });

  test('leaves nothing but words and TAG characters', () => {
    fc.assert(fc.property(chinese, (text) => {
      expect(encodeIndexed(text)).toMatch(/^(?:\u200B[\p{L}\p{N}]|[\u{E0020}-\u{E007E}])*$/u);
    }));
  });
});

describe('decodeParts', () => {
  test('gives each carried heading its text', () => {
    const encoded = `${encodeCarried('1|s1|')}${encodeIndexed('甲，')}${encodeCarried('2|s2|')}${encodeIndexed('乙')}`;
    expect(decodeParts(encoded)).toEqual([
      { carried: '1|s1|', text: '甲，' },
      { carried: '2|s2|', text: '乙' },
    ]);
  });
});
