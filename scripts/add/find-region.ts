/**
 * Which place a report speaks for: read from its issuer, title, signature, source line, running text and
 * file name, in this order. A name that several places bear is settled only by the places named with it;
 * otherwise the choices are given back.
 */
import type { Gazetteer, Unit } from './gazetteer.ts';
import { fullName, lineage } from './gazetteer.ts';

export interface RegionClue {
  /** What the words are: 标题, 落款 … */
  readonly from: string;
  readonly text: string;
}

export type RegionAnswer =
  | { readonly kind: 'found'; readonly unit: Unit; readonly from: string }
  | { readonly kind: 'several'; readonly units: readonly Unit[]; readonly from: string }
  | { readonly kind: 'none' };

const LONGEST_NAME = 15;
const TOWNSHIP = /^(\p{Script=Han}{2,10}?(?:街道|镇|乡|苏木))(?:办事处|人民政府|$)/u;

/** The longest unit name that the text begins with. */
function nameAt(text: string, { byName }: Gazetteer): readonly Unit[] {
  for (let length = Math.min(LONGEST_NAME, text.length); length >= 2; length -= 1) {
    const units = byName.get(text.slice(0, length));
    if (units) return units;
  }
  return [];
}

const isBelow = (unit: Unit, above: Unit): boolean => unit !== above && lineage(unit).includes(above);

function townshipAt(text: string, above: readonly Unit[], gazetteer: Gazetteer): readonly Unit[] {
  const name = TOWNSHIP.exec(text)?.[1];
  const units = name === undefined ? [] : gazetteer.townships(name);
  return above.length === 0 ? units : units.filter((unit) => above.some((parent) => isBelow(unit, parent)));
}

/**
 * The places a run of names ends on: 广东省珠海市香洲区司法局 is 香洲区 below 珠海市. More than one when
 * the names do not settle it, none when the text does not begin with a place.
 */
export function readPlaces(text: string, gazetteer: Gazetteer): readonly Unit[] {
  let places: readonly Unit[] = [];
  let rest = text;
  for (;;) {
    const next = nameAt(rest, gazetteer);
    const fitting =
      places.length === 0 ? next : next.filter((unit) => places.some((above) => isBelow(unit, above)));
    const [first] = fitting;
    if (!first) break;
    places = fitting;
    rest = rest.slice(first.name.length);
  }
  const townships = townshipAt(rest, places, gazetteer);
  return townships.length > 0 ? townships : places;
}

/** Places named anywhere in a text, with how often. 全市 and 我市 name none. */
function countPlaces(text: string, gazetteer: Gazetteer): Map<Unit, number> {
  const counts = new Map<Unit, number>();
  for (let at = 0; at < text.length; at += 1) {
    const units = nameAt(text.slice(at, at + LONGEST_NAME), gazetteer);
    const [first] = units;
    if (!first) continue;
    const named = readPlaces(text.slice(at, at + 3 * LONGEST_NAME), gazetteer);
    const [unit] = named;
    if (unit && named.length === 1) {
      counts.set(unit, (counts.get(unit) ?? 0) + 1);
      at += fullName(unit).endsWith(first.name) ? first.name.length - 1 : 0;
    }
  }
  return counts;
}

const OWN_LEVEL: readonly [RegExp, readonly Unit['level'][]][] = [
  [/[我全]省|[我全]自治区/gu, ['province']],
  [/[我全]市/gu, ['prefecture', 'province', 'county']],
  [/[我全]区/gu, ['district']],
  [/[我全][县旗]/gu, ['county']],
  [/[我全](?:街道|镇|乡)/gu, ['township']],
];

/** The level the text speaks from: 我市 and 全市, 我区 and 全区 … whichever is said most. */
function ownLevels(text: string): readonly Unit['level'][] {
  const said = OWN_LEVEL.map(([pattern, levels]) => ({ levels, times: text.match(pattern)?.length ?? 0 }));
  const most = said.sort((one, other) => other.times - one.times)[0];
  return most && most.times > 0 ? most.levels : [];
}

/** The place that running text names most, if it stands at the level the text speaks from and is alone there. */
export function placeOfText(text: string, gazetteer: Gazetteer): readonly Unit[] {
  const levels = ownLevels(text);
  const named = [...countPlaces(text, gazetteer)]
    .filter(([unit, times]) => times > 1 && levels.includes(unit.level))
    .sort(([, one], [, other]) => other - one);
  const [first, second] = named;
  if (!first) return [];
  return second && second[1] * 2 > first[1] ? named.map(([unit]) => unit) : [first[0]];
}

/** Those of several places of one name whose full name, with the unit above it, stands in the text. */
function settle(units: readonly Unit[], text: string): readonly Unit[] {
  const named = units.filter(({ name, parent }) => parent && text.includes(parent.name + name));
  return named.length === 1 ? named : units;
}

/** Asks the clues in order; the first that names a place answers. `text` settles names that several bear. */
export function findRegion(clues: readonly RegionClue[], text: string, gazetteer: Gazetteer): RegionAnswer {
  for (const { from, text: words } of clues) {
    const found = settle(readPlaces(words, gazetteer), text);
    const [unit] = found;
    if (unit && found.length === 1) return { kind: 'found', unit, from };
    if (found.length > 1) return { kind: 'several', units: found, from };
  }
  const [unit, ...others] = placeOfText(text, gazetteer);
  if (!unit) return { kind: 'none' };
  return others.length === 0
    ? { kind: 'found', unit, from: '正文' }
    : { kind: 'several', units: [unit, ...others], from: '正文' };
}
