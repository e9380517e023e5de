/** The lexicon of checks, the checks of the committed reports, and of sentences of a report nobody wrote. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { deriveChecks } from '../../src/analysis/checks.ts';
import { deriveFigures } from '../../src/analysis/figures.ts';
import { checkWordsSchema } from '../../src/schemas/check-words.ts';
import type { Check } from '../../src/schemas/checks.ts';
import type { ReportDataset } from '../../src/schemas/dataset.ts';
import type { Quantity } from '../../src/schemas/facts.ts';
import { lexicon } from '../text/quantity-lexicon-fixture.ts';
import { cases } from './observed-reports.ts';

const file = new URL('../../content/lexicons/checks.yml', import.meta.url);
export const checkWords = checkWordsSchema.parse(parse(readFileSync(file, 'utf8')));

/** Every committed report with its checks. */
export const checkedReports = cases.map(({ stem, report }) => {
  const figures = deriveFigures(report, lexicon);
  return { stem, report, figures, checks: deriveChecks(report, figures, checkWords) };
});

/** A report of one paragraph. */
export function reportOf(text: string, role: 'achievements' | 'plans' = 'achievements'): ReportDataset {
  const [first] = checkedReports;
  if (first === undefined) throw new Error('Unexpected absence of reports, expected at least one');
  const unit = {
    id: 's1',
    parent: null,
    numberingLevel: 0 as const,
    marker: null,
    heading: null,
    role,
    start: 0,
    end: text.length,
    topic: null,
    secondaryTopics: [],
    sentences: [{ start: 0, end: text.length, topic: null }],
  };
  return { ...first.report, stem: 'suzhou-2023', year: 2023, text, units: [unit] };
}

export function checksIn(text: string, role: 'achievements' | 'plans' = 'achievements'): Check[] {
  const report = reportOf(text, role);
  const figures: Quantity[] = deriveFigures(report, lexicon);
  return deriveChecks(report, figures, checkWords);
}
