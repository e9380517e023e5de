/** Strings of the figures ledger in English. */
import { counted, withUnit } from './counted.ts';
import type { Messages } from '../zh-hans.ts';

export const figures: Messages['figures'] = {
  title: 'Figures',
  lead: 'Every number with a unit in all reports, with its sentence. Scope and period are given only where the sentence states them; what it does not state is left empty, never inferred.',
  caution:
    'That like figures of different reports stand in one list does not make them comparable. How each is counted is said on the pages of the indicators.',
  listedOnly: 'Filter and order below work within what is listed; for all figures of one kind, see “Views”.',
  script: {
    count: '{count} {count:figure|figures}',
    loading: 'Reading the other pages ({done}/{all}) …',
    failed: 'The other pages could not be read: no connection, or no such files.',
    retry: 'Try again',
  },
  views: 'Views',
  all: 'All figures',
  byReport: 'By report',
  byTopic: 'By topic',
  byMeasure: 'By unit',
  reportTitle: (label) => `Figures of ${label}`,
  topicTitle: (topic) => `Figures: ${topic}`,
  measureTitle: (measure) => `Figures in ${measure}`,
  names: 'Numbers in names',
  count: (shown) => counted(shown, 'figure'),
  columns: {
    report: 'Report',
    subject: 'Subject',
    value: 'As printed',
    amount: 'Amounts to',
    scope: 'Scope',
    period: 'Period',
    kind: 'Nature',
    quote: 'Sentence',
  },
  plan: 'planned',
  fact: 'reported',
  name: 'name',
  amount: withUnit,
  range: (low, high) => `${low}–${high}`,
  filters: {
    label: 'Filter and sort',
    report: 'Report',
    topic: 'Topic',
    measure: 'Unit',
    text: 'Subject or sentence contains',
    names: 'Include numbers in names',
  },
  sort: 'Sort',
  sorts: {
    reading: 'by report, as they read',
    value: 'by value, largest first',
    subject: 'by subject',
  },
  allOf: 'All',
  noTopic: 'No topic',
};
