/** The checks of sentences, one by one, and those of the five reports. */
import { describe, expect, it } from 'vitest';
import { checkSchema, type Check } from '../../src/schemas/checks.ts';
import { checkedReports, checksIn, checkWords } from './checked-reports.ts';

type Row = [stated: number | null, recomputed: number | null, verdict: Check['verdict']];
const rows = (text: string): Row[] =>
  checksIn(text).map(({ stated, recomputed, verdict }) => [stated, recomputed, verdict]);

describe.each([
  ...checkWords.rates.map(({ id, examples, counterexamples }) => ({
    id,
    kind: 'rate',
    examples,
    counterexamples,
  })),
  { id: 'parts', kind: 'sum', ...checkWords.parts },
  { id: 'outcomes', kind: 'outcomes', ...checkWords.outcomes },
  { id: 'lists', kind: 'list', ...checkWords.lists },
])('lexicon: $id', ({ kind, examples, counterexamples }) => {
  it.each(examples)('checks $text', ({ text, stated, recomputed, verdict }) => {
    expect(checksIn(text)).toMatchObject([{ kind, stated, recomputed, verdict }]);
  });
  it.each(counterexamples)('makes no check of %s', (text) => expect(checksIn(text)).toEqual([]));
});

describe('rates', () => {
  it.each<[string, Row[]]>([
    ['受理行政复议申请40件，办结40件，办结率100%。', [[100, 100, 'agrees']]],
    ['收到投诉2000件，办结1999件，办结率100%。', [[100, 99.95, 'rounded']]],
    ['收到投诉300件，办结200件，办结率66.6%。', [[66.6, 66.67, 'truncated']]],
    ['收到投诉300件，办结200件，办结率66.7%。', [[66.7, 66.67, 'agrees']]],
    ['收到投诉300件，办结200件，办结率达到了68%。', [[68, 66.67, 'differs']]],
    ['开庭审理行政案件20件，行政机关负责人出庭应诉率为95%，另有10件未开庭。', [[95, 95, 'agrees']]],
    ['开庭审理行政案件20件，行政机关负责人出庭应诉率为93%。', [[93, 95, 'not-reproducible']]],
    // Not the same numbers, not the same time, not the same place, not printed, not exact, not a count.
    ['收到投诉300件，办结350件，办结率99%。', []],
    ['2021年收到投诉300件，2022年办结200件，办结率66.7%。', []],
    ['全市收到投诉300件，办结200件。办结率66.7%。', []],
    ['收到投诉300余件，办结200件，办结率66.7%。', []],
    ['收到投诉1.2万件，办结11900件，办结率99%。', []],
    ['收到投诉300件，办结200件，办结率约66.7%。', []],
    ['收到投诉300件，办结200件，办结率66.7%以上。', []],
    ['收到投诉300件，办结200件，办结率提高5%。', []],
    ['收到投诉300件，办结200件，办结率提高5个百分点。', []],
    ['收到投诉0件，办结0件，办结率100%。', []],
    ['审结行政复议案件77件，直接纠错15件，间接纠错率10.39%。', [[10.39, 10.39, 'agrees']]],
  ])('%s', (text, expected) => expect(rows(text)).toEqual(expected));

  it('are not redone for plans', () => {
    expect(checksIn('收集问题14780件，解决14774件，办结率99%。', 'plans')).toEqual([]);
  });

  it('name the nearest whole numbers where none reproduces the rate', () => {
    const [check] = checksIn('开庭审理行政案件95件，行政机关负责人出庭应诉率为93.6%。');
    expect(check?.formula.operands.map(({ role, value }) => [role, value])).toEqual([
      ['whole', 88],
      ['whole', 89],
      ['denominator', 95],
    ]);
  });
});

