/** The committed lexicon, reports and readings as the observation tests need them. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { analyzeReport } from '../../src/analysis/analyze.ts';
import { deriveObservations } from '../../src/analysis/observations.ts';
import { parseReport } from '../../src/analysis/parse-report.ts';
import { indicatorSchema, sectionRoleSchema } from '../../src/schemas/lexicons.ts';
import { regionSchema } from '../../src/schemas/normalising.ts';
import { readingsSchema } from '../../src/schemas/readings.ts';

const content = new URL('../../content/', import.meta.url);
const readText = (path: string): string => readFileSync(new URL(path, content), 'utf8');
const readYaml = (path: string): unknown => parse(readText(path));

export const indicators = z.array(indicatorSchema).parse(readYaml('lexicons/indicators.yml'));
const sectionRoles = z.array(sectionRoleSchema).parse(readYaml('lexicons/section-roles.yml'));

function loadReport(stem: string) {
  const parsed = parseReport(readText(`reports/${stem}.md`));
  const region = regionSchema.parse(readYaml(`regions/${parsed.frontMatter.region}.yml`));
  return analyzeReport(parsed, { stem, region, topics: [], sectionRoles, readings: null });
}

const files = readdirSync(new URL('readings/', content)).filter((name) => name.endsWith('.yml'));
/** Every report with readings: its cells as read, and as the lexicon alone would have them. */
export const cases = files.map((name) => {
  const stem = basename(name, '.yml');
  const readings = readingsSchema.parse(readYaml(`readings/${name}`));
  const report = loadReport(stem);
  const reviewed = deriveObservations(report, indicators, readings);
  return { stem, readings, report, reviewed, automatic: deriveObservations(report, indicators, null) };
});

/** A small report that nobody has read: one result in a paragraph, one shortcoming. */
export const report = {
  stem: 'suzhou-2023',
  year: 2023,
  level: 'prefecture' as const,
  text: '一、成效\n全年办理行政复议案件120余宗。出庭应诉率达95%。\n二、不足\n调解矛盾纠纷88件。',
  units: [
    { id: 's1', role: 'achievements' as const, start: 0, end: 33 },
    { id: 's1-p1', role: 'achievements' as const, start: 5, end: 33 },
    { id: 's2', role: 'problems' as const, start: 34, end: 49 },
  ],
};
