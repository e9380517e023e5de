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

/** Shortest text that could be a value of its own beside a label. */
const LONGEST_VALUE = 60;
const LABELLED = /\[ ?([^\]]{2,8}?) ?\]([^[]*)/g;

interface Rule {
  readonly id: string;
  readonly where: 'head' | 'tail' | 'anywhere';
  readonly pattern: RegExp;
}

/** Labels that pages print, blanks between their characters allowed: 文 号. */
function labelPattern(labels: readonly string[]): RegExp {
  const spaced = labels.map((label) => [...label].join(' ?')).join('|');
  return new RegExp(`(?:^|(?<=[ |]))[【\\[]?(${spaced})[】\\]]?(?: ?[：:]| ?\\|| ?$) ?`, 'gu');
}

/**
 * Label and value pairs of a metadata line: 索引号：1/2 发布机构：云溪县, or cells with | between them.
 * Null when the line does not begin with a label.
 */
function readPairs(text: string, labels: RegExp): [string, string][] | null {
  const found = [...text.matchAll(labels)];
  if (found[0]?.index !== 0 || text.length > 200) return null;
  return found.map((match, at): [string, string] => {
    const value = text.slice(match.index + match[0].length, found[at + 1]?.index ?? text.length);
    return [(match[1] ?? '').replaceAll(' ', ''), value.replace(/[| ]+$/u, '').trim()];
  });
}

/** Metadata lines of the head: rule metadata-line. A label alone on its line takes the next line as its value. */
function findMetadata(
  lines: readonly Line[],
  found: (Rule | undefined)[],
  context: NormalizeContext,
  notes: Notes,
): Set<number> {
  const { boilerplate } = context;
  const labels = labelPattern(boilerplate.pageLabels);
  const titles = boilerplate.titles.map(({ pattern }) => new RegExp(pattern, 'u'));
  const first = lines.findIndex((line) => listMark(lineText(line)) !== null);
  const taken = new Set<number>();
  for (let at = 0; at < (first < 0 ? lines.length : first); at += 1) {
    const text = lineText(lines[at] as Line);
    if (found[at] || taken.has(at)) continue;
    const pairs = readPairs(text, labels);
    if (!pairs) continue;
    taken.add(at);
    for (const [label, value] of pairs) if (value !== '') notes.page[label] = value;
    const [label, value] = pairs.at(-1) ?? ['', ''];
    const next = lines[at + 1];
    const words = next ? lineText(next) : '';
    const fits = next && words.length <= LONGEST_VALUE && !/[，。；]/u.test(words) && !found[at + 1];
    if (value !== '' || !fits || readPairs(words, labels) || titles.some((title) => title.test(words)))
      continue;
    notes.page[label] = words;
    taken.add(at + 1);
  }
  return taken;
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

export default function stripFurniture(context: NormalizeContext) {
  const { boilerplate } = context;
  const rules = boilerplate.furniture.map((rule) => ({ ...rule, pattern: new RegExp(rule.pattern, 'u') }));
  return (tree: Root, file: VFile): void => {
    const notes = notesOf(file);
    const lines = linesOf(tree);
    const found = findRules(lines, rules);
    const metadata = findMetadata(lines, found, context, notes);
    const kept: Line[] = [];
    lines.forEach((line, index) => {
      const text = lineText(line);
      const rule = found[index];
      if (metadata.has(index)) {
        notes.removed.push({ line, rule: 'metadata-line' });
        return;
      }
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
