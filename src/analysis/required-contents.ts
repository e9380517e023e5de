/** Which required contents of an annual report are there, and the words that show it. */
import type { ReportDataset } from '../schemas/dataset.ts';
import type { Unit } from '../schemas/facts.ts';
import type { RequiredContent, RequiredPart } from '../schemas/required-contents.ts';
import type { TextSpan } from '../text/sentences.ts';

export interface ContentEvidence extends TextSpan {
  readonly unit: string;
}

export interface RequiredPartFound {
  readonly part: RequiredPart;
  /** The heading or sentence that shows the part first; null when none does. */
  readonly evidence: ContentEvidence | null;
  /** How many headings and sentences show it. */
  readonly count: number;
}

export interface RequiredContentFound {
  readonly content: RequiredContent;
  readonly parts: readonly RequiredPartFound[];
}

type Reading = Pick<ReportDataset, 'units' | 'text'>;

/** The heading line of a unit, if it has one apart from its sentences, and its sentences. */
function statementsOf(unit: Unit, text: string): ContentEvidence[] {
  const line = text.slice(unit.start, unit.end).split('\n', 1)[0] ?? '';
  const heading = { unit: unit.id, start: unit.start, end: unit.start + line.length };
  const headed = unit.heading !== null && unit.sentences[0]?.start !== unit.start;
  const sentences = unit.sentences.map(({ start, end }) => ({ unit: unit.id, start, end }));
  return headed ? [heading, ...sentences] : sentences;
}

function findPart(part: RequiredPart, { units, text }: Reading): RequiredPartFound {
  const pattern = part.pattern === null ? null : new RegExp(part.pattern, 'u');
  const found = units
    .filter(({ role }) => part.roles.includes(role))
    .flatMap((unit) => statementsOf(unit, text))
    .filter(({ start, end }) => pattern?.test(text.slice(start, end)) ?? true);
  return { part, evidence: found[0] ?? null, count: found.length };
}

/** The required contents in their order, each with what the report has of it. */
export function findRequiredContents(
  contents: readonly RequiredContent[],
  report: Reading,
): RequiredContentFound[] {
  return contents.map((content) => ({
    content,
    parts: content.parts.map((part) => findPart(part, report)),
  }));
}
