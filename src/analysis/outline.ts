/**
 * Blocks to a tree of units with stable ids: s1, s1-2, s1-2-3 for marked units by their place in the
 * outline; s1-p1 for an unmarked paragraph beside marked children or other paragraphs; p1, p2 for
 * unmarked paragraphs outside every section; title and signature.
 */
import type { NumberingLevel } from '../schemas/vocabulary.ts';
import { listMark } from '../text/numbering.ts';
import { splitSentences, type TextSpan } from '../text/sentences.ts';
import type { Block, ParsedReport } from './parse-report.ts';

export interface OutlineUnit {
  readonly id: string;
  readonly parent: string | null;
  readonly kind: 'title' | 'marked' | 'paragraph' | 'signature';
  readonly numberingLevel: NumberingLevel;
  readonly marker: string | null;
  readonly heading: string | null;
  readonly part: Block['part'];
  readonly start: number;
  readonly end: number;
  /** Sentences that lie in this unit itself: not in its children, not in its heading line. */
  readonly sentences: readonly TextSpan[];
}

interface Node {
  block: Block;
  level: NumberingLevel;
  marker: string | null;
  children: Node[];
  /** Plain paragraphs before the first marked child, and after it if any. */
  paragraphs: Block[];
}

/** Longest first clause of an 一是 item that reads as its heading. */
const LONGEST_ITEM_HEADING = 24;

function markedLevel(block: Block): { level: NumberingLevel; marker: string | null } | null {
  const mark = listMark(block.text);
  if (block.depth !== null)
    return { level: (block.depth - 1) as NumberingLevel, marker: mark?.marker ?? null };
  return mark ? { level: mark.level, marker: mark.marker } : null;
}

function buildTree(blocks: readonly Block[]): { loose: Block[]; sections: Node[] } {
  const loose: Block[] = [];
  const sections: Node[] = [];
  const open: Node[] = [];
  for (const block of blocks) {
    const mark = markedLevel(block);
    const current = open.at(-1);
    if (!mark) {
      if (current) current.paragraphs.push(block);
      else loose.push(block);
      continue;
    }
    while ((open.at(-1)?.level ?? 0) >= mark.level) open.pop();
    const node: Node = { block, ...mark, children: [], paragraphs: [] };
    (open.at(-1)?.children ?? sections).push(node);
    open.push(node);
  }
  return { loose, sections };
}

function headingOf(node: Node): string | null {
  const text = node.block.text.slice(node.marker?.length ?? 0);
  if (node.block.depth !== null) return text.replace(/[。：]$/u, '');
  const clause = /^[^，。；：！？]+/u.exec(text)?.[0] ?? '';
  return node.level === 4 && clause.length > 0 && clause.length <= LONGEST_ITEM_HEADING ? clause : null;
}

function sentencesOf(block: Block): TextSpan[] {
  return splitSentences(block.text).map(({ start, end }) => ({
    start: start + block.start,
    end: end + block.start,
  }));
}

function paragraphUnit(block: Block, id: string, parent: string | null): OutlineUnit {
  const place = { part: block.part, start: block.start, end: block.end };
  return {
    id,
    parent,
    kind: 'paragraph',
    numberingLevel: 0,
    marker: null,
    heading: null,
    ...place,
    sentences: sentencesOf(block),
  };
}

function lastEnd(node: Node): number {
  return Math.max(node.block.end, ...node.paragraphs.map(({ end }) => end), ...node.children.map(lastEnd));
}

function flatten(node: Node, id: string, parent: string | null): OutlineUnit[] {
  const isHeading = node.block.depth !== null;
  const ownBody = isHeading && node.children.length === 0 && node.paragraphs.length === 1;
  const own = [...(isHeading ? [] : [node.block]), ...(ownBody ? node.paragraphs : [])];
  const unit: OutlineUnit = {
    id,
    parent,
    kind: 'marked',
    numberingLevel: node.level,
    marker: node.marker,
    heading: headingOf(node),
    part: node.block.part,
    start: node.block.start,
    end: lastEnd(node),
    sentences: own.flatMap(sentencesOf),
  };
  const paragraphs = ownBody
    ? []
    : node.paragraphs.map((block, at) => paragraphUnit(block, `${id}-p${at + 1}`, id));
  const below = node.children.flatMap((child, at) => flatten(child, `${id}-${at + 1}`, id));
  return [unit, ...[...paragraphs, ...below].sort((a, b) => a.start - b.start || b.end - a.end)];
}

function wholeUnit(blocks: readonly Block[], id: 'title' | 'signature'): OutlineUnit[] {
  const [first] = blocks;
  const last = blocks.at(-1);
  if (!first || !last) return [];
  const sentences = blocks.flatMap(sentencesOf);
  return [{ ...paragraphUnit(first, id, null), kind: id, end: last.end, sentences }];
}

/** The units of a report in reading order; parents before their children. */
export function outlineReport({ blocks }: ParsedReport): OutlineUnit[] {
  const title = blocks.filter(({ depth }) => depth === 1);
  const body = blocks.filter(({ depth, part }) => part === 'body' && depth !== 1);
  const { loose, sections } = buildTree(body);
  const closing = blocks.filter(({ part }) => part === 'closing');
  return [
    ...wholeUnit(title, 'title'),
    ...loose.map((block, at) => paragraphUnit(block, `p${at + 1}`, null)),
    ...sections.flatMap((node, at) => flatten(node, `s${at + 1}`, null)),
    ...closing.map((block, at) => paragraphUnit(block, `p${loose.length + at + 1}`, null)),
    ...wholeUnit(
      blocks.filter(({ part }) => part === 'signature'),
      'signature',
    ),
  ];
}
