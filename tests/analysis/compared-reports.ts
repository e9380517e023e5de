/** The five reports with their readings, as the comparison sees them. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { analyzeReport } from '../../src/analysis/analyze.ts';
import { parseReport } from '../../src/analysis/parse-report.ts';
import { sectionRoleSchema, topicSchema } from '../../src/schemas/lexicons.ts';
import { regionSchema } from '../../src/schemas/normalising.ts';
import { readingsSchema } from '../../src/schemas/readings.ts';
import { FOUNDING } from '../founding-reports.ts';

const content = new URL('../../content/', import.meta.url);
const readYaml = (path: string): unknown => parse(readFileSync(new URL(path, content), 'utf8'));

export const topics = z.array(topicSchema).parse(readYaml('lexicons/topics.yml'));
const sectionRoles = z.array(sectionRoleSchema).parse(readYaml('lexicons/section-roles.yml'));

export const reports = FOUNDING.map((stem) => {
  const parsed = parseReport(readFileSync(new URL(`reports/${stem}.md`, content), 'utf8'));
  return analyzeReport(parsed, {
    stem,
    region: regionSchema.parse(readYaml(`regions/${parsed.frontMatter.region}.yml`)),
    topics,
    sectionRoles,
    readings: readingsSchema.parse(readYaml(`readings/${stem}.yml`)),
  });
});

export const reportOf = (stem: string) => {
  const found = reports.find((report) => report.stem === stem);
  if (!found) throw new Error(`${stem}: Unexpected absence, expected a report`);
  return found;
};
