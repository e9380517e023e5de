/** The characters of the five founding reports, trap by trap (handbook, “Normaliser traps”). */
import { describe, expect, it } from 'vitest';
import { chengkou, founders, headings, huizhou, langfang, nanyang, partsOf, xiangzhou } from './committed.ts';

const count = (text: string, word: string | RegExp) => text.split(word).length - 1;

describe('characters', () => {
  it('takes out 462 glosses of 香洲 and keeps its 13 real brackets', () => {
    expect(xiangzhou.front.edits.glosses).toBe(462);
    expect(xiangzhou.text.match(/（[^）]*）/g)).toEqual([
      ...['（一）', '（二）', '（三）', '（四）', '（党组）', '（2021—2025年）', '（2021—2025年）'],
      ...['（一）', '（二）', '（一）', '（二）', '（三）', '（四）'],
    ]);
    expect(xiangzhou.text).not.toMatch(/[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]/);
  });

  it('restores the run that the glosser cut in the middle of a character', () => {
    expect(xiangzhou.text).toContain('锻造忠诚干净担当的司法铁军。');
    expect(xiangzhou.text).not.toMatch(/乃痉|shù|\?/);
    expect(xiangzhou.front.edits.repairs).toBe(1);
  });

  it('writes 着力 and 随着 and leaves no 著 that is none', () => {
    expect(xiangzhou.text).toContain('着力推动解决损害营商环境的突出问题');
    expect(xiangzhou.text).toContain('随着镇街综合行政执法改革');
    expect(xiangzhou.text).not.toContain('著');
  });

  it('converts characters, never words', () => {
    const traditional = huizhou.text + xiangzhou.text;
    for (const word of ['文件', '程序', '执行', '建立', '效能']) expect(traditional).toContain(word);
    for (const word of ['文档', '进程', '运行', '性能']) expect(traditional).not.toContain(word);
    expect([huizhou, xiangzhou].map(({ front }) => front.edits.converted)).toEqual([1344, 1231]);
  });

  it('lets characters pass that the mirrors had left in simplified script', () => {
    for (const word of ['后评估', '30余次', '里', '松', '干净'])
      expect(huizhou.text + xiangzhou.text).toContain(word);
    expect(huizhou.text + xiangzhou.text).not.toMatch(/[徵於隻裡裏後餘並乾幹雲佔凈區導]/);
  });

  it('records the script of the source and changes no character of a simplified text', () => {
    const scripts = [chengkou, langfang, nanyang].map(({ front }) => [
      front.sourceScript,
      front.edits.converted,
    ]);
    expect(scripts).toEqual(Array(3).fill(['Hans', 0]));
    expect([huizhou, xiangzhou].map(({ front }) => front.sourceScript)).toEqual(['Hant', 'Hant']);
  });

  it('keeps 8支 and 8只 as the county printed them', () => {
    expect(chengkou.text).toContain('组建8支综合行政执法队伍');
    expect(chengkou.text).toContain('卫生健康等8只综合行政执法队伍');
  });
});

