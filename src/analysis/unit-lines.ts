/** A unit as a page sets it: its heading line, and its own paragraphs, without those of its children. */
import type { Unit } from '../schemas/facts.ts';

export interface UnitLines {
  /** The printed heading line, or null when the unit has none of its own. */
  readonly heading: { readonly start: number; readonly end: number } | null;
  readonly paragraphs: readonly { readonly start: number; readonly end: number }[];
}

/** Lines that lie in `unit` itself; `children` are its direct children. */
export function linesOfUnit(unit: Unit, children: readonly Unit[], text: string): UnitLines {
  const lines: { start: number; end: number }[] = [];
  let position = unit.start;
  for (const line of text.slice(unit.start, unit.end).split('\n')) {
    const end = position + line.length;
    const inChild = children.some((child) => child.start <= position && end <= child.end);
    if (!inChild && line !== '') lines.push({ start: position, end });
    position = end + 1;
  }
  const [first, ...rest] = lines;
  const headed = unit.numberingLevel >= 1 && unit.sentences[0]?.start !== first?.start && first !== undefined;
  return headed ? { heading: first, paragraphs: rest } : { heading: null, paragraphs: lines };
}
