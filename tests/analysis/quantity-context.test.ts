import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeQuantities, type DescribedQuantity } from '../../src/analysis/quantity-context.ts';
import type { Role } from '../../src/schemas/vocabulary.ts';
import { findQuantities } from '../../src/text/quantities.ts';
import { lexicon } from '../text/quantity-lexicon-fixture.ts';

const { words } = lexicon;

function read(text: string, year = 2022, role: Role = 'achievements'): DescribedQuantity[] {
  return describeQuantities(text, findQuantities(text, lexicon), { role, words, year });
}
const subjects = (text: string): (string | null)[] => read(text).map((one) => one.subject);
const periods = (text: string, year?: number): (string | null)[] => read(text, year).map((one) => one.period);
const scopes = (text: string): (string | null)[] => read(text).map((one) => one.scope);

describe('subject', () => {
  it.each<[string, (string | null)[]]>([
    ['办理各类法律事务2463件，涉及金额达1636.94亿元。', ['办理各类法律事务', '涉及金额']],
    ['全市71个乡镇（街道）全年共办理执法案件5641宗。', ['乡镇（街道）', '办理执法案件']],
    ['全市行政执法部门上线应用“两平台”办理案件8124宗，发出法律文书71441份', ['办理案件', '发出法律文书']],
    ['系统上备案法制审核人员789人', ['备案法制审核人员']],
    ['全年组织3194名行政执法人员参加综合法律知识培训考试', ['组织行政执法人员']],
    ['2021年我市各级人民调解组织调处各类矛盾纠纷共5723件', ['调处各类矛盾纠纷']],
    ['53个市直部门1146项政务服务事项全部挂网公开', ['市直部门', '政务服务事项']],
    [
      '我县调解各类民间纠纷6765件，调解成功6756件，调解成功率99.8%，开展矛盾纠纷排查2547件，排查纠纷787件',
      ['调解各类民间纠纷', '调解成功', '调解成功率', '开展矛盾纠纷排查', '排查纠纷'],
    ],
    ['累计收集问题14780件，解决14774件，办结率99%。', ['收集问题', '解决问题', '办结率']],
    [
      '共受理行政复议申请3件，其中，维持1件，驳回行政复议申请1件',
      ['受理行政复议申请', '维持行政复议申请', '驳回行政复议申请'],
    ],
    [
      '共办理行政复议案件100宗，已审结77宗，直接纠错率为19.48%',
      ['办理行政复议案件', '审结行政复议案件', '直接纠错率'],
    ],
    [
      '换发行政执法证1725个，监督证46个，注销收缴行政执法证1258个',
      ['换发行政执法证', '监督证', '注销收缴行政执法证'],
    ],
    ['合计制定从轻条款303条、减轻条款71条', ['制定从轻条款', '制定减轻条款']],
    [
      '初步确认行政规范性文件保留173件，计划废止（失效）92件',
      ['确认行政规范性文件保留', '废止（失效）行政规范性文件'],
    ],
    ['移送有关部门处理事项18件', ['移送有关部门处理事项']],
    ['共修订、废止10个影响营商环境的规范性文件', ['废止规范性文件']],
    ['共审查了255份拟以市政府名义印发的文件', ['审查文件']],
    ['对需要协调解决、共同推进的15个重点事项分别建立专班', ['重点事项']],
    ['招募近500名行政执法社会监督员', ['招募行政执法社会监督员']],
    [
      '办理人大代表建议、政协委员提案共990件，办结和答复率均100%',
      ['办理人大代表建议、政协委员提案', '办结和答复率'],
    ],
    ['行政执法“三项制度”', [null]],
    ['7支专职应急救援队伍627人', ['专职应急救援队伍', '专职应急救援队伍']],
    ['204个村（居）公共法律服务工作室', ['村（居）公共法律服务工作室']],
    ['其中通过合法性审查的10个，有7个因缺乏必要性未通过', ['通过合法性审查', null]],
    ['评选市级服务型行政执法授课员18名', ['评选市级服务型行政执法授课员']],
    ['压减违法行为3起', ['压减违法行为']],
    ['持续开展规范性文件动态清理，已初步清理55个', ['清理规范性文件']],
    ['44名副处级以上领导干部参加考试', ['副处级以上领导干部']],
  ])('%s', (text, expected) => {
    expect(subjects(text)).toEqual(expected);
  });
});

describe('period', () => {
  it.each<[string, (string | null)[]]>([
    ['今年以来，共审查了255份文件', ['2022年']],
    ['截至11月底核发各类规范性文件11件', ['截至2022-11-30']],
    ['2021年以来，公开文书540余份', ['2021年以来']],
    ['累计下放审批事项155项', ['累计']],
    ['全年累计换发行政执法证1725个', ['2022年']],
    ['2020年全县行政诉讼案件13件', ['2020年']],
    ['今年9月，举办讲座3场', ['2022年9月']],
    ['截至目前，全县共有法制审核人员48人', ['截至目前']],
    ['去年办理3件', ['2021年']],
    ['2022年办理3件。另办理5件。', ['2022年', null]],
    ['一是2022年办理3件。二是办理5件。', ['2022年', null]],
    ['每月开展一次检查，抽查3家', ['每月', null]],
    ['《2021年立法计划》确定5件', [null]],
    ['制定规章2件', [null]],
  ])('%s', (text, expected) => {
    expect(periods(text)).toEqual(expected);
  });

  it('ends February where the year does', () => {
    expect(periods('截至2月底办理3件', 2024)).toEqual(['截至2024-02-29']);
  });

  it.each(words.periods)('$pattern', ({ pattern, examples, counterexamples }) => {
    const expression = new RegExp(pattern, 'u');
    for (const text of examples) expect(text).toMatch(expression);
    for (const text of counterexamples) expect(text).not.toMatch(expression);
  });
});

