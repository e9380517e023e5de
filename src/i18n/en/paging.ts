/** Strings of lists that run over several pages, in English. */
import type { Messages } from '../zh-hans.ts';

export const paging: Messages['paging'] = {
  label: 'Pages',
  labelAtEnd: 'Pages, after the list',
  where: (number, last, from, to, all, unit) => `Page ${number} of ${last}: ${from}–${to} of ${all} ${unit}.`,
  units: { reports: 'reports', figures: 'figures', entries: 'entries' },
  first: 'First page',
  previous: 'Previous page',
  next: 'Next page',
  last: 'Last page',
  cut: (listed, all, unit) =>
    `This list ends after the first ${listed} ${unit}. For the other ${all - listed}, see`,
  cutPlaces: { 'regions/': 'the pages of their reports', 'data/': 'the downloads', 'search/': 'the search' },
  titled: (title, number) => (number === 1 ? title : `${title} (page ${number})`),
  allReports: (all) => `All ${all} reports`,
};
