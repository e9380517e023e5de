/**
 * Which of the required contents each unit is: achievements, problems, plans (督察工作规定, 2019).
 * The heading of the first-level section tells; a heading that names both leaves it to its parts.
 */
import type { SectionRole } from '../schemas/lexicons.ts';
import type { Role } from '../schemas/vocabulary.ts';
import type { OutlineUnit } from './outline.ts';

function rolesNamed(text: string, where: SectionRole['where'], lexicon: readonly SectionRole[]): Set<Role> {
  return new Set(
    lexicon
      .filter((entry) => entry.where === where && new RegExp(entry.pattern, 'u').test(text))
      .map(({ role }) => role),
  );
}

function tellingRole(
  text: string,
  where: SectionRole['where'],
  lexicon: readonly SectionRole[],
): Role | null {
  const named = rolesNamed(text, where, lexicon);
  if (named.has('problems') && named.has('plans')) return null;
  return named.has('plans') ? 'plans' : named.has('problems') ? 'problems' : null;
}

function ownRole(unit: OutlineUnit, text: string, lexicon: readonly SectionRole[]): Role | null {
  if (unit.kind === 'title' || unit.kind === 'signature') return unit.kind;
  if (unit.part === 'closing') {
    return tellingRole(text.slice(unit.start, unit.end), 'opening', lexicon) ?? 'achievements';
  }
  if (unit.parent === null && unit.kind === 'paragraph') return 'preamble';
  if (unit.numberingLevel !== 1 || unit.heading === null) return null;
  return tellingRole(unit.heading, 'heading', lexicon) ?? 'achievements';
}

/** True for a section whose heading names problems and plans together. */
function isMixed(unit: OutlineUnit | undefined, lexicon: readonly SectionRole[]): boolean {
  if (!unit?.heading) return false;
  const named = rolesNamed(unit.heading, 'heading', lexicon);
  return named.has('problems') && named.has('plans');
}

/** The role of every unit, by id. `text` is the report's text; units come in reading order. */
export function assignRoles(
  units: readonly OutlineUnit[],
  text: string,
  lexicon: readonly SectionRole[],
): Map<string, Role> {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const roles = new Map<string, Role>();
  for (const unit of units) {
    const inherited = unit.parent === null ? undefined : roles.get(unit.parent);
    const parent = unit.parent === null ? undefined : byId.get(unit.parent);
    const told =
      isMixed(parent, lexicon) && unit.heading !== null
        ? tellingRole(unit.heading, 'heading', lexicon)
        : null;
    roles.set(unit.id, ownRole(unit, text, lexicon) ?? told ?? inherited ?? 'achievements');
  }
  return roles;
}
