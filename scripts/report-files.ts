/** The files a normalised report becomes, and the readings of characters the normaliser asks for. */
import { pinyin } from 'pinyin-pro';
import type { Normalized } from '../src/normalize/normalize.ts';

/** All readings of a character with tone marks. */
export const readings = (character: string): string[] => pinyin(character, { multiple: true, type: 'array' });

/** Texts of content/reports/<stem>.md and <stem>.edits.json, by file name. */
export function reportFiles(stem: string, { markdown, record }: Normalized): Map<string, string> {
  const list = (entries: readonly unknown[]): string =>
    entries.map((entry) => `    ${JSON.stringify(entry)}`).join(',\n');
  return new Map([
    [`${stem}.md`, markdown],
    [
      `${stem}.edits.json`,
      `{\n  "ledger": [\n${list(record.ledger)}\n  ],\n  "removed": [\n${list(record.removed)}\n  ]\n}\n`,
    ],
  ]);
}
