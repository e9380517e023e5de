/** The normaliser's lexicons, for the page that explains the method. Pages apply none of them. */
import { parse } from 'yaml';
import { z } from 'zod';
import boilerplateText from '../../content/lexicons/boilerplate.yml?raw';
import conversionText from '../../content/lexicons/conversion.yml?raw';
import { boilerplateSchema, conversionRuleSchema, type Boilerplate } from '../schemas/normalising.ts';

export const getBoilerplate = (): Boilerplate => boilerplateSchema.parse(parse(boilerplateText));

export const getConversionRules = (): z.infer<typeof conversionRuleSchema>[] =>
  z.array(conversionRuleSchema).parse(parse(conversionText));
