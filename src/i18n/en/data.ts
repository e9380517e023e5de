/** Strings of the data page in English. */
import type { Messages } from '../zh-hans.ts';

export const data: Messages['data'] = {
  title: 'Data',
  lead: 'Everything on the pages of this site comes from these files. Names and meanings are stable, and every column is in the codebook. The files are shared by all language versions; the codebook is in Chinese.',
  file: 'File',
  meaning: 'Contents',
  cite: 'How to cite',
  citeText: (site, day) =>
    `${site}, data of ${day}. To cite words or figures, cite the report itself and add the link to this site.`,
  licence: 'Licence',
  files: {
    'reports.json': 'The particulars of all reports',
    'reports/<stem>.json': 'One report: particulars, full text, text units',
    'reports/<stem>.md': 'The normalised text (Markdown)',
    'reports/<stem>.raw.txt': 'The text as received, byte for byte',
    'reports/<stem>.removed.json': 'Lines taken out of the text',
    'reports/<stem>.edits.json': 'Record of changes: every single one',
    'observations.json': 'Observations: one row for each indicator and report',
    'observations.csv': 'The same as CSV',
    'quantities.json': 'Figures: every number with a unit, with its sentence',
    'quantities.csv': 'The same as CSV',
    'checks.json': 'Checks: what is printed and what the figures of the same sentence give',
    'terms.csv': 'Terms: one row for each term and report',
    'instruments.csv': 'Names in title marks: one row for each occurrence',
    'indicators.json': 'What the indicators mean',
    'topics.json': 'What the topics mean, and their phrases',
    'codebook.csv': 'The codebook: every column of every file',
    'datapackage.json': 'Description of the package (Frictionless)',
  },
  perReport: 'Files of each report',
};