describe('scope', () => {
  it.each<[string, (string | null)[]]>([
    ['全市71个乡镇（街道）', ['全市']],
    ['53个市直部门1146项政务服务事项', ['市直部门', '市直部门']],
    ['市政府共办结复议案件269件', ['市政府']],
    ['市直部门行政规范性文件保留167件', ['市直部门']],
    ['全县开展排查。排查纠纷787件。', [null]],
    ['在全省率先推行，实现66项事项', [null]],
    ['县司法局列席县政府常务会议，提出法律建议70余条', [null]],
    ['县政府门户网站发布消息30条，公告25条', ['县政府', '县政府']],
    ['审核市政府规范性文件20件，出具意见31件', ['市政府', null]],
    ['市政府规范性文件保留173件，废止92件', ['市政府', '市政府']],
    ['办理3件', [null]],
    ['超市直接销售30吨', [null]],
  ])('%s', (text, expected) => {
    expect(scopes(text)).toEqual(expected);
  });
});

describe('plan or fact', () => {
  it.each<[string, Role, boolean]>([
    ['新建中心3个', 'plans', true],
    ['力争新建中心3个', 'achievements', true],
    ['计划废止（失效）92件', 'achievements', true],
    ['将新建中心3个', 'achievements', true],
    ['制定2022年立法计划3件', 'achievements', false],
    ['新建中心3个', 'achievements', false],
  ])('%s as %s', (text, role, isPlan) => {
    expect(read(text, 2022, role)[0]?.isPlan).toBe(isPlan);
  });

  it.each(words.plans)('$pattern', ({ pattern, examples, counterexamples }) => {
    const expression = new RegExp(pattern, 'u');
    for (const text of examples) expect(text).toMatch(expression);
    for (const text of counterexamples) expect(text).not.toMatch(expression);
  });
});

describe('the words prove themselves', () => {
  it.each(words.verbs)('verbs', ({ examples, counterexamples }) => {
    // A verb begins the subject: what stands before it falls away.
    for (const text of examples) expect(subjects(`有关单位${text}甲乙3件`)[0], text).toBe(`${text}甲乙`);
    for (const text of counterexamples)
      expect(subjects(`有关单位${text}3件`)[0], text).toBe(`有关单位${text}`);
  });

  it('linkers and leaders fall away', () => {
    expect(subjects(`${words.linkers.examples[0]}95%，${words.linkers.examples[1]}3元`)).toEqual([
      '出庭应诉率',
      '涉及金额',
    ]);
    for (const text of words.leaders.examples) expect(subjects(`${text}3件`)[0]).not.toMatch(/^(?:共|初步)/u);
  });

  it('changes are said of the subject before', () => {
    for (const text of words.changes.examples) expect(subjects(text)).toEqual(['预算收入', '预算收入增长']);
  });

  it('stops end the noun after a number', () => {
    for (const text of words.stops.examples) expect(subjects(`18个${text}`)).toEqual(['基层单位']);
    for (const text of [...words.stops.counterexamples, ...words.stopsInside.examples])
      expect(subjects(`18个${text}`)).toEqual([text]);
  });

  it('scopes and their exceptions', () => {
    for (const text of words.scopes.examples) expect(scopes(`${text}，共3件`)).not.toContain(null);
    for (const text of words.scopes.counterexamples) expect(scopes(`${text}3件`)).toEqual([null]);
    for (const text of words.scopeExcept.examples) expect(scopes(`${text}3件`)).toEqual([null]);
    for (const text of words.scopeExcept.counterexamples) expect(scopes(`${text}3件`)).toEqual(['全市']);
  });
});

describe('describeQuantities on any text', () => {
  it('gives one description for each quantity and never throws', () => {
    const piece = fc.constantFrom(
      ...[
        '办理',
        '案件',
        '3件',
        '95%',
        '近',
        '，',
        '。',
        '、',
        '；',
        '《',
        '》',
        '“',
        '”',
        '（',
        '）',
        '全市',
        '市政府',
      ],
      ...[
        '今年以来',
        '截至11月底',
        '2021年以来',
        '累计',
        '的',
        '共',
        '达',
        '其中',
        '将',
        '一是',
        '53个',
        '部门',
        '\n',
      ],
    );
    const texts = fc.array(piece, { maxLength: 40 }).map((list) => list.join(''));
    fc.assert(
      fc.property(texts, (text) => {
        const found = findQuantities(text, lexicon);
        const described = describeQuantities(text, found, { role: 'achievements', words, year: 2022 });
        expect(described).toHaveLength(found.length);
        for (const [index, one] of described.entries()) {
          if (found[index]?.isName) expect(one.subject).toBeNull();
          expect(one.subject).not.toBe('');
        }
      }),
      { numRuns: 1000 },
    );
  });
});
