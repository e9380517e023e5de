import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { proposeValue } from '../../src/analysis/observations-auto.ts';
import { deriveObservations } from '../../src/analysis/observations.ts';
import type { Observation } from '../../src/schemas/facts.ts';
import { parseNumber } from '../../src/text/numerals.ts';
import { cases, indicators, report } from './observed-reports.ts';

const autoCell = (level: 'prefecture' | 'county', slug: string): Observation | undefined =>
  deriveObservations({ ...report, level }, indicators, null).find(({ indicator }) => indicator === slug);

describe('the lexicon', () => {
  test.each(
    indicators.flatMap((indicator) => indicator.examples.map((example) => ({ indicator, ...example }))),
  )('$indicator.slug reads $value from $text', ({ indicator, text, value }) =>
    expect(proposeValue(text, indicator)?.value ?? null).toBe(value),
  );
  test.each(
    indicators.flatMap((indicator) => indicator.counterexamples.map((text) => ({ indicator, text }))),
  )('$indicator.slug reads nothing from $text', ({ indicator, text }) => {
    expect(proposeValue(text, indicator)).toBeNull();
  });
  test('gives every indicator patterns, mentions, examples and counterexamples', () => {
    const bare = indicators.filter((entry) =>
      [entry.patterns, entry.mentions, entry.examples, entry.counterexamples].some(
        (list) => list.length === 0,
      ),
    );
    expect(bare.map(({ slug }) => slug)).toEqual([]);
    expect(new Set(indicators.map(({ slug }) => slug)).size).toBe(indicators.length);
  });
});

describe('automatic observations', () => {
  const pairs = cases
    .flatMap(({ automatic, reviewed }) =>
      automatic.map((auto, at) => ({ auto, read: reviewed[at] as Observation })),
    )
    .filter(({ read }) => read.reviewed);
  const proposed = pairs.filter(({ auto }) => auto.status === 'value');
  const right = proposed.filter(({ auto, read }) => read.status === 'value' && read.value === auto.value);
  const stated = pairs.filter(({ read }) => read.status === 'value' && read.derivation === 'stated');

  // Measured on the reports the patterns were written beside: a floor against regressions, not a forecast.
  test('agree with the readings', () => {
    expect(right.length / proposed.length).toBeGreaterThanOrEqual(0.95);
    expect(right.length / stated.length).toBeGreaterThanOrEqual(0.95);
    const sameStatus = pairs.filter(({ auto, read }) => auto.status === read.status);
    expect(sameStatus.length / pairs.length).toBeGreaterThanOrEqual(0.85);
  });
  test('carry the printed measure and qualifier, never a period or a scope', () => {
    for (const { auto, read } of right) {
      expect([auto.sourceMeasure, auto.approx]).toEqual([read.sourceMeasure, read.approx]);
    }
    for (const { auto } of pairs) {
      expect([auto.reviewed, auto.period, auto.scope, auto.derivation]).toEqual([
        false,
        null,
        null,
        'stated',
      ]);
    }
  });
  test('propose from results, not from problems or plans', () => {
    expect(autoCell('prefecture', 'disputes-mediated')?.status).toBe('not-disclosed');
    expect(autoCell('prefecture', 'reconsideration-cases')).toMatchObject({
      status: 'value',
      value: 120,
      approx: 'over',
      measure: '件',
      sourceMeasure: '宗',
      evidence: [{ quote: '全年办理行政复议案件120余宗。', unit: 's1-p1' }],
    });
  });
  test('know what the law leaves to no county', () => {
    expect(autoCell('county', 'local-regulations')?.status).toBe('not-applicable');
    expect(autoCell('county', 'government-rules')?.note).toContain('《立法法》');
    expect(autoCell('prefecture', 'local-regulations')?.status).toBe('not-disclosed');
  });
  test('tell a mention from silence', () => {
    expect(autoCell('prefecture', 'litigation-cases')?.status).toBe('qualitative');
    expect(autoCell('prefecture', 'audit-projects')?.status).toBe('not-disclosed');
  });
  test.each([
    ['专兼职人民调解员500名。', 'none'],
    ['专兼职人民调解员500余名。', 'over'],
    ['专兼职人民调解员超过500名。', 'over'],
    ['专兼职人民调解员500名以上。', 'over'],
    ['现有近500名人民调解员。', 'under'],
    ['专兼职人民调解员约500名。', 'about'],
    ['专兼职人民调解员500名左右。', 'about'],
  ])('read the qualifier of %s', (text, approx) => {
    const mediators = indicators.filter(({ slug }) => slug === 'mediators');
    const proposals = mediators.map((indicator) => proposeValue(text, indicator));
    expect(proposals).toEqual([{ value: 500, sourceMeasure: '名', approx }]);
  });
});

describe('whatever the text', () => {
  const sentences = indicators.flatMap(({ examples, counterexamples }) => [
    ...examples.map(({ text }) => text),
    ...counterexamples,
  ]);
  const numeral = fc.oneof(
    fc.nat(99_999).map(String),
    fc.constantFrom('1,234.5', '2.7万', '30余', '1.2亿', '5万余', '3.', '7,00', '9'.repeat(400)),
  );
  const sentence = fc
    .tuple(fc.constantFrom(...sentences), numeral)
    .map(([text, number]) => text.replace(/\d[\d,.]*/u, number));
  const anyText = fc.array(fc.oneof(sentence, fc.string({ unit: 'binary' })), { maxLength: 8 });

  test('a row for every indicator, and each proposed number is printed in its evidence', () => {
    fc.assert(
      fc.property(anyText, (parts) => {
        const text = parts.join('\n');
        const units = [{ id: 'p1', role: 'achievements' as const, start: 0, end: text.length }];
        const rows = deriveObservations({ ...report, text, units }, indicators, null);
        expect(rows.map(({ indicator }) => indicator)).toEqual(indicators.map(({ slug }) => slug));
        for (const { status, value, measure, evidence } of rows) {
          expect(value !== null).toBe(status === 'value');
          if (value === null) continue;
          const printed = evidence[0]?.quote.match(/\d[\d,.]*[余多]?[万亿]?[余多]?/gu) ?? [];
          const scale = measure === '万元' ? 10_000 : 1;
          expect(printed.map((raw) => (parseNumber(raw) ?? NaN) / scale)).toContain(value);
        }
      }),
      { numRuns: 300 },
    );
  });
});
