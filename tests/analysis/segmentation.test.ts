/** Sentences and phrases of the genre, cut as a reader of these reports would cut them. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { cutWords, teachSpelling, teachWords } from '../../src/analysis/words.ts';
import { spellingSchema } from '../../src/schemas/words.ts';
import { reports } from './compared-reports.ts';

const readYaml = (name: string): unknown =>
  parse(readFileSync(new URL(`../../content/lexicons/${name}.yml`, import.meta.url), 'utf8'));
const spelling = spellingSchema.parse(readYaml('words'));
teachWords((readYaml('terms') as { term: string }[]).map(({ term }) => term));
teachWords((readYaml('topics') as { strong: string[] }[]).flatMap(({ strong }) => strong));
teachSpelling(spelling);

const words = (text: string): string[] => cutWords(text).map(({ word }) => word);

test.each([
  '区政府|负责人|出庭应诉率|达|93.6%',
  '推行|行政复议决定书|网上|公开',
  '市县镇|三级|执法|主体',
  '完善|“|两法|”|衔接|机制',
  '加强|两法衔接',
  '复议机关|集中|缩减|为|市|和|县|（|区|）|两级|人民政府',
  '市|、|县|（|区|）|法律顾问|部门',
  '建立|为|市场主体|服务|的|机制',
  '2022年2月5日',
  '截至|11月底|核发|各类|规范性文件|11|件',
  '挽回|（|避免|）|损失|4,620.39|万元',
  '严格|落实|规范性文件|“|三统一|”|制度',
  '区政府|作为|被告|的|行政诉讼|案件|共|95|宗',
  '行政机关|负责人|出庭应诉|制度',
  '直接纠错率|为|19.48%|，|间接纠错率|为|10.39%',
  '镇街|综合行政执法|改革',
  '乡镇|（|街道|）|综合行政执法|改革',
  '重大行政决策事项目录|和|听证目录',
  '行政执法全过程记录|制度',
  '重大行政执法决定|法制审核制度',
  '县政府常务会议|25|次',
  '区委|全面依法治区|委员会|第五次|、|第六次|会议',
  '区委依法治区办|名义|印发',
  '法治政府建设示范县',
  '全国|民主法治示范村|（|社区|）',
  '政府法律顾问|制度',
  '各级|人民调解组织|调处|各类|矛盾纠纷',
  '规范性文件|合法性审核|机制',
  '行政规范性文件|备案审查',
  '县人大常委会|报告|重大|事项|制度',
  '办理|人大代表|议案|、|建议|167|件',
  '政协委员|提案',
  '第一责任人|职责',
  '党政主要负责人|述法',
  '谁执法谁普法',
  '法治体检',
  '证明事项|告知承诺制',
  '无证明城市',
  '放管服效|改革',
  '政务服务事项',
  '行政许可事项|全程网办',
  '最多跑一次',
  '一网通办',
  '服务型行政执法',
  '包容审慎',
  '府院联动',
  '行政执法监督',
  '行政执法|案卷评查',
  '行政执法人员|持证上岗|和|资格|管理制度',
  '失信被执行人|联合惩戒',
  '法律明白人',
  '公共法律服务|中心',
  '司法所',
  '检察建议',
  '司法建议',
  '审计项目',
  '政府信息公开',
  '民法典|宣传',
  '习近平法治思想',
  '党的二十大精神',
  '粤港澳大湾区',
  '京津冀|协同发展',
  '国有资产|国有资源',
  '副县长|出庭|1|件',
  '市直部门|行政规范性文件',
  '县|（|市|、|区|）|长|进行|提醒|谈话',
  '行政相对人|违法风险点',
  '行政争议|实质性化解',
  '诉调对接|案件',
  '应急救援队伍',
  '市司法局|和|县司法局',
  '由|市|和|县|两级',
  '各镇|和|区',
  '全市|和|县级',
  '市本级|和|县区',
  '全市|收到|行政复议|案件|1285|件',
  '办理|法律援助|案件|12919|宗',
  '复议|案件|办结率',
  '办理|议案|件数',
  '一审|行政诉讼|案件',
  '市县乡|三级|全覆盖',
  '完善|府院联动|机制',
  '召开|府院联动|联席会议',
  '两法衔接|工作',
  '今年|9月|，|邀请|法学|专家',
  '截至|2022年11月底',
  '2023年度|立法计划',
  '数据|截至|2022-11-30',
  '3|个|月|内|办结',
  '达|80%|以上',
  '1636.94|亿元',
  '“|1|+|41|+|17|”|的|应急预案|体系',
  '为|市民|办实事',
  '不断|提升|为|市级|示范',
  '作为|市|重点项目',
  '直属|部门|和|县直部门',
])('%s', (expected) => expect(words(expected.replaceAll('|', '')).join('|')).toBe(expected));

test.each(spelling.keep.flatMap(({ word, examples }) => examples.map((text) => [word, text] as const)))(
  '%s is one word in %s',
  (word, text) => expect(words(text)).toContain(word),
);

test.each(spelling.apart.flatMap(({ word, examples }) => examples.map((text) => [word, text] as const)))(
  '%s is no word in %s',
  (word, text) => {
    expect(text).toContain(word);
    expect(words(text)).not.toContain(word);
  },
);

test.each(
  [...spelling.keep, ...spelling.apart].flatMap(({ word, counterexamples }) =>
    counterexamples.map((text) => [word, text] as const),
  ),
)('the exception of %s: %s', (word, text) =>
  expect(words(text).includes(word)).toBe(spelling.apart.some((entry) => entry.word === word)),
);

test('no report holds a word across 为市 or 和县, or a number cut in two', () => {
  for (const { text } of reports) {
    const cut = words(text);
    expect(
      cut.filter((word) => ['为市', '和县', '和县区', '由市', '议案件', '复议案件'].includes(word)),
    ).toEqual([]);
    expect(
      cut.some(
        (word, at) =>
          /^\d+$/.test(word) && /^\d/.test(cut[at + 1] ?? '') && text.includes(word + (cut[at + 1] ?? '')),
      ),
    ).toBe(false);
  }
});