describe('marks', () => {
  it('gives Chinese text full-width marks', () => {
    for (const { text } of founders)
      expect(text).not.toMatch(/\p{Script=Han} ?[,:;!()]|[,:;!()] ?\p{Script=Han}/u);
  });

  it('keeps the commas of the four large sums', () => {
    for (const sum of ['5,310.43', '43,041.92', '66,250.8', '4,620.39'])
      expect(huizhou.text).toContain(`${sum}万元`);
    expect(count(founders.map(({ text }) => text).join(), /\d,\d/)).toBe(4);
  });

  it('keeps decimal points and the points of list marks', () => {
    expect(chengkou.text).toContain('压缩为0.25次');
    expect(headings(xiangzhou, 4)[0]).toBe('1.深入学习贯彻党的二十大精神。');
  });

  it('closes 93.6 % up', () => expect(xiangzhou.text).toContain('出庭应诉率达93.6%，较去年'));

  it('gives ranges one dash, and leaves index numbers and dates alone', () => {
    expect(huizhou.text).toContain('《法治政府建设实施纲要（2021—2025年）》');
    expect(chengkou.text).toContain('（2015—2020年）');
    expect(nanyang.text).toContain('每次检查6—8个行政执法单位');
    expect(chengkou.front.page['索引号']).toBe('11500229711623327X/2021-00118');
    expect(chengkou.front.page['成文日期']).toBe('2021-07-23');
  });

  it('prints a title within a title as GB/T 15834 says', () => {
    expect(chengkou.text).toContain('《贯彻落实〈法治政府建设实施纲要（2016—2020年）〉实施方案》');
    expect(chengkou.text).not.toMatch(/[<>]/);
  });

  it('keeps the space of an official title that had two lines', () => {
    expect(langfang.text).toContain('失信联合惩戒制度 加快推进社会诚信建设的实施方案》');
  });

  it.each([
    ['the Chinese dash', langfang, '地方性法规——《廊坊市公共卫生服务促进条例》'],
    ['the middle dot', chengkou, '“助企抗疫·司法同行”'],
    ['the brackets of a document number', huizhou, '惠府〔2022〕3号'],
    ['the plus of joined terms', huizhou, '“粤执法”+“粤商通”'],
    ['the plus inside a term', langfang, '“12348+人民调解”'],
    ['the plus between two acts', langfang, '“承诺制”+“拿地即开工”'],
    ['the plus between numbers', nanyang, '“1+41+17”'],
    ['a capital abbreviation', nanyang, 'LNG管道'],
    ['a number that names', nanyang, '创新1153工作模式'],
  ])('keeps %s', (_, { text, front }, words) =>
    expect(`${text}\n${front.documentNumber ?? ''}`).toContain(words),
  );
});

describe('what the page printed around the document', () => {
  it('takes breadcrumb, metadata block and repeated title from 城口, and the hint to scan a code', () => {
    expect(chengkou.record.removed.map(({ rule, line }) => [rule, line])).toEqual([
      ['breadcrumb', 1],
      ['metadata-block', 3],
      ['repeated-title', 7],
      ['qr-hint', 62],
    ]);
    expect(count(chengkou.text, '城口县2020年度法治政府建设情况报告')).toBe(1);
    expect(chengkou.text).not.toMatch(/您当前|索引号|扫一扫/);
  });

  it('lets an empty label swallow nothing', () => {
    expect(chengkou.front.documentNumber).toBeNull();
    expect(chengkou.front.page['发布机构']).toBe('城口县人民政府');
    expect(chengkou.front.page).not.toHaveProperty('发文字号');
  });

  it('takes column name, dateline and view counter from 廊坊 and reads the dateline', () => {
    expect(langfang.record.removed.map(({ rule }) => rule)).toEqual([
      'column-name',
      'dateline',
      'view-counter',
    ]);
    expect(langfang.front.title).toBe('廊坊市人民政府2023年度法治政府建设情况报告');
    expect(langfang.front.page).toEqual({ 发布日期: '2024年02月26日', 来源: '市司法局' });
    expect(langfang.text).not.toMatch(/浏览量|政府公告|字体/);
  });

  it('moves the document number of 惠州 out of the text', () => {
    expect(huizhou.front.documentNumber).toBe('惠府〔2022〕3号');
    expect(huizhou.text).not.toContain('惠府');
  });

  it('trims the signature of 城口', () =>
    expect(partsOf(chengkou).at(-1)).toEqual(['城口县人民政府', '2021年1月11日']));

  it('stores both dates of 城口', () => {
    expect([chengkou.front.writtenOn, chengkou.front.publishedOn]).toEqual(['2021-01-11', '2021-07-23']);
    expect(chengkou.front.dates).toEqual([
      { label: '落款日期', day: '2021-01-11', from: 'signature' },
      { label: '成文日期', day: '2021-07-23', from: 'page' },
      { label: '发布日期', day: '2021-07-23', from: 'page' },
    ]);
  });

  it('supplies a title where none was printed, and never the first paragraph', () => {
    expect([xiangzhou, nanyang].map(({ front }) => [front.title, front.titleSource])).toEqual([
      ['〔香洲区司法局2022年法治政府建设情况报告〕', 'supplied'],
      ['〔南阳市2022年法治政府建设情况报告〕', 'supplied'],
    ]);
    expect([...headings(xiangzhou, 1), ...headings(nanyang, 1)]).toEqual([]);
  });

  it('reads the year of the report, not the year of its plans or its number', () => {
    expect(founders.map(({ front }) => front.year)).toEqual([2020, 2021, 2023, 2022, 2022]);
  });
});
