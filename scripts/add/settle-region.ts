/** The region of one text: what the person named, or what the text names; a question when it is not settled. */
import type { Region } from '../../src/schemas/normalising.ts';
import type { Survey } from '../../src/normalize/survey.ts';
import { ContentError } from '../read-content.ts';
import { findRegion, readPlaces, type RegionClue } from './find-region.ts';
import { fullName, readGazetteer, type Unit } from './gazetteer.ts';
import { regionEntry, type RegionEntry } from './region-entry.ts';

export interface SettledRegion extends RegionEntry {
  /** What it was read from, in the reader's language. */
  readonly from: string;
}

const MOST_CHOICES = 12;

function choices(units: readonly Unit[]): string {
  const listed = units.slice(0, MOST_CHOICES).map((unit) => `  --region ${unit.code}  ${fullName(unit)}`);
  const more = units.length > MOST_CHOICES ? [`  … ${units.length - MOST_CHOICES} more`] : [];
  return [...listed, ...more].join('\n');
}

function ask(name: string, units: readonly Unit[]): ContentError {
  return new ContentError(
    `${name}: Unexpected ${units.length} places of one name, expected one: choose with\n${choices(units)}`,
  );
}

function fromOption(option: string, name: string, regions: ReadonlyMap<string, Region>): SettledRegion {
  const known = regions.get(option);
  const from = '--region';
  if (known) return { slug: option, region: known, isNew: false, from };
  const gazetteer = readGazetteer();
  const byCode = gazetteer.byCode.get(option);
  const units = byCode ? [byCode] : readPlaces(option, gazetteer);
  const [unit] = units;
  if (!unit || !(byCode ?? option.endsWith(unit.name))) {
    throw new ContentError(
      `${name}: Unexpected --region ${option}, expected a name (苏州市), a code of GB/T 2260 (320500) or a file of content/regions`,
    );
  }
  if (units.length > 1) throw ask(name, units);
  return { ...regionEntry(unit, regions), from };
}

/** A place that the standard does not list, such as 大鹏新区 or an economic zone, has no code to be found. */
const UNLISTED = /^(?!我|全|本|市|区|县|省)\p{Script=Han}{2,12}(?:新区|开发区|高新区|示范区|合作区|度假区)/u;

function cluesOf(survey: Survey, name: string): RegionClue[] {
  const clues: RegionClue[] = [
    { from: '发文机关', text: survey.issuer ?? '' },
    { from: '标题', text: survey.title ?? '' },
    ...survey.signature.map((text) => ({ from: '落款', text })),
    ...Object.entries(survey.page).map(([label, text]) => ({ from: `页面“${label}”`, text })),
    { from: '文件名', text: name },
  ];
  return clues.filter(({ text }) => text !== '');
}

/** Settles the region. Throws ContentError with the choices where a person has to say. */
export function settleRegion(
  survey: Survey,
  name: string,
  option: string | null,
  regions: ReadonlyMap<string, Region>,
): SettledRegion {
  if (option !== null) return fromOption(option, name, regions);
  const gazetteer = readGazetteer();
  const clues = cluesOf(survey, name);
  const unlisted = clues
    .slice(0, 2)
    .find(({ text }) => UNLISTED.test(text) && readPlaces(text, gazetteer).length === 0);
  const answer = unlisted
    ? ({ kind: 'none' } as const)
    : findRegion(clues, survey.lines.join('\n'), gazetteer);
  if (answer.kind === 'found') return { ...regionEntry(answer.unit, regions), from: answer.from };
  if (answer.kind === 'several') throw ask(name, answer.units);
  const slug = /^([a-z][a-z0-9-]*?)-(?:19|20)\d{2}\./.exec(name)?.[1];
  const known = slug === undefined ? undefined : regions.get(slug);
  if (slug !== undefined && known) return { slug, region: known, isNew: false, from: '文件名' };
  const words = unlisted
    ? `${unlisted.from} “${unlisted.text}”, which GB/T 2260 does not list`
    : 'text that names no place';
  throw new ContentError(
    `${name}: Unexpected ${words}, expected a region: name it with --region 苏州市 (or a file of content/regions)`,
  );
}
