/** The normaliser's lexicons, for the page that explains the method, and the rules of the traditional version. */
import { parse } from 'yaml';
import { z } from 'zod';
import boilerplateText from '../../content/lexicons/boilerplate.yml?raw';
import conversionText from '../../content/lexicons/conversion.yml?raw';
import traditionalText from '../../content/lexicons/traditional.yml?raw';
import { traditionalRulesSchema } from '../schemas/conversion.ts';
import { boilerplateSchema, conversionRuleSchema, type Boilerplate } from '../schemas/normalising.ts';
import type { TraditionalRule } from '../text/script.ts';

/** What the normaliser takes for page furniture. */
export const getBoilerplate = (): Boilerplate => boilerplateSchema.parse(parse(boilerplateText));

/** Characters that conversion to simplified script treats apart. */
export const getConversionRules = (): z.infer<typeof conversionRuleSchema>[] =>
  z.array(conversionRuleSchema).parse(parse(conversionText));

/** What the converter to traditional script writes otherwise than it should. */
export const getTraditionalRules = (): TraditionalRule[] =>
  traditionalRulesSchema.parse(parse(traditionalText));
