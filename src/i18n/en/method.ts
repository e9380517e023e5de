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
    'take “not mentioned” for zero, or for nothing done: no list of indicators must be disclosed, and each government decides what to write;',
    'compare figures of cities, districts and counties directly: a city’s figure covers its counties, a county’s does not; their populations in the 2020 census differ by a factor of 49;',
    'extrapolate part of a year to the whole, or take cumulative figures or stocks for flows of the year;',
    'mix up the measure words of cases, matters, copies, items, persons and person-times, or cases accepted, handled, concluded and closed;',
    'infer good or bad from high or low: many reconsideration cases and a high correction rate may mean many unlawful acts, or open channels and a more independent review;',
    'use self-praise such as “first in the province” as data: the reports are voluntary, self-reported and unaudited.',
  ],
  textTitle: 'How the texts are normalised',
  textLead:
    'The text as received is kept byte for byte. Normalising does only what follows; every change is on record, and the text as received can be restored from the normalised one. No number is added, lost or changed.',
  steps: [
    'Repairs garbled runs that a reposting program made by cutting double-byte characters: only where re-encoding restores them byte for byte; else they are marked.',
    'Takes out pinyin glosses behind characters; real brackets stay.',
    'Brings traditional characters into simplified ones, character by character, without changing the length or replacing words.',
    'Uses Chinese punctuation after GB/T 15834; thousands separators and decimal points inside numbers stay; ranges of numbers get a dash.',
    'Takes out page navigation, breadcrumbs, datelines, view counts and the like; what they say of the document is kept among its particulars.',
    'Recognises title, document number, signature and the four levels of numbering.',
  ],
  furniture: 'Page furniture taken out of the text',
  furnitureRule: 'Rule',
  furnitureExample: 'Examples',
  conversion: 'Exceptions in the conversion of scripts',
  rolesTitle: 'How parts are told',
  rolesLead:
    'After what the Provisions on the Inspection of Law-Based Government Building and the Fulfilment of Responsibilities (2019) require of annual reports, told by headings or by the opening words of a passage.',
  topicsTitle: 'How topics are told',
  topicsLead:
    'Sentence by sentence, the smallest unit first. A heading that names the topic decides; an item whose content is at odds with its heading goes by its content; where the program is wrong, a reader corrects it in the readings and says why.',
  cues: 'Chief phrases',
  gradesTitle: 'Comparability',
  gradesLead: 'The grade of each indicator is a person’s judgement; it decides whether it may be charted.',
  reviewedTitle: 'Checked by readers',
  reviewedCount: (reviewed, all) =>
    `Of ${all} cells of indicators and reports, readers have checked ${reviewed}.`,
};