describe('sums, outcomes and lists', () => {
  it.each<[string, Row[]]>([
    ['办理建议提案390件，其中建议230件、提案150件。', [[390, 380, 'differs']]],
    ['评查案卷100卷，其中合格97卷，不合格3卷。', [[100, 100, 'agrees']]],
    ['评查案卷100卷，其中优秀20卷，良好30卷。', []],
    ['培训人员300人，其中乡镇干部200人，村干部100人。', [[300, 300, 'agrees']]],
    ['培训人员300人，其中乡镇干部200余人，村干部100人。', []],
    ['建议230件、提案160件，共390件。', [[390, 390, 'agrees']]],
    ['建议230件、提案160件，共计395件。', [[395, 390, 'differs']]],
    ['审结行政复议案件30件，其中维持20件，撤销6件，终止4件。', [[30, 30, 'agrees']]],
    ['审结行政诉讼案件30件，胜诉28件，败诉2件。', [[30, 30, 'agrees']]],
    ['受理行政复议申请30件，不予受理3件，审结25件。', []],
    ['受理行政复议申请30件，维持20件，撤销10件，其中撤销罚款决定4件。', [[30, 30, 'agrees']]],
    [
      '审结行政复议案件450件，其中维持210件，变更、确认违法35件，调解和解终止150件，驳回55件。',
      [[450, 450, 'agrees']],
    ],
    ['推进教育、卫生、交通3个领域改革。', [[3, 3, 'agrees']]],
    ['推进教育和科技、卫生、交通4个领域改革。', [[4, 4, 'agrees']]],
    ['推进教育、卫生、交通等9个领域改革。', []],
    ['推进教育、卫生、交通等2个领域改革。', [[2, 3, 'differs']]],
    ['依托公安、司法部门推进教育、卫生、交通3个领域改革。', [[3, 3, 'agrees']]],
    ['出台《甲条例》《乙条例》2部地方性法规。', [[2, 2, 'agrees']]],
    ['出台《甲条例》《乙条例》3部地方性法规。', [[3, 2, 'differs']]],
    ['印发《甲方案》5个文件。', []],
    ['东部、西部2个片区、5个街道开展试点。', [[2, 2, 'agrees']]],
    ['查处赌博、诈骗案件3起。', []],
  ])('%s', (text, expected) => expect(rows(text)).toEqual(expected));
});

describe('the five reports', () => {
  const brief = (stem: string): string[] =>
    (checkedReports.find((one) => one.stem === stem)?.checks ?? []).map(
      ({ unit, kind, stated, recomputed, verdict }) => `${unit} ${kind} ${stated} ${recomputed} ${verdict}`,
    );

  it.each<[string, string[]]>([
    ['huizhou-2021', ['s1-7 list 5 5 agrees', 's1-9 list 3 3 agrees', 's1-9 list 3 3 agrees']],
    [
      'xiangzhou-2022',
      [
        's1-3-5 rate 93.6 93.68 not-reproducible',
        's1-3-6 rate 19.48 19.48 agrees',
        's1-3-6 rate 10.39 10.39 agrees',
        's3-3 list 3 3 agrees',
      ],
    ],
    [
      'chengkou-2020',
      [
        's1-3-2 sum 17 17 agrees',
        's1-4-1 list 8 8 agrees',
        's1-6-1 rate 99.8 99.87 truncated',
        's1-6-3 outcomes 3 2 outcome-missing',
        's1-6-3 rate 70 70 agrees',
        's2-1 list 8 8 agrees',
      ],
    ],
    ['langfang-2023', ['s2-4 list 4 4 agrees', 's3-1 list 3 3 agrees', 's3-1 list 1 1 agrees']],
    [
      'nanyang-2022',
      [
        's1-2-4 rate 99 99.96 coarse',
        's1-4-6 sum 308 308 agrees',
        's1-6-1 rate 32.3 32.34 agrees',
        's1-6-2 rate 95.26 95.26 agrees',
        's1-7-2 rate 99.6 99.58 agrees',
      ],
    ],
  ])('%s', (stem, expected) => expect(brief(stem)).toEqual(expected));

  it.each(checkedReports)('$stem: every check is whole, has its words, and points at its figures', (one) => {
    const ids = new Set(one.figures.map(({ id }) => id));
    expect(new Set(one.checks.map(({ id }) => id)).size).toBe(one.checks.length);
    for (const check of one.checks) {
      checkSchema.parse(check);
      for (const { quote, start, end, unit } of check.evidence) {
        expect(one.report.text.slice(start, end)).toBe(quote);
        const home = one.report.units.find(({ id }) => id === unit);
        expect([(home?.start ?? Infinity) <= start, end <= (home?.end ?? 0)]).toEqual([true, true]);
        expect(quote).toContain(check.formula.statedRaw);
      }
      expect(ids).toContain(check.formula.figure);
      for (const { figure } of check.formula.operands) if (figure !== null) expect(ids).toContain(figure);
    }
  });
});
