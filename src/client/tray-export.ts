/** The tray as files: Markdown, CSV after RFC 4180, GB/T 7714 and BibTeX. */
import { writeCsvCell } from '../text/csv-cell.ts';
import { fillString, type Strings } from './compare-strings.ts';
import type { TrayItem } from './tray-items.ts';

export type TrayFormat = 'markdown' | 'csv' | 'gbt7714' | 'bibtex';
export const TRAY_FILES: Readonly<Record<TrayFormat, { extension: string; type: string }>> = {
  markdown: { extension: 'md', type: 'text/markdown' },
  csv: { extension: 'csv', type: 'text/csv' },
  gbt7714: { extension: 'txt', type: 'text/plain' },
  bibtex: { extension: 'bib', type: 'application/x-bibtex' },
};

/** Characters that Markdown would read as its own. */
const escapeMarkdown = (text: string): string => text.replace(/[\\`*_[\]<>#|~]/g, '\\$&');

function toMarkdown(items: readonly TrayItem[], strings: Strings): string {
  const parts = items.map(({ label, quote, url, gbt }) => {
    const quoted = quote.split('\n').map((line) => `> ${escapeMarkdown(line)}`);
    return [
      `## [${escapeMarkdown(label)}](<${url}>)`,
      ...(quote === '' ? [] : [quoted.join('\n>\n')]),
      gbt.map((citation) => `- ${escapeMarkdown(citation)}`).join('\n'),
    ].join('\n\n');
  });
  return `${[`# ${fillString(strings, 'title')}`, ...parts].join('\n\n')}\n`;
}

function toCsv(items: readonly TrayItem[], strings: Strings): string {
  const head = ['kind', 'label', 'quote', 'url', 'citation'].map((key) => fillString(strings, key));
  const rows = items.map(({ kind, label, quote, url, gbt }) => [
    fillString(strings, kind),
    label,
    quote,
    url,
    gbt.join('\n'),
  ]);
  return [head, ...rows].map((row) => `${row.map(writeCsvCell).join(',')}\r\n`).join('');
}

/** Each report is cited once, in the order in which it first comes up. */
const once = (citations: readonly string[]): string[] => [...new Set(citations)];

/** The text of a file. */
export function exportTray(items: readonly TrayItem[], format: TrayFormat, strings: Strings): string {
  if (format === 'markdown') return toMarkdown(items, strings);
  if (format === 'csv') return toCsv(items, strings);
  if (format === 'bibtex') return `${once(items.flatMap(({ bibtex }) => bibtex)).join('\n\n')}\n`;
  return `${once(items.flatMap(({ gbt }) => gbt))
    .map((citation, at) => `[${at + 1}] ${citation}`)
    .join('\n')}\n`;
}
