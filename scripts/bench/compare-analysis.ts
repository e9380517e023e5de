/** Seconds that what compares all reports at once takes over a generated corpus. */
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { analyzeReport } from '../../src/analysis/analyze.ts';
import { findDistinctive } from '../../src/analysis/distinctive.ts';
import { findFormulaic } from '../../src/analysis/formulaic.ts';
import { findNearest } from '../../src/analysis/nearest.ts';
import { parseReport } from '../../src/analysis/parse-report.ts';
import { cutWords, isContentWord } from '../../src/analysis/words.ts';
import { sectionRoleSchema, topicSchema } from '../../src/schemas/lexicons.ts';
import { regionSchema } from '../../src/schemas/normalising.ts';

export interface AnalysisSeconds {
  readonly passages: number;
  readonly nearest: number;
  readonly formulaic: number;
  readonly distinctive: number;
}

function time(work: () => unknown): number {
  const begin = performance.now();
  work();
  return Math.round(performance.now() - begin) / 1000;
}

/** Reads the reports under `content` and measures each index by itself, words being cut beforehand. */
export function measureAnalysis(content: string): AnalysisSeconds {
  const read = (path: string): string => readFileSync(join(content, path), 'utf8');
  const topics = z.array(topicSchema).parse(parse(read('lexicons/topics.yml')));
  const sectionRoles = z.array(sectionRoleSchema).parse(parse(read('lexicons/section-roles.yml')));
  const reports = globSync('reports/*.md', { cwd: content }).map((file) => {
    const parsed = parseReport(read(file));
    const region = regionSchema.parse(parse(read(`regions/${parsed.frontMatter.region}.yml`)));
    return analyzeReport(parsed, {
      stem: basename(file, '.md'),
      region,
      topics,
      sectionRoles,
      readings: null,
    });
  });
  const passages = reports.flatMap(({ stem, text, units }) =>
    units
      .filter(({ sentences, role }) => sentences.length > 0 && role !== 'title' && role !== 'signature')
      .map(({ id, sentences }) => ({
        report: stem,
        unit: id,
        words: sentences
          .flatMap(({ start, end }) => cutWords(text.slice(start, end)))
          .map(({ word }) => word)
          .filter(isContentWord),
      })),
  );
  const worded = reports.map(({ text }) => ({ text, words: cutWords(text) }));
  return {
    passages: passages.length,
    nearest: time(() => findNearest(passages, 4)),
    formulaic: time(() => findFormulaic(reports.map(({ text }) => text))),
    distinctive: time(() => findDistinctive(worded)),
  };
}
