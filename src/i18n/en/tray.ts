/** Strings of the tray in English; all are filled in by the browser. */
import type { Messages } from '../zh-hans.ts';

export const tray: Messages['compare']['tray'] = {
  open: 'Excerpts',
  openCount: 'Excerpts ({count})',
  title: 'Excerpts',
  note: 'Kept in this browser on this device only; nothing is sent anywhere, and no connection is needed.',
  empty: 'Nothing here yet. Take in a passage with the “+” beside it.',
  close: 'Close',
  clear: 'Empty',
  cleared: 'Emptied',
  undo: 'Undo',
  pin: 'Add to excerpts',
  pinOf: 'Add to excerpts: {label}',
  pinned: 'Added: {label}',
  unpinned: 'Removed: {label}',
  pinComparison: 'Add this comparison',
  up: 'Move up: {label}',
  down: 'Move down: {label}',
  remove: 'Remove: {label}',
  export: 'Export',
  exports: { markdown: 'Markdown', csv: 'CSV', gbt7714: 'GB/T 7714', bibtex: 'BibTeX' },
  file: 'excerpts',
  noStorage: 'This browser does not allow storage: the excerpts are lost when the page is closed.',
  columns: { kind: 'Kind', label: 'From', quote: 'Text', url: 'Address', citation: 'Citation' },
  kinds: { passage: 'Passage', figure: 'Figure', comparison: 'Comparison' },
};
