/**
 * Reads: lines before the first numbered heading, lines behind which nothing but furniture follows, or
 * all, as each rule of the boilerplate lexicon says. Changes: matching lines leave the text. Notes: the
 * metadata they carried.
 */
import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { listMark } from '../text/numbering.ts';
import { notesOf, type NormalizeContext, type Notes } from './context.ts';
import { linesOf, lineText, type Line } from './line.ts';

const LABELLED = /\[ ?([^\]]{2,8}?) ?\]([^[]*)/g;

interface Rule {
  readonly id: string;
  readonly where: 'head' | 'tail' | 'anywhere';
  readonly pattern: RegExp;
}

/** For each line the rule that takes it out, if any. The last line is asked first: that settles the tail. */
function findRules(lines: readonly Line[], rules: readonly Rule[]): (Rule | undefined)[] {
  const first = lines.findIndex((line) => listMark(lineText(line)) !== null);
  let tail = true;
  return lines
    .map((line, index) => ({ text: lineText(line), head: first < 0 || index < first }))
    .reverse()
    .map(({ text, head }) => {
      const rule = rules.find(
        ({ where, pattern }) =>
          (where === 'anywhere' || (where === 'head' ? head : tail)) && pattern.test(text),
      );
      tail &&= rule !== undefined;
      return rule;
    })
    .reverse();
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
    const found = findRules(lines, rules);
    const kept: Line[] = [];
    lines.forEach((line, index) => {
      const text = lineText(line);
      const rule = found[index];
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
