/** The invented region with several years of tests/fixtures/years, as the site would have it. */
import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { analyzeReport } from '../../src/analysis/analyze.ts';
import { deriveFigures } from '../../src/analysis/figures.ts';
import { deriveObservations } from '../../src/analysis/observations.ts';
import { parseReport } from '../../src/analysis/parse-report.ts';
import { indicatorSchema, measureUnitSchema, sectionRoleSchema } from '../../src/schemas/lexicons.ts';
import { regionSchema } from '../../src/schemas/normalising.ts';
import { quantityWordsSchema } from '../../src/schemas/quantity-words.ts';
import { readingsSchema } from '../../src/schemas/readings.ts';
import { run } from '../normalize/context.ts';
import { topics } from './compared-reports.ts';

const FIXTURES = 'tests/fixtures/years';
const readYaml = (path: string): unknown => parse(readFileSync(path, 'utf8'), { maxAliasCount: 100 });

export const indicators = z.array(indicatorSchema).parse(readYaml('content/lexicons/indicators.yml'));
const sectionRoles = z.array(sectionRoleSchema).parse(readYaml('content/lexicons/section-roles.yml'));
const quantities = {
  units: z.array(measureUnitSchema).parse(readYaml('content/lexicons/units.yml')),
  words: quantityWordsSchema.parse(readYaml('content/lexicons/quantity-words.yml')),
};
const region = regionSchema.parse(readYaml(`${FIXTURES}/regions/jichuan.yml`));
const readings = new Map(
  globSync(`${FIXTURES}/readings/*.yml`).map((path) => [
    basename(path, '.yml'),
    readingsSchema.parse(readYaml(path)),
  ]),
);

/** Every report by year, with its figures and its observations. */
export const reports = globSync(`${FIXTURES}/raw/*.txt`)
  .sort()
  .map((path) => {
    const stem = basename(path, '.txt');
    const { markdown } = run(readFileSync(path, 'utf8'), { stem, regionName: region.name });
    const own = readings.get(stem) ?? null;
    const report = analyzeReport(parseReport(markdown), {
      stem,
      region,
      topics,
      sectionRoles,
      readings: own,
    });
    return {
      report,
      figures: deriveFigures(report, quantities),
      observations: deriveObservations(report, indicators, own),
    };
  });

/** The government's reports of 2021, 2022 and 2023. */
export const governments = reports.filter(({ report }) => report.issuerKind === 'government');
