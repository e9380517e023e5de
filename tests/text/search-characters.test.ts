import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packCharacters, unpackCharacters } from '../../src/text/search-characters.ts';

test('a set comes back as it went in', () => {
  const character = fc
    .string({ unit: 'grapheme-composite', minLength: 1, maxLength: 1 })
    .map((text) => [...text][0] ?? 'a');
  fc.assert(
    fc.property(fc.array(character), (characters) => {
      expect(unpackCharacters(packCharacters(characters))).toEqual(
        new Set([...characters].sort((a, b) => (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0))),
      );
    }),
  );
});

test('is short for neighbouring characters', () => {
  expect(packCharacters('一丁七')).toBe('.feo.12');
});
