/** The English side of the lexicons; what is missing or left over stops the build with its name. */
import { parse } from 'yaml';
import indicators from '../../content/lexicons/en/indicators.yml?raw';
import families from '../../content/lexicons/en/instrument-families.yml?raw';
import flags from '../../content/lexicons/en/instrument-flags.yml?raw';
import measures from '../../content/lexicons/en/measures.yml?raw';
import populations from '../../content/lexicons/en/populations.yml?raw';
import contents from '../../content/lexicons/en/required-contents.yml?raw';
import synonyms from '../../content/lexicons/en/synonyms.yml?raw';
import terms from '../../content/lexicons/en/terms.yml?raw';
import topics from '../../content/lexicons/en/topics.yml?raw';
import { englishSchemas, type English, type EnglishLexicon } from '../schemas/english.ts';

const texts: Readonly<Record<EnglishLexicon, string>> = {
  topics,
  indicators,
  'required-contents': contents,
  'instrument-families': families,
  'instrument-flags': flags,
  terms,
  measures,
  synonyms,
  populations,
};

const read = new Map<EnglishLexicon, unknown>();

/** All of one lexicon in English. Throws for a file that is not what its schema says. */
export function getEnglish<Name extends EnglishLexicon>(name: Name): English<Name> {
  const value = read.get(name) ?? englishSchemas[name].parse(parse(texts[name]));
  read.set(name, value);
  return value as English<Name>;
}

/** One entry. Throws when the lexicon has no English for it. */
export function englishOf<Name extends EnglishLexicon>(name: Name, key: string): English<Name>[string] {
  const entry = getEnglish(name)[key];
  if (entry === undefined)
    throw new Error(
      `content/lexicons/en/${name}.yml: Unexpected absence of ${key}, expected English for every entry`,
    );
  return entry as English<Name>[string];
}
