/** The side-by-side benchmark: which report an address is, which queries are compared, what counts as found. */
import { describe, expect, it, test } from 'vitest';
import { groupOf, pageTruth, reportAt, scoreAnswers } from '../../scripts/bench/rivals/recall.ts';

const STEMS = ['a-2021', 'b-c-2022'];

test.each([
  ['/a-2021/#_一主要工作', 'a-2021'],
  ['/a-2021.html#一、主要工作', 'a-2021'],
  ['/a-2021', 'a-2021'],
  ['/regions/b-c/2022/?q=x#s1', 'b-c-2022'],
  ['/%61-2021/', 'a-2021'],
  ['/', null],
  ['/a-2022/', null],
  ['/index.html', null],
])('%s leads to %s', (address, stem) => expect(reportAt(address, STEMS)).toBe(stem));

describe('groupOf', () => {
  test.each([
    ['行政执法', 'plain'],
    ['2021—2025年', 'plain'],
    ['《信访工作条例》', 'plain'],
    ['互联网+政务服务', 'plain'],
    ['“三项制度', 'own syntax'],
    ['"行政执法"', 'own syntax'],
    ['285*', 'own syntax'],
    ['＊２８５', 'own syntax'],
    ['行政执法 -监督', 'own syntax'],
    ['信用 －廊坊', 'own syntax'],
    ['-惠州 一网通办', 'own syntax'],
  ])('%s is %s', (q, group) => expect(groupOf({ kind: 'words', q })).toBe(group));

  it('takes a typo as one, whatever it holds', () =>
    expect(groupOf({ kind: 'typos', q: '放官服' })).toBe('typos'));
});

const UNITS = [
  { report: 'a-2021', unit: 's1', text: '行政执法公示' },
  { report: 'a-2021', unit: 's2', text: '营商环境' },
  { report: 'b-c-2022', unit: 's1', text: '行政执法' },
  { report: 'b-c-2022', unit: 's2', text: '公示' },
];

describe('pageTruth', () => {
  it('leaves open a report whose words stand in different passages', () => {
    const { right, open } = pageTruth(UNITS, { all: ['执法', '公示'], none: [] });
    expect([...right]).toEqual(['a-2021']);
    expect([...open]).toEqual(['b-c-2022']);
  });

  it('leaves nothing open for one word', () => {
    const { right, open } = pageTruth(UNITS, { all: ['公示'], none: [] });
    expect([[...right], [...open]]).toEqual([['a-2021', 'b-c-2022'], []]);
  });
});

describe('scoreAnswers', () => {
  const truth = (right: string[], open: string[] = []) => ({ right: new Set(right), open: new Set(open) });

  it('counts pairs of query and report, exact answers and answers where there is none', () => {
    const cases = [
      { truth: truth(['a', 'b']), given: ['a', 'b'] },
      { truth: truth(['a', 'b']), given: ['a', 'c', 'c'] },
      { truth: truth(['a']), given: [] },
      { truth: truth([]), given: [] },
      { truth: truth([]), given: ['d'] },
    ];
    expect(scoreAnswers(cases)).toEqual({
      queries: 5,
      recall: 60,
      precision: 60,
      exact: 2,
      hitless: 2,
      phantoms: 1,
    });
  });

  it('tells no share of nothing', () =>
    expect(scoreAnswers([{ truth: truth([]), given: [] }])).toMatchObject({
      recall: null,
      precision: null,
      exact: 1,
    }));

  it('counts what is open neither for nor against', () => {
    const [withOpen, without] = [['a', 'b'], ['a']].map((given) =>
      scoreAnswers([{ truth: truth(['a'], ['b']), given }]),
    );
    expect(withOpen).toEqual(without);
    expect(withOpen).toMatchObject({ recall: 100, precision: 100, exact: 1 });
  });
});
