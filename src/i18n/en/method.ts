/** Strings of the method page in English. */
import type { Messages } from '../zh-hans.ts';

export const method: Messages['method'] = {
  title: 'Method',
  lead: 'How the texts were normalised, topics assigned and figures read. The rules below come straight from the lexicons that the program uses.',
  useTitle: 'What the figures may and may not be used for',
  may: 'You may',
  mayNot: 'You may not',
  mayItems: [
    'cite a figure of a report together with its sentence, scope, period and year;',
    'see which indicators each place discloses and how it words the same matter;',
    'look at change between years of one place, one issuer and one definition (listed on the page of a place once it has two years or more);',
    'download the data for your own analysis, naming its date and the limits on this page.',
  ],
  mayNotItems: [
    'treat figures of different places and years as a ranking: place, year and level are entangled in these reports;',
    'take “not mentioned” for zero, or for nothing done: there is no mandatory list of indicators, and each government decides what to write;',
    'compare figures of cities, districts and counties directly: a figure for a whole city includes its counties, a county’s covers the county only; the populations of the places here differ by a factor of 49 (2020 census);',
    'extrapolate part of a year to the whole, or take cumulative figures or stocks for flows of the year;',
    'mix up what is counted: cases under different measure words, documents, entries, persons and person-times, or cases accepted, handled, concluded and closed;',
    'infer good or bad from high or low: many reconsideration cases and a high correction rate may mean many unlawful acts, or open channels and more independent reconsideration;',
    'use self-praise such as “first in the province” as data: the reports are voluntary, self-reported and unaudited.',
  ],
  textTitle: 'How the texts are normalised',
  textLead:
    'The text as received is kept byte for byte. Normalising does only what follows; every change is on record, and the text as received can be restored from the normalised one. No number is added, lost or changed.',
  steps: [
    'Repairs garbled runs that a reposting program made by cutting double-byte characters: only where re-encoding restores them byte for byte; else they are marked.',
    'Takes out pinyin glosses after characters; real brackets stay.',
    'Brings traditional characters into simplified ones, character by character, without changing the length or replacing words.',
    'Uses Chinese punctuation according to GB/T 15834; thousands separators and decimal points inside numbers stay; ranges of numbers get a dash.',
    'Takes out page navigation, breadcrumbs, datelines, view counts and the like; what they say of the document is kept among its particulars.',
    'Recognises title, document number, signature and the four levels of numbering.',
  ],
  furniture: 'Page furniture taken out of the text',
  furnitureRule: 'Rule',
  furnitureExample: 'Examples',
  conversion: 'Exceptions in the conversion of scripts',
  rolesTitle: 'How parts are identified',
  rolesLead:
    'According to what the Provisions on the Inspection of Law-Based Government Building and the Fulfilment of Responsibilities (2019) require of annual reports, identified by headings or by the opening words of a passage.',
  topicsTitle: 'How topics are identified',
  topicsLead:
    'Sentence by sentence, the smallest unit first. A heading that names the topic decides; an item whose content is at odds with its heading goes by its content; where the program is wrong, a person corrects it in the reading notes and says why.',
  cues: 'Chief phrases',
  gradesTitle: 'Comparability',
  gradesLead: 'The grade of each indicator is a person’s judgement; it decides whether it may be charted.',
  reviewedTitle: 'Checked by hand',
  reviewedCount: (reviewed, all) =>
    `Of ${all} cells of indicators and reports, ${reviewed} have been checked by hand.`,
};
