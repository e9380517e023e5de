/** Strings of the search in English. Those under `script` and `marks` are filled in by the browser. */
import type { Messages } from '../zh-hans.ts';

export const search: Messages['search'] = {
  title: 'Search',
  lead: 'Searches all reports character by character: every occurrence is found, and nothing is shown that is not there. The reports are in Chinese; type simplified or traditional characters, or numbers.',
  label: 'Chinese words or numbers to find',
  placeholder: 'Chinese words',
  submit: 'Search',
  help: 'How to search',
  helpItems: [
    ['行政执法 公示', 'Several words separated by spaces must all stand in one passage'],
    [
      '“行政执法 三项制度”',
      'In quotation marks (curly, straight or corner brackets) they are one phrase; spaces and marks do not count',
    ],
    ['行政执法 -城管', 'A minus before a word leaves out passages that have it'],
    ['1285', 'A number is found as a whole, never inside a longer one; *285 finds 1285 too, 285* finds 2850'],
    ['枫橋經驗', 'Traditional characters and full-width digits and letters may be typed as they are'],
  ],
  noScript:
    'The search needs JavaScript. Without it, open all texts on one page and use your browser’s own find. ',
  allTexts: 'All texts',
  allTextsLead:
    'The normalised texts of all reports on one page, for your browser’s own find. The # before a passage leads to it on the page of its report.',
  starters: 'Words to start with',
  starterTerms: ['枫桥经验', '出庭应诉率', '三项制度', '放管服', '营商环境', '行政复议'],
  filters: 'Filters',
  clearFilters: 'Clear the filters',
  moreValues: 'More',
  sort: 'Sort',
  sorts: { relevance: 'Relevance', date: 'Year, newest first', region: 'Place' },
  facets: { region: 'Place', year: 'Year', level: 'Level', topic: 'Topic', role: 'Part' },
  script: {
    loading: 'Searching for “{query}” …',
    total:
      '“{query}”: {reports} {reports:report|reports}, {units} {units:passage|passages}, {hits} {hits:occurrence|occurrences}',
    partial:
      '“{query}”: {checked} {checked:report|reports} read, at least {hits} {hits:occurrence|occurrences}; {reports} {reports:report|reports} may contain it',
    partialWhy:
      'For some reports the table counted beforehand cannot settle whether the words occur; their texts have to be read one by one. Read on, or take a shorter or a fuller word, or add another word to narrow the search.',
    checkMore: 'Read {reports} more {reports:report|reports}',
    checkStop: 'Stop reading',
    moreFailed: 'Could not be read; please try again.',
    inContext: 'See this word line by line in context',
    occurrencesAtLeast: 'at least {count}×',
    empty: 'Nothing found for “{query}”.',
    emptyHint:
      'In none of the {reports} reports do these characters stand together. Check the characters, or try a shorter word.',
    emptyTogether: 'No passage has all of these words. Each by itself:',
    emptyFiltered:
      'Nothing within the chosen filters. Without them, “{query}” occurs {hits} {hits:time|times}.',
    suggestions: 'Did you mean',
    alsoSee: 'See also',
    nothingToFind: 'Enter at least one character, letter or digit.',
    error:
      'The search was not completed: the index could not be read in full, so it cannot be said whether the words occur.',
    offline: 'There is no connection, and the search was not completed. Try again when there is.',
    retry: 'Try again',
    occurrences: '{count}×',
    units: '{count} {count:occurrence|occurrences} in {units} {units:passage|passages}',
    moreSnippets: '{count} more {count:sentence|sentences} in this passage',
    moreUnits: 'Show {count} more {count:passage|passages}',
    moreReports: 'Show {count} more {count:report|reports}',
    untitled: 'Passage',
  },
  marks: {
    label: 'Search results on this page',
    count: '“{query}”: {at} of {all}',
    none: '“{query}” is not on this page',
    previous: 'Previous',
    next: 'Next',
    clear: 'Clear the marks',
    back: 'Back to the results',
  },
};
