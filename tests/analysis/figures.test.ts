/**
 * The ledger of figures of the founding reports against tests/fixtures/figures-gold.json, which was read
 * row by row against the texts: unit, as printed, value, measure, flags, subject, scope, period.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { deriveFigures } from '../../src/analysis/figures.ts';
import type { Quantity } from '../../src/schemas/facts.ts';
import { measureUnitSchema } from '../../src/schemas/lexicons.ts';
import { quantityWordsSchema } from '../../src/schemas/quantity-words.ts';
import { cases } from './observed-reports.ts';

const readYaml = (path: string): unknown => parse(readFileSync(path, 'utf8'));
const lexicon = {
  units: z.array(measureUnitSchema).parse(readYaml('content/lexicons/units.yml')),
  words: quantityWordsSchema.parse(readYaml('content/lexicons/quantity-words.yml')),
};
const gold = JSON.parse(readFileSync('tests/fixtures/figures-gold.json', 'utf8')) as Record<string, string[]>;

function rowOf({
  unit,
  valueRaw,
  value,
  measure,
  approx,
  isPlan,
  isName,
  subject,
  scope,
  period,
}: Quantity): string {
  const flags = [approx === 'none' ? '' : approx, isPlan ? 'plan' : '', isName ? 'name' : '']
    .filter(Boolean)
    .join(' ');
  return [unit, valueRaw, value, measure, flags, subject ?? '', scope ?? '', period ?? ''].join(' | ');
}

describe('the ledger of figures', () => {
  test.each(Object.keys(gold))('%s: nothing missed, nothing invented', (stem) => {
    const report = cases.find((entry) => entry.stem === stem)?.report;
    expect(report && deriveFigures(report, lexicon).map(rowOf)).toEqual(gold[stem]);
  });

  test.each(cases)('$stem: every figure is its own words, in its unit, with its sentence', ({ report }) => {
    const units = new Map(report.units.map((unit) => [unit.id, unit]));
    for (const figure of deriveFigures(report, lexicon)) {
      expect(report.text.slice(figure.start, figure.end)).toBe(figure.valueRaw);
      const unit = units.get(figure.unit);
      expect(unit && unit.start <= figure.start && figure.end <= unit.end).toBe(true);
      expect(figure.quote).toContain(figure.valueRaw);
      expect(report.text).toContain(figure.quote);
    }
  });

  test.each(cases)(
    '$stem: every reviewed value is a figure of the ledger, or computed from some',
    ({ report, reviewed }) => {
      const figures = deriveFigures(report, lexicon);
      for (const { indicator, status, value, derivation, measure, evidence } of reviewed) {
        if (status !== 'value' || derivation === 'computed') continue;
        const inside = figures.filter((figure) =>
          evidence.some(({ start, end }) => start <= figure.start && figure.end <= end),
        );
        const scale = measure === '万元' ? 10_000 : 1;
        expect([
          indicator,
          inside.some((figure) => Math.abs(figure.value - (value ?? 0) * scale) < 1e-6),
        ]).toEqual([indicator, true]);
      }
    },
  );
});
