/** A readable unit as the index carries it: its own text, and what a result says of it. */
import { decodeParts, encodeCarried, encodeIndexed } from './search-encoding.ts';

export interface SearchUnit {
  /** Place in the report, from 0. */
  readonly order: number;
  readonly id: string;
  readonly parent: string | null;
  readonly role: string;
  /** The main topic first; empty for a unit without. */
  readonly topics: readonly string[];
  /** How many characters of `text` are its printed number and heading. */
  readonly labelLength: number;
  readonly text: string;
}

/** What has to be known of a dataset unit to find its own text. */
export interface OutlinedUnit {
  readonly id: string;
  readonly parent: string | null;
  readonly marker: string | null;
  readonly heading: string | null;
  readonly role: string;
  readonly topic: string | null;
  readonly secondaryTopics: readonly string[];
  readonly start: number;
  readonly end: number;
}

/** The lines of a unit that lie in none of its children, joined by line breaks. */
function ownText(unit: OutlinedUnit, units: readonly OutlinedUnit[], text: string): string {
  const children = units.filter(({ parent }) => parent === unit.id).sort((a, b) => a.start - b.start);
  const pieces: string[] = [];
  let position = unit.start;
  for (const child of children) {
    pieces.push(text.slice(position, child.start));
    position = child.end;
  }
  pieces.push(text.slice(position, unit.end));
  return pieces
    .map((piece) => piece.replace(/^\n+|\n+$/g, ''))
    .filter((piece) => piece !== '')
    .join('\n');
}

/**
 * Every unit with its own text: each character of the report other than line breaks lies in exactly
 * one of them. Throws when the units of a report leave one out or tell one twice.
 */
export function toSearchUnits(text: string, units: readonly OutlinedUnit[], stem: string): SearchUnit[] {
  const found = units.map((unit, order): SearchUnit => {
    const own = ownText(unit, units, text);
    const label = `${unit.marker ?? ''}${unit.heading ?? ''}`;
    const { id, parent, role, topic, secondaryTopics } = unit;
    const topics = topic === null ? [] : [topic, ...secondaryTopics];
    return {
      order,
      id,
      parent,
      role,
      topics,
      labelLength: own.startsWith(label) ? label.length : 0,
      text: own,
    };
  });
  const told = found.reduce((sum, unit) => sum + unit.text.replaceAll('\n', '').length, 0);
  const expected = text.replaceAll('\n', '').length;
  if (told !== expected)
    throw new Error(`${stem}: Unexpected ${told} characters in units, expected ${expected} as in the text`);
  return found;
}

/** One unit for the index. */
export function encodeUnit({ order, id, parent, role, topics, labelLength, text }: SearchUnit): string {
  return (
    encodeCarried([order, id, parent ?? '', role, topics.join(','), labelLength].join('|')) +
    encodeIndexed(text)
  );
}

/** The units of a record, as `encodeUnit` wrote them one behind the other. */
export function decodeUnits(record: string): SearchUnit[] {
  return decodeParts(record).map(({ carried, text }) => {
    const [order = '', id = '', parent = '', role = '', topics = '', labelLength = ''] = carried.split('|');
    return {
      order: Number(order),
      id,
      parent: parent === '' ? null : parent,
      role,
      topics: topics === '' ? [] : topics.split(','),
      labelLength: Number(labelLength),
      text,
    };
  });
}
