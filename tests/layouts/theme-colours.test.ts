import { expect, test } from 'vitest';
import { colourPair } from '../../src/layouts/theme-colours.ts';

test('a colour is read from the tokens, light and dark', () => {
  expect(colourPair('paper', ':root { --paper: light-dark(#fff, #15171a); }')).toEqual({
    light: '#fff',
    dark: '#15171a',
  });
});

test('a colour that is not there stops the build', () => {
  expect(() => colourPair('papier')).toThrow('Unexpected absence of --papier');
  expect(() => colourPair('ink', ':root { --ink: #000; }')).toThrow('expected a pair of colours');
});
