import { describe, expect, test } from 'vitest';
import { deriveObservations } from '../../src/analysis/observations.ts';
import { observationSchema, type Observation } from '../../src/schemas/facts.ts';
import { readingsSchema, type Readings } from '../../src/schemas/readings.ts';
import { cases, indicators, report } from './observed-reports.ts';

const stems = ['huizhou-2021', 'xiangzhou-2022', 'chengkou-2020', 'langfang-2023', 'nanyang-2022'];

const cellOf = (stem: string, slug: string): Observation => {
  const cell = cases
    .find((entry) => entry.stem === stem)
    ?.reviewed.find(({ indicator }) => indicator === slug);
  if (!cell) throw new Error(`Unexpected absence of ${slug} in ${stem}`);
  return cell;
};

const readingsWith = (...observations: unknown[]): Readings => readingsSchema.parse({ observations });
describe('the readings', () => {
  test.each(cases)('of $stem follow the lexicon', ({ stem, readings, reviewed }) => {
    const read = readings.observations.map(({ indicator }) => indicator);
    const slugs = indicators.map(({ slug }) => slug);
    expect(read).toEqual(slugs.filter((slug) => read.includes(slug)));
    expect(reviewed.filter((cell) => cell.reviewed).map(({ indicator }) => indicator)).toEqual(read);
    for (const cell of reviewed) expect(observationSchema.parse({ ...cell, report: stem })).toEqual(cell);
  });
  test('of the first five reports judge every indicator', () => {
    const founding = cases.filter(({ stem }) => stems.includes(stem));
    const judged = founding.map(({ readings }) => readings.observations.length);
    expect(judged).toEqual(stems.map(() => indicators.length));
  });
  test.each(cases)('of $stem keep the places of their quotes', ({ report: { text, units }, reviewed }) => {
    for (const { quote, unit, start, end } of reviewed.flatMap(({ evidence }) => evidence)) {
      expect(text.slice(start, end)).toBe(quote);
      const holders = units.filter((candidate) => candidate.start <= start && candidate.end >= end);
      const shortest = Math.min(...holders.map((holder) => holder.end - holder.start));
      expect(
        holders.filter((holder) => holder.end - holder.start === shortest).map(({ id }) => id),
      ).toContain(unit);
    }
  });
  test.each(cases)('of $stem explain what is computed and what does not apply', ({ reviewed }) => {
    for (const { status, derivation, note, evidence } of reviewed) {
      if (derivation === 'computed') expect(note).toMatch(/[＋÷].*＝/u);
      if (status === 'not-applicable') expect(note).toContain('《立法法》');
      if (status === 'related') expect(note).not.toBeNull();
      expect(evidence.length > 0).toBe(['value', 'related', 'qualitative'].includes(status));
    }
  });
});

/** [status, value, approx, source measure, period] for each of `stems`. */
const nd = ['not-disclosed', null, 'none', null, null];
const na = ['not-applicable', null, 'none', null, null];
const qualitative = ['qualitative', null, 'none', null, null];
const toNovember = '截至2022-11-30';
const worked: Record<string, (string | number | null)[][]> = {
  'exec-meeting-law-study': [
    qualitative,
    ['related', 30, 'over', '次', '2022年'],
    nd,
    ['value', 5, 'none', '次', '2023年'],
    qualitative,
  ],
  'service-items-listed': [
    ['related', 1087, 'none', '宗', '2021年'],
    nd,
    ['value', 5280, 'none', '项', '2020年'],
    ['value', 1146, 'none', '项', '2023年'],
    ['related', 397, 'none', '项', '2022年'],
  ],
  'local-regulations': [
    ['value', 1, 'none', '件', '2021年'],
    na,
    na,
    ['value', 3, 'none', '部', '2023年'],
    ['related', 3, 'none', '件', '2022年'],
  ],
  'normative-docs-reviewed': [
    nd,
    ['value', 11, 'none', '件', toNovember],
    ['value', 17, 'none', '个', '2020年'],
    ['value', 20, 'none', '件', '2023年'],
    ['value', 24, 'none', '件', '2022年'],
  ],
  'disputes-mediated': [
    ['value', 5723, 'none', '件', '2021年'],
    nd,
    ['value', 6765, 'none', '件', '2020年'],
    ['value', 10880, 'none', '件', '2023年'],
    ['value', 31880, 'none', '起', '2022年'],
  ],
  'reconsideration-cases': [
    qualitative,
    ['value', 100, 'none', '宗', toNovember],
    ['value', 3, 'none', '件', '2020年'],
    nd,
    ['value', 269, 'none', '件', '2022年'],
  ],
  'reconsideration-correction-rate': [
    nd,
    ['value', 29.87, 'none', '%', toNovember],
    nd,
    nd,
    ['value', 32.3, 'none', '%', '2022年'],
  ],
  'official-appearance-rate': [
    qualitative,
    ['value', 93.6, 'none', '%', toNovember],
    ['value', 70, 'none', '%', '2020年'],
    qualitative,
    ['value', 95.26, 'none', '%', '2022年'],
  ],
};

