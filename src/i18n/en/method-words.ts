/** Strings of the method page on words and on names in title marks, in English. */
import type { Messages } from '../zh-hans.ts';

export const methodWords: Messages['methodWords'] = {
  title: 'How words are counted',
  toWords: 'See the words of the reports',
  segmentation: 'Cutting into words',
  segmentationLead: (terms, phrases, keep, apart) =>
    `Texts are cut by jieba (nodejieba), which is taught the words of this site: ${terms} policy terms, ${phrases} chief phrases of the topics, wording in quotation marks, and ${keep} words that must not be split; ${apart} that it joins wrongly are split. A name in title marks is one word; numbers and dates stand for themselves and join with nothing. Cutting serves distinctive words and nearest passages only; counts are made by plain search of the text and have nothing to do with it.`,
  keep: (count) => `Words not to be split (${count})`,
  apart: (count) => `Wrong joins to be split (${count})`,
  apartRow: (word, parts, example) => `${word} is split into ${parts.join(' + ')}, as in ${example}`,
  terms: 'Counts of policy terms',
  termsLead: (terms) =>
    `${terms} policy terms are looked for character by character in the whole normalised text, title and signature included. Where terms overlap only the longest counts; what is not counted is listed apart, and both together are what plain search finds. Count per 1,000 characters = count ÷ length × 1,000, to two decimals; length counts Chinese characters, letters and digits, no marks or spaces. The reports differ in length: to compare density, use the count per 1,000. Counts reflect wording and length, not the amount of work. `,
  termList: (count) => `Policy terms (${count})`,
  key: 'Distinctive words',
  keyLead: (z, least, prior) =>
    `One report (or the sentences on one topic) is compared with all the others together. For each word the log-odds ratio is taken with ${prior} times the words of all reports as prior (informative Dirichlet prior; Monroe, Colaresi and Quinn 2008) and divided by its standard error, which gives a z-score. Listed are words with a z-score of ${z} or more that occur at least ${least} times, highest first. Only words of two characters or more count, and no names in title marks; as many words are compared at once, single ones may be there by chance. With few reports, distinctive wording often comes from level, year and habits of writing, and is no evidence of what is special about the work.`,
  level: (examples) =>
    `Names of the place of a report, and words that only tell its level, are not listed, such as ${examples.join(', ')}.`,
  wording: 'Shared wording',
  wordingLead: (reports, length) =>
    `Identical text of ${length} characters or more in a row, marks and spaces not counted, that at least ${reports} reports have; the share is the characters of such text ÷ those of the report. Official writing has set phrases: to be identical is to follow the same requirement or custom.`,
  instruments: 'Names in title marks',
  toInstruments: 'See all names',
  instrumentsLead: (names, reviewed, unconfirmed) =>
    `Every pair of title marks is one name, and names nested inside count for themselves. Kind and level of the issuer are judged by the rules below, the first that fits deciding; where no rule can tell, a person judged by the sentence (${reviewed} of ${names} names). Where neither name nor report says so and it is generally known, that is filled in and marked to be checked (${unconfirmed}); it must not be cited as what the report says. The rest is “not stated”. What a report’s own place made or issued, or what bears its name, is marked “of the place itself”. `,
  rules: 'Rules for kind and level',
  columns: {
    result: 'Judged as',
    where: 'Read in',
    example: 'Examples',
    counterexample: 'Counterexamples',
  },
  where: { name: 'the name', before: 'what stands before it', after: 'what stands after it' },
  joined:
    'Forms of a name are joined only where they differ in dashes, brackets, quotation marks or spaces; those that lack the word “building” or bear another year stand side by side, marked, and are not joined.',
  families: 'Documents of one genre from different places are grouped: ',
};
