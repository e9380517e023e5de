/** The committed lexicon of quantities, read once for the tests that need it. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { measureUnitSchema } from '../../src/schemas/lexicons.ts';
import { quantityWordsSchema } from '../../src/schemas/quantity-words.ts';
import type { QuantityLexicon } from '../../src/text/quantity-lexicon.ts';

const read = (name: string): unknown =>
  parse(readFileSync(new URL(`../../content/lexicons/${name}.yml`, import.meta.url), 'utf8'));

export const lexicon: QuantityLexicon = {
  units: z.array(measureUnitSchema).parse(read('units')),
  words: quantityWordsSchema.parse(read('quantity-words')),
};
