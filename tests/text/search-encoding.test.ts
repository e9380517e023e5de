import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeIndexed, encodeIndexed } from '../../src/text/search-encoding.ts';

/** Text as it comes, and text of the kinds of characters that the encoding treats apart. */
const chinese = fc.string({
  unit: fc.constantFrom(...'法治政府，。“”《》（）一二１Ａ㎡①％5,310.43 \n🙂𠵾é…<>=()'),
});
/** U+200B and TAG characters are the encoding's own; no text has them. */
const any = fc
  .string({ unit: 'binary' })
  .filter((text) => !/[\u200B\u{E0020}-\u{E007E}\uD800-\uDFFF]/u.test(text));
const texts = (encoded: string): string[] => decodeIndexed(encoded).map(({ text }) => text);

describe('encodeIndexed', () => {
  test('is undone by decodeIndexed', () => {
    fc.assert(
      fc.property(fc.oneof(any, chinese), (text) => {
        expect(texts(encodeIndexed(text))).toEqual([text]);
      }),
      { numRuns: 500 },
    );
  });

  test('survives the loss of U+200B, which Pagefind takes out', () => {
    fc.assert(
      fc.property(chinese, (text) => {
        expect(texts(encodeIndexed(text).replaceAll('\u200B', ''))).toEqual([text]);
      }),
    );
  });

  test('parts Han characters and puts the marks behind them', () => {
    const shown = encodeIndexed('推行“三项')
      .replaceAll('\u200B', '|')
      .replace(/[\u{E0020}-\u{E007E}]/gu, '·');
    expect(shown).toBe('|推|行|三|项|····');
  });

  test('indexes full-width letters as plain ones', () => {
    expect(encodeIndexed('Ａ').startsWith('\u200Ba')).toBe(true);
  });

  test('leaves nothing but words and one run of TAG characters', () => {
    fc.assert(
      fc.property(chinese, (text) => {
        expect(encodeIndexed(text)).toMatch(/^(?:\u200B[\p{L}\p{N}])*\u200B[\u{E0020}-\u{E007E}]+$/u);
      }),
    );
  });

  test('several texts come back one by one with what they carried', () => {
    fc.assert(
      fc.property(fc.array(chinese, { minLength: 1, maxLength: 4 }), (parts) => {
        const encoded = parts.map((text, at) => encodeIndexed(text, `${at}|s1-2|`)).join('');
        expect(decodeIndexed(encoded)).toEqual(parts.map((text, at) => ({ carried: `${at}|s1-2|`, text })));
      }),
    );
  });
});
