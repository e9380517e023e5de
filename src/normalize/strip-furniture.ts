/**
 * Reads: lines before the first numbered heading, after the last, and everywhere, as each rule of the
 * boilerplate lexicon says. Changes: matching lines leave the text. Notes: the metadata they carried.
 */
import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { listMark } from '../text/numbering.ts';
import { notesOf, type NormalizeContext, type Notes } from './context.ts';
import { linesOf, lineText, type Line } from './line.ts';

const LABELLED = /\[ ?([^\]]{2,8}?) ?\]([^[]*)/g;
const DAY = /^(\d{4})[年-](\d{1,2})[月-](\d{1,2})日?$/;
/** A page footer is a handful of lines; a rule for it may not eat into the report. */
const TAIL_LINES = 6;

function place(index: number, lines: readonly Line[]): 'head' | 'tail' | 'middle' {
  const first = lines.findIndex((line) => listMark(lineText(line)) !== null);
  if (first < 0 || index < first) return 'head';
  return index >= lines.length - TAIL_LINES ? 'tail' : 'middle';
}

function noteMetadata(text: string, groups: Record<string, string | undefined>, notes: Notes): void {
  for (const [label, value] of Object.entries(groups)) {
    if (value) notes.page[label] = value.trim();
  }
  for (const [, label = '', value = ''] of text.matchAll(LABELLED)) {
    if (value.trim() !== '') notes.page[label] = value.trim();
  }
}

export default function stripFurniture({ boilerplate }: NormalizeContext) {
  const rules = boilerplate.furniture.map((rule) => ({ ...rule, pattern: new RegExp(rule.pattern, 'u') }));
  return (tree: Root, file: VFile): void => {
    const notes = notesOf(file);
    const lines = linesOf(tree);
    const kept: Line[] = [];
    lines.forEach((line, index) => {
      const text = lineText(line);
      const here = place(index, lines);
      const rule = rules.find(
        ({ where, pattern }) => (where === 'anywhere' || where === here) && pattern.test(text),
      );
      if (!rule) {
        kept.push(line);
        return;
      }
      noteMetadata(text, rule.pattern.exec(text)?.groups ?? {}, notes);
      notes.removed.push({ line, rule: rule.id });
    });
    tree.children = kept;
  };
}

/** A printed date as YYYY-MM-DD, or null: 2021-07-23, 2024年2月26日. */
export function readDay(text: string | undefined): string | null {
  const match = text === undefined ? null : DAY.exec(text.trim());
  if (!match) return null;
  const [, year = '', month = '', day = ''] = match;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null;
}
