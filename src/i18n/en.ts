/** Interface strings in English. What they quote from reports stays Chinese. */
import { counted } from './en/counted.ts';
import type { Level, Role } from '../schemas/vocabulary.ts';
import { changes } from './en/changes.ts';
import { checks } from './en/checks.ts';
import { compare } from './en/compare.ts';
import { data } from './en/data.ts';
import { figures } from './en/figures.ts';
import { indicators } from './en/indicators.ts';
import { instruments } from './en/instruments.ts';
import { method } from './en/method.ts';
import { methodWords } from './en/method-words.ts';
import { offline } from './en/offline.ts';
import { paging } from './en/paging.ts';
import { fullNameOf, parentNameOf } from './en/places.ts';
import { report } from './en/report.ts';
import { search } from './en/search.ts';
import { words } from './en/words.ts';
import { years } from './en/years.ts';
import type { Messages } from './zh-hans.ts';

const levels: Record<Level, string> = {
  province: 'Provincial level',
  prefecture: 'Prefecture-level city',
  county: 'County',
  district: 'District',
  township: 'Township level',
};

const roles: Record<Role, string> = {
  title: 'Title',
  preamble: 'Preamble',
  achievements: 'Measures and results',
  problems: 'Shortcomings',
  plans: 'Plans',
  signature: 'Signature',
};

export const en: Messages = {
  htmlLang: 'en',
  siteName: 'Law-Based Government Reports Compared',
  siteShort: 'Reports Compared',
  siteSentence:
    'The annual reports of Chinese local governments on building a law-based government, as text and data to compare sentence by sentence, search and cite.',
  skip: 'Skip to the text',
  chinese: 'zh-Hans',
  languages: 'Language',
  versionNote:
    'The reports are in Chinese and stay so; interface, definitions and caveats are translated by this site. Where they differ, the Chinese version prevails.',
  nav: {
    label: 'Main',
    home: 'Home',
    compare: 'Compare',
    indicators: 'Indicators',
    figures: 'Figures',
    words: 'Words',
    search: 'Search',
    method: 'Method',
    data: 'Data',
  },
  searchBox: { label: 'Search all reports', placeholder: 'Chinese words', submit: 'Search' },
  footer: {
    corpus: (reports, version, day) =>
      `Corpus: ${counted(reports, 'report')}, edition ${version}, as of ${day}. `,
    changes: 'Changes',
    rights:
      'Official documents are not protected by copyright (Copyright Law of the PRC, article 5). Our annotations and editorial work are published under CC BY 4.0, the program under the MIT licence.',
    caution:
      'The reports come from different places, years and levels of government: to stand side by side is not to be comparable.',
  },
  levels,
  roles,
  issuerKinds: { government: 'Government report', department: 'Department report' },
  scripts: { Hans: 'Simplified', Hant: 'Traditional (from a reposting page)' },
  notStated: 'not stated',
  none: '—',
  yearOf: (year) => String(year),
  reportLabel: ({ nameEn, year }) => `${nameEn} ${year}`,
  placeName: ({ nameEn }) => nameEn,
  fullName: fullNameOf,
  parentName: parentNameOf,
  marks: {
    colon: ': ',
    stop: '. ',
    // Names of places have commas of their own.
    list: ' · ',
    clause: '; ',
    bracket: (text) => ` (${text})`,
  },
  share: (percent) => (percent > 0 && percent < 1 ? 'under 1%' : `${Math.round(percent)}%`),
  characters: (count) => `${count.toLocaleString('en-US')} characters`,
  cards: {
    site: 'Corpus and comparison',
    report: 'Annual report on building a law-based government',
    topic: 'Compared by topic',
    indicator: (reports) => `Indicator · ${counted(reports, 'report gives', 'reports give')} a value`,
    reportDetail: (place, year, characters) =>
      `${place} · ${year} · ${characters.toLocaleString('en-US')} characters`,
    foot: (site, version, day) => `${site} · edition ${version}, ${day}`,
  },
  home: {
    title: 'Home',
    reports: 'Reports',
    reportsNote:
      'In the order of administrative division codes. Length counts Chinese characters, letters and digits only.',
    matrix: 'Topics and reports',
    matrixNote:
      'Each cell is the share of the report’s body text that belongs to the topic, and leads to the comparison. Shares reflect length, not the quality of the work. Place, year and level are entangled in these reports: no difference can be put down to any one of them.',
    start: 'Start here',
    startItems: {
      appearance: 'How each report writes of responsible officials appearing in court',
      enforcement: 'Read the sections on law enforcement side by side',
      search: 'Search for “枫桥经验” (the Fengqiao experience)',
      instruments: 'Which documents each report cites',
      method: 'What the figures may and may not be used for',
    },
    columns: {
      region: 'Place',
      level: 'Level',
      year: 'Year',
      issuer: 'Issued by',
      length: 'Length',
      disclosed: 'Indicators with a value',
      figures: 'Figures',
    },
    disclosedOf: (count, all) => `${count} / ${all}`,
  },
  region: {
    title: (name) => `Reports of ${name}`,
    code: 'Division code',
    level: 'Level',
    parent: 'Under',
    population: 'Resident population',
    residents: (count) => `${count.toLocaleString('en-US')} residents`,
    populationNote: (day, source) => `${day}; ${source}.`,
    reports: 'Reports',
  },
  report,
  source: {
    title: (label) => `${label}: text as received and as normalised`,
    lead: 'The text as received beside the normalised text, paragraph by paragraph; characters that were taken out or changed are struck through.',
    asReceived: 'Text as received',
    normalized: 'Normalised text',
    back: 'Back to the report',
  },
  compare,
  indicators,
  figures,
  checks,
  search,
  method,
  words,
  instruments,
  data,
  changes,
  years,
  offline,
  methodWords,
  paging,
  notFound: {
    title: 'There is no such page',
    lead: 'The address may have changed. Start again from the home page or from the search.',
  },
};
