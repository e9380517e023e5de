/** Names in 《》 as they stand in a text: nested names too, and what stands around a row of names. */
import type { TextSpan } from '../text/sentences.ts';

export interface Title extends TextSpan {
  /** Without the outer marks. */
  readonly name: string;
  /** The name that holds this one; null for a name of its own. */
  readonly nestedIn: string | null;
}

/** Characters of the surroundings that a rule may read. */
const AROUND = 24;
const OPENING = '《〈';
const CLOSING = '》〉';

/** Every name between paired 《》, and every 〈〉 or 《》 inside one; unpaired marks make no name. */
export function findTitles(text: string): Title[] {
  const titles: (TextSpan & { depth: number })[] = [];
  let open: { at: number; mark: string }[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const mark = text.charAt(at);
    if (mark === '\n') open = [];
    if (OPENING.includes(mark)) open.push({ at, mark });
    if (!CLOSING.includes(mark)) continue;
    const last = open.at(-1);
    if (last?.mark !== OPENING.charAt(CLOSING.indexOf(mark))) continue;
    open.pop();
    if (at - last.at > 2) titles.push({ start: last.at, end: at + 1, depth: open.length });
  }
  const inOrder = titles
    .filter(({ depth, start }) => depth > 0 || text.charAt(start) === '《')
    .sort((a, b) => a.start - b.start);
  const nameOf = ({ start, end }: TextSpan): string => text.slice(start + 1, end - 1);
  return inOrder
    .map(({ start, end }) => {
      const outer = inOrder.find((each) => each.start < start && end < each.end);
      return { start, end, name: nameOf({ start, end }), nestedIn: outer ? nameOf(outer) : null };
    })
    .filter(({ start, nestedIn }) => nestedIn !== null || text.charAt(start) === '《');
}

/**
 * One name, however it is printed: dashes, brackets, quotation marks and spaces are made alike. Nothing else:
 * a missing 建设 or another year is another name.
 */
export function keyOfTitle(name: string): string {
  return name
    .replace(/[-－–―~～─]+|—+/gu, '—')
    .replaceAll('(', '（')
    .replaceAll(')', '）')
    .replace(/[<《]/gu, '〈')
    .replace(/[>》]/gu, '〉')
    .replace(/[「『"](?=\p{Script=Han})/gu, '“')
    .replace(/[」』"]/gu, '”')
    .replace(/\s+/gu, '');
}

/** Names that differ only by 建设 or by their years share a near key: shown side by side, never merged. */
export function nearKeyOfTitle(name: string): string {
  return keyOfTitle(name)
    .replaceAll('建设', '')
    .replace(/（[\d—]+年?）/gu, '');
}

/** What stands before the first and behind the last of the names in a row: 歌曲《甲》《乙》、《丙》. */
export function rowAround(text: string, { start, end }: TextSpan): { before: string; after: string } {
  let [first, last] = [start, end];
  for (let row = /《[^《》\n]*》[、和及]?$/u.exec(text.slice(0, first)); row;) {
    first = row.index;
    row = /《[^《》\n]*》[、和及]?$/u.exec(text.slice(0, first));
  }
  for (let row = /^[、和及]?《[^《》\n]*》/u.exec(text.slice(last)); row;) {
    last += row[0].length;
    row = /^[、和及]?《[^《》\n]*》/u.exec(text.slice(last));
  }
  return { before: text.slice(Math.max(0, first - AROUND), first), after: text.slice(last, last + AROUND) };
}