describe('worked by hand', () => {
  test.each(Object.entries(worked))('%s', (slug, expected) => {
    const found = stems.map((stem) => {
      const { status, value, approx, sourceMeasure, period } = cellOf(stem, slug);
      return [status, value, approx, sourceMeasure, period];
    });
    expect(found).toEqual(expected);
  });
  test('computed values follow from the quoted counts', () => {
    const computed = cases.flatMap(({ reviewed }) =>
      reviewed.filter((cell) => cell.derivation === 'computed'),
    );
    expect(
      computed.map(({ report: stem, indicator, value }) => `${stem} ${indicator} ${value}`).sort(),
    ).toEqual([
      'chengkou-2020 normative-docs-review-pass-rate 58.82',
      'chengkou-2020 proposals-handled 327',
      'langfang-2023 normative-docs-repealed 5',
      'nanyang-2022 mediation-success-rate 94.42',
      'xiangzhou-2022 reconsideration-correction-rate 29.87',
    ]);
    expect([(10 / 17) * 100, (30101 / 31880) * 100].map((rate) => rate.toFixed(2))).toEqual([
      '58.82',
      '94.42',
    ]);
    expect([167 + 160, 2 + 3, (19.48 + 10.39).toFixed(2)]).toEqual([327, 5, '29.87']);
  });
});

describe('a reading', () => {
  const entry = { indicator: 'reconsideration-cases', status: 'value', value: 120, sourceMeasure: '宗' };
  const derive = (...observations: unknown[]) =>
    deriveObservations(report, indicators, readingsWith(...observations));

  test('wins over the lexicon; other cells stay automatic', () => {
    const cells = derive({ ...entry, status: 'related', note: '别一构造', evidence: ['案件120余宗'] });
    const cell = cells.find(({ indicator }) => indicator === entry.indicator);
    expect(cell).toMatchObject({ status: 'related', reviewed: true, measure: '宗', sourceMeasure: '宗' });
    expect(cell?.evidence).toEqual([{ quote: '案件120余宗', unit: 's1-p1', start: 13, end: 20 }]);
    expect(cells.filter(({ reviewed }) => reviewed)).toHaveLength(1);
    expect(cells.map(({ indicator }) => indicator)).toEqual(indicators.map(({ slug }) => slug));
  });
  test('must quote words that stand exactly once', () => {
    const place = 'mend content/readings/suzhou-2023.yml, indicator reconsideration-cases';
    expect(() => derive({ ...entry, evidence: ['行政复议案件121宗'] })).toThrow(
      `Unexpected 0 × “行政复议案件121宗” in suzhou-2023, expected exactly one: ${place}`,
    );
    const twice = { ...report, text: report.text.replace('达95%', '达95%，出庭应诉率') };
    expect(() =>
      deriveObservations(twice, indicators, readingsWith({ ...entry, evidence: ['出庭应诉率'] })),
    ).toThrow(`Unexpected 2 × “出庭应诉率” in suzhou-2023, expected exactly one: ${place}`);
  });
  test('must quote words of one unit', () => {
    expect(() => derive({ ...entry, evidence: ['95%。\n二、不足'] })).toThrow('outside every unit');
  });
  test('must name a known indicator, once', () => {
    const good = { ...entry, evidence: ['案件120余宗'] };
    expect(() => derive({ ...good, indicator: 'no-such' })).toThrow('Unexpected indicator no-such');
    expect(() => derive(good, good)).toThrow('Unexpected second entry');
  });
});
