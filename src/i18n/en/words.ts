/** Strings of the words pages in English. Those under `script` are filled in by the browser. */
import type { Messages } from '../zh-hans.ts';

export const words: Messages['words'] = {
  title: 'Words',
  lead: 'Which words the reports use, how often, and where. Every count opens the lines it was counted from.',
  toInstruments: 'Documents and works in title marks',
  toPlans: 'Shortcomings and plans on the same topic (our reading)',
  lookup: {
    title: 'Look up any word',
    label: 'Chinese word',
    submit: 'Look up',
    note: 'Looks through report after report and lists every place in order, with about thirty characters on either side. Punctuation, spaces and the width of characters do not count.',
    noScript:
      'Looking up any word needs JavaScript. The terms listed on the page of words do not; or open all texts and use your browser’s own find. ',
  },
  script: {
    loading: 'Looking for “{query}”: {done}/{all} reports read',
    total: '“{query}”: {reports} {reports:report|reports}, {count} {count:occurrence|occurrences}',
    totalPaged:
      '“{query}”: {reports} {reports:report|reports}, {count} {count:occurrence|occurrences}; {shown} {shown:report|reports} listed.',
    partial:
      '“{query}”: {checked} of {candidates} reports that may have it were read; {reports} {reports:has|have} it, {count} {count:occurrence|occurrences}, not complete yet; {shown} {shown:report|reports} listed.',
    more: 'List more',
    emptyIndex: 'No report has “{query}”.',
    errorIndex: 'The search index could not be read; nothing was looked up.',
    empty: 'None of the {all} reports has “{query}”.',
    nothing: 'Enter at least one character, letter or digit.',
    error: '{failed} {failed:report|reports} could not be read; the result is not complete.',
    errorList: 'The list of reports could not be read; nothing was looked up.',
    retry: 'Try again',
    report: '{name} {year} ({count})',
    seeSearch: 'See “{query}” in the search',
  },
  table: {
    title: 'Policy terms and reports',
    note: 'Each cell gives the count, then the count per 1,000 characters; after “+”, occurrences inside a longer term, which are not counted. The short bar shows the count per 1,000 characters, relative to the highest of its row. Counts reflect wording and length, not the amount of work.',
    term: 'Term',
    overlap:
      'How terms are counted: where terms overlap, only the longest counts; a term inside a longer one is not counted again. The page of a term lists separately how often it stands inside a longer one; both together make what a plain search of the text finds.',
  },
  perThousand: (value) => value.toFixed(2),
  insideMark: (count) => `+${count}`,
  counts: (count) => `${count}×`,
  term: {
    title: (term) => `Term: ${term}`,
    chart: (term) => `“${term}” per 1,000 characters`,
    columns: {
      report: 'Report',
      count: 'Count',
      inside: 'Inside a longer term',
      all: 'Found by plain search',
      perThousand: 'Per 1,000',
    },
    lines: 'In context',
    inside: (count) => `${count} more inside a longer term`,
    longer: (term) => `belongs to “${term}”`,
    none: 'Does not occur. That the word is missing does not mean that the work is.',
    pattern: (pattern) => `Pattern: ${pattern}`,
    back: 'All terms',
  },
  key: {
    title: 'Distinctive words of each report',
    topicTitle: 'Distinctive words of each topic',
    topicCompared: 'Read this topic side by side',
    method:
      'Method: the text is cut into words (jieba with this site’s policy dictionary; names of places and words that only tell the level of government are left out), and the words of one report are compared with those of the others by their log-odds ratio (with a tenth of all reports as prior, after Monroe et al. 2008). Listed are words with a z-score of 1.96 or more that occur at least twice, strongest first; in brackets the count after cutting into words. The lines they open are found by plain search and may be more. Words of a topic are found in the same way, from its sentences and those of the others. Distinctive means different wording, not better or worse.',
    ofTopic: 'Distinctive words of this topic',
    topicNote:
      'Words that the sentences of all reports on this topic use markedly more than those on other topics; in brackets the count after cutting into words. ',
    ofReport: 'Distinctive words of this report',
    reportNote:
      'Words used markedly more than in the other reports; in brackets the count after cutting into words. The lines they open are found by plain search and may be more. ',
    none: 'No word reaches the threshold.',
    methodLink: 'Method',
    count: (count) => ` (${count})`,
  },
  wording: {
    title: 'Shared wording',
    lead: 'Identical text of eight characters or more in a row, marks not counted, that at least three reports have. Official writing has set phrases: to be identical is to follow the same requirement or custom, and is no fault.',
    report: 'Report',
    share: 'Share of text in common',
    longest: 'The longest wording in common',
    passage: 'Text',
    length: 'Characters',
    places: 'Where',
    morePlaces: (count) => `${count} more`,
    none: 'No text is common to three reports.',
    mark: 'Mark shared and own wording in the comparison',
  },
  download: 'Download (CSV)',
};
