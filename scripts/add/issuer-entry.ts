/**
 * Whose report it is, where a place has several: a department's report stands under a name of its own
 * (xiangzhou-sifaju), so that it and the government's never take each other's place.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Region } from '../../src/schemas/normalising.ts';
import { frontMatterSchema } from '../../src/schemas/report.ts';
import { slugSchema } from '../../src/schemas/vocabulary.ts';
import type { Survey } from '../../src/normalize/survey.ts';
import { romanise } from './region-entry.ts';
import type { SettledRegion } from './settle-region.ts';

const issuerSchema = frontMatterSchema.pick({ issuer: true, issuerKind: true });

/** Who issued the report that stands under a stem; null when none stands there or it cannot be read. */
function standingIssuer(root: string, stem: string) {
  const path = join(root, 'reports', `${stem}.md`);
  if (!existsSync(path)) return null;
  const head = /^---\n([\s\S]*?)\n---\n/.exec(readFileSync(path, 'utf8'))?.[1] ?? '';
  const { issuer, issuerKind } = (parse(head, { maxAliasCount: 0 }) ?? {}) as Record<string, unknown>;
  return issuerSchema.safeParse({ issuer, issuerKind }).data ?? null;
}

/** 香洲区司法局 → 司法局, 市教育局 → 教育局. */
function officeOf(issuer: string, { name }: Region): string {
  const at = issuer.indexOf(name);
  return at >= 0 ? issuer.slice(at + name.length) : issuer.replace(/^.{0,8}?[省市区县旗](?=.{2,}$)/u, '');
}

function ownEntry(
  settled: SettledRegion,
  office: string,
  regions: ReadonlyMap<string, Region>,
): SettledRegion {
  const { region } = settled;
  const slug = slugSchema.parse(`${settled.slug}-${romanise(office)}`);
  const known = regions.get(slug);
  if (known) return { ...settled, slug, region: known, isNew: false };
  const own = { ...region, name: region.name + office, fullName: region.fullName + office, population: null };
  return { ...settled, slug, region: own, isNew: true };
}

/** The entry a report is kept under: its place, or its issuer's own where the place has reports of several. */
export function issuerEntry(
  settled: SettledRegion,
  { issuer, issuerKind }: Pick<Survey, 'issuer' | 'issuerKind'>,
  { root, year, regions }: { root: string; year: number; regions: ReadonlyMap<string, Region> },
): SettledRegion {
  const standing = standingIssuer(root, `${settled.slug}-${year}`);
  if (issuerKind === 'government')
    return standing?.issuerKind === 'department' ? ownEntry(settled, '人民政府', regions) : settled;
  if (issuer === null || standing?.issuer === issuer) return settled;
  const office = officeOf(issuer, settled.region);
  return office === '' ? settled : ownEntry(settled, office, regions);
}
