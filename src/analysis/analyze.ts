/** One normalised report and what readers said of it; out come its record and its units. */
import { countCharacters } from '../text/han.ts';
import type { ReportDataset } from '../schemas/dataset.ts';
import type { SectionRole, Topic } from '../schemas/lexicons.ts';
import type { Region } from '../schemas/normalising.ts';
import type { Readings } from '../schemas/readings.ts';
import type { Role } from '../schemas/vocabulary.ts';
import { findCutoff } from './cutoff.ts';
import { outlineReport, type OutlineUnit } from './outline.ts';
import type { ParsedReport } from './parse-report.ts';
import { placeQuote, unitAt } from './place-quote.ts';
import { assignRoles } from './roles.ts';
import { assignTopics, type TopicOverride } from './topics.ts';

export interface AnalysisContext {
  readonly stem: string;
  readonly region: Region;
  readonly topics: readonly Topic[];
  readonly sectionRoles: readonly SectionRole[];
  readonly readings: Readings | null;
}

const readingsFile = (stem: string): string => `content/readings/${stem}.yml`;

function overrideRoles(
  roles: Map<string, Role>,
  units: readonly OutlineUnit[],
  text: string,
  { stem, readings }: AnalysisContext,
): void {
  for (const { quote, role } of readings?.roles ?? []) {
    const unit = unitAt(units, placeQuote(text, quote, `${readingsFile(stem)}, roles`));
    if (unit) roles.set(unit.id, role);
  }
}

function topicOverrides(
  units: readonly OutlineUnit[],
  text: string,
  { stem, readings }: AnalysisContext,
): TopicOverride[] {
  return (readings?.topics ?? []).map(({ quote, topic, secondary, covers }) => {
    const place = placeQuote(text, quote, `${readingsFile(stem)}, topics`);
    const unit = unitAt(units, place);
    const sentences = units.flatMap((candidate) => candidate.sentences);
    const sentence = sentences.find(({ start, end }) => start <= place.start && place.end <= end);
    const span = covers === 'unit' ? (unit ?? place) : (sentence ?? place);
    return { start: span.start, end: span.end, topic, secondary };
  });
}

function assembleUnits(parsed: ParsedReport, context: AnalysisContext): ReportDataset['units'] {
  const { text } = parsed;
  const outline = outlineReport(parsed);
  const roles = assignRoles(outline, text, context.sectionRoles);
  overrideRoles(roles, outline, text, context);
  const drafts = outline.map((unit) => ({
    ...unit,
    role: roles.get(unit.id) ?? 'achievements',
    sentences: unit.sentences.map(({ start, end }) => ({ start, end, text: text.slice(start, end) })),
  }));
  const assigned = new Map(
    assignTopics(drafts, context.topics, topicOverrides(outline, text, context)).map((entry) => [
      entry.id,
      entry,
    ]),
  );
  return drafts.map(({ id, parent, numberingLevel, marker, heading, role, start, end }) => {
    const { topic = null, secondaryTopics = [], sentences = [] } = assigned.get(id) ?? {};
    return {
      id,
      parent,
      numberingLevel,
      marker,
      heading,
      role,
      start,
      end,
      topic,
      secondaryTopics,
      sentences,
    };
  });
}

/**
 * Analyses one report. Throws when a reading's quote is not in the text exactly once, naming the
 * readings file.
 */
export function analyzeReport(parsed: ParsedReport, context: AnalysisContext): ReportDataset {
  const { frontMatter, text } = parsed;
  const { region } = context;
  return {
    stem: context.stem,
    region: frontMatter.region,
    name: region.name,
    fullName: region.fullName,
    nameEn: region.en,
    code: region.code,
    level: region.level,
    province: region.province,
    year: frontMatter.year,
    title: frontMatter.title,
    titleSource: frontMatter.titleSource,
    documentNumber: frontMatter.documentNumber,
    issuer: frontMatter.issuer,
    issuerKind: frontMatter.issuerKind,
    writtenOn: frontMatter.writtenOn,
    publishedOn: frontMatter.publishedOn,
    cutoff: findCutoff(text, frontMatter.year),
    sourceScript: frontMatter.sourceScript,
    characters: countCharacters(text),
    edits: frontMatter.edits,
    sha256: frontMatter.sha256,
    url: `regions/${frontMatter.region}/${frontMatter.year}/`,
    text,
    units: assembleUnits(parsed, context),
  };
}
