/** The guards that no sound rule ever sets off: here a rule is made that breaks the law. */
import { describe, expect, it } from 'vitest';
import { findings, lexicons, reportOf, run } from './context.ts';

const proof = { examples: [{ before: '甲', after: '甲' }], counterexamples: ['乙'] };
const harmful = [...lexicons.conversion, { from: '3', to: '8', except: [], ...proof }];

describe('checkNumbers', () => {
  it('refuses a rule that changes a digit, and says where', () => {
    const { file } = run(reportOf('办结5,310.43万元。'), { conversion: harmful });
    const [first, second] = file.messages.filter(({ ruleId }) => ruleId === 'numbers');
    expect(first).toMatchObject({ line: 1, fatal: true });
    expect(second).toMatchObject({ line: 3, fatal: true });
    expect(second?.reason).toBe('Unexpected numbers 5 810 48, expected 5 310 43 as in the raw text');
  });

  it('lets an erratum change a number, and no other rule in the same line', () => {
    const sidecar = { errata: [{ find: '7件', replace: '17件', reason: '原页为17件' }] };
    const raw = reportOf('办结7件，审结13件。').replace('2023', '2022');
    const settings = { sidecar, stem: 'yunxi-2022' };
    expect(findings(run(raw, settings))).toEqual([]);
    expect(findings(run(raw, { ...settings, conversion: harmful }))).toEqual(['numbers!']);
  });

  it('counts a number once that an invisible character had parted', () => {
    const result = run(reportOf('办结12\u200B34件。'));
    expect(result.text).toContain('办结1234件。');
    expect(findings(result)).toEqual([]);
  });
});

describe('checkNumbering', () => {
  it('lets a section hold several lists of 一是', () => {
    expect(findings(run(reportOf('甲。一是乙。二是丙。', '丁。一是戊。二是己。')))).toEqual([]);
  });

  it('counts the first line too', () => {
    expect(findings(run('一、2023年工作\n甲。\n二、不足\n乙。'))).toEqual([]);
    expect(findings(run('二、2023年工作\n甲。'))).toEqual(['numbering']);
  });

  it('asks for a first-level heading', () =>
    expect(findings(run('2023年，云溪县推进法治。'))).toEqual(['outline']));
});

describe('checkLeftovers', () => {
  it('flags byte-shifted runs that cannot be proven, and leaves them as they are', () => {
    const result = run(reportOf('（此件公開?。ù思_發(fā)布）', '推進?,F將有關情況報告如下'));
    expect(result.text).toContain('公开？。ù思_发布）\n推进？，F将有关');
    expect(findings(result).slice(0, 3)).toEqual(['lost-byte', 'shifted-run', 'lost-byte']);
  });

  it.each([
    ['党组（成员', 'unpaired'],
    ['改革ㄨ落实', 'bopomofo'],
    ['推?进', 'lost-byte'],
    ['公开?。发布', 'lost-byte'],
    ['公开。ù思发布', 'shifted-run'],
    ['公开。思_发布', 'shifted-run'],
    ['办理1 200件', 'parted-number'],
    ['铁F军建', 'lone-capital'],
    ['区qū委', 'gloss'],
    ['区（qū）委', 'gloss'],
    ['落\uFFFD实', 'replacement'],
    ['落"实', 'straight-quote'],
    ['《办法', 'unpaired'],
    ['“办法', 'unpaired'],
  ])('reports %s', (words, rule) => {
    const { file } = run(reportOf('甲。', words));
    expect(file.messages).toMatchObject([{ ruleId: rule, line: 4, fatal: false }]);
  });

  it.each([
    'LNG管道',
    '全市A级纳税人',
    '“宛快办”APP，实现',
    '（2021—2025年）',
    '合法吗？',
    '“1+N”公益',
    '一（二）三（四）',
    '"甲"乙"丙"',
  ])('has nothing against %s', (words) => expect(findings(run(reportOf(words)))).toEqual([]));
});
