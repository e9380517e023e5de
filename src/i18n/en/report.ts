/** Strings of the report page in English. */
import { counted } from './counted.ts';
import type { Messages } from '../zh-hans.ts';

export const report: Messages['report'] = {
  description: (_title, label) => `Annual report on building a law-based government, in Chinese: ${label}`,
  contents: 'Contents',
  identity: 'Particulars',
  fields: {
    fullName: 'Place',
    level: 'Level',
    code: 'Code',
    year: 'Reporting year',
    issuer: 'Issued by',
    documentNumber: 'Document number',
    writtenOn: 'Signed on',
    publishedOn: 'Published on',
    cutoff: 'Figures up to',
    sourceScript: 'Script of the source',
    characters: 'Length',
    sha256: 'SHA-256 of the source',
    origin: 'Source',
  },
  notices: 'Before you read',
  noticeDepartment: (issuer) =>
    `This is the report of a department, ${issuer}, not of the government of the place. Topics outside its duties (emergencies, audit, suggestions of people’s congress deputies, digital government) are not to be expected; their absence does not mean that nothing was done.`,
  noticeNoIssuer:
    'The text does not name its issuer. As it says “our city”, it is treated as a report of the government of the place.',
  noticeCutoff: (day, months) =>
    `Most figures in the text run up to ${day} and cover ${counted(months, 'month')} only. They cannot be compared directly with figures of a whole year, and this site does not extrapolate them.`,
  noticeTitle: 'The source has no title. The one above was supplied by this site and is marked with 〔 〕.',
  noticeDates: (dates) =>
    `Text and page give different dates: ${dates}. The date of signing goes by the signature; both are kept.`,
  noticeTraditional:
    'The source is a reposting page in traditional characters; this site brought it into simplified ones, character by character. All changes are in the record below.',
  ledger: 'Record of changes',
  ledgerLead: 'Every difference from the source. There are these kinds of change and no others.',
  ledgerKinds: {
    glosses: ['Glosses taken out', 'Pinyin that the reposting page put after characters.'],
    converted: [
      'Traditional to simplified',
      'Character by character, length unchanged; one character (zhe/zhu) is judged by the word it stands in.',
    ],
    punctuation: [
      'Punctuation',
      'Chinese marks according to GB/T 15834; commas and points inside numbers are left alone.',
    ],
    repairs: [
      'Garbled runs repaired',
      'Characters cut in two by the reposting program, restored where re-encoding proves them.',
    ],
    errata: ['Errata', 'Corrections declared one by one, with reasons.'],
    spaces: ['Spaces', 'At the ends of lines and before per cent signs.'],
    breaks: ['Line breaks', 'After run-in headings and before items counted inside a paragraph.'],
    removed: [
      'Taken out of the text',
      'Page navigation, datelines, view counts, and the document number, which moved to the particulars.',
    ],
  },
  ledgerCount: 'Places',
  ledgerKind: 'Kind',
  ledgerMeaning: 'What it is',
  ledgerMost: 'The most frequent changes',
  removedLines: 'Lines taken out of the text',
  removedLine: (line) => `line ${line}`,
  sourceView: 'Line by line beside the source',
  indicators: 'Indicators of this report',
  indicatorsShow: (count) => `List the ${count} with a value`,
  showFigures: (count) => `Mark ${counted(count, 'figure')} in the text`,
  figuresLink: 'The figures of this report as a list',
  downloads: 'Download this report',
  cite: 'Cite this report',
  citeCopy: 'Copy',
  citeCopied: 'Copied',
  unitLink: (label) => `Permanent link to ${label}`,
  copyQuote: 'Copy the quotation',
  topicChip: (topic) => `Compare the reports on: ${topic}`,
  sic: 'sic',
};
