/** The report year is read from title, preamble, headings, in this order; other years in the text are not it. */
import { describe, expect, test } from 'vitest';
import { inferYear } from '../../src/normalize/infer-year.ts';
import { lexicons, run } from './context.ts';

const infer = (title: string, preamble = '', sections: readonly string[] = []) => {
  const found = inferYear({ title, preamble, sections }, lexicons.sectionRoles);
  return found ? `${found.year} ${found.from}` : null;
};

describe('order of the sources', () => {
  test.each<[string, string, string[], string | null]>([
    ['云溪县2023年度法治政府建设情况报告', '2022年，', ['一、2021年工作'], '2023 title'],
    ['云溪县法治政府建设情况报告', '2022年，云溪县推进法治。', ['一、2021年工作'], '2022 preamble'],
    ['云溪县法治政府建设情况报告', '我县推进法治。', ['一、2021年主要工作', '二、问题'], '2021 heading'],
    ['云溪县法治政府建设情况报告', '我县推进法治。', ['一、主要工作'], null],
  ])('%s / %s', (title, preamble, sections, found) => expect(infer(title, preamble, sections)).toBe(found));
});

describe('title', () => {
  test.each([
    ['云溪县二〇二三年度法治政府建设情况报告', '2023 title'],
    ['云溪县二○二二年法治政府建设情况报告', '2022 title'],
    ['云溪县2022年法治政府建设工作总结和2023年工作计划', '2022 title'],
    ['云溪县2024年工作计划及2023年度法治政府建设情况报告', '2023 title'],
    ['云溪县法治政府建设情况报告（2024年1月5日）', null],
    ['云溪县法治政府建设情况报告（2024年1月）', null],
    ['云溪县法治政府建设情况报告（二〇二四年一月五日）', null],
    ['云溪县法治政府建设情况报告（云府〔2024〕3号）', null],
    ['云溪县法治政府建设情况报告（2023年1月至11月）', '2023 title'],
    ['云溪县贯彻《法治政府建设实施纲要（2021—2025年）》情况报告', null],
  ])('%s', (title, found) => expect(infer(title)).toBe(found));
});

describe('preamble', () => {
  test.each([
    ['2023年，云溪县推进法治。', '2023 preamble'],
    ['2023年度，云溪县推进法治。', '2023 preamble'],
    ['根据《2024年立法计划》，现将2023年度法治政府建设情况报告如下：', '2023 preamble'],
    ['2024年1月5日县政府常务会议审议通过，现将2023年情况报告如下：', '2023 preamble'],
    ['云溪县委县政府2024年12月召开会议。现将2023年情况报告如下：', '2023 preamble'],
    ['云溪县2024年12月31日前完成整改，现将2023年情况报告如下：', '2023 preamble'],
    ['2020年以来，云溪县推进法治。现将2023年度情况报告如下。', '2023 preamble'],
    ['我县对标2025年目标任务，扎实推进。现将2023年度情况报告如下。', '2023 preamble'],
    ['到2025年基本建成法治政府。一年来，云溪县推进法治。', null],
    ['现将2023年工作情况和2024年工作安排报告如下。', '2023 preamble'],
    ['现将2024年工作安排和2023年工作情况报告如下。', '2023 preamble'],
    ['按照“十四五”规划（2021—2025年）的部署，云溪县推进法治。', null],
  ])('%s', (preamble, found) => expect(infer('', preamble)).toBe(found));
});

describe('headings', () => {
  test.each<[string[], string | null]>([
    [['一、2023年工作情况', '二、2024年工作计划'], '2023 heading'],
    [['一、2024年工作思路', '二、2023年工作回顾'], '2023 heading'],
    [['一、主要工作', '二、下一步工作安排（2024年）'], null],
    [['一、主要工作', '二、2024年主要安排'], null],
    [['一、2021年以来的主要工作'], null],
  ])('%j', (sections, found) => expect(infer('', '', sections)).toBe(found));
});

describe('signature and page', () => {
  const report = (closing: string) =>
    ['云溪县法治政府建设情况报告', '我县推进法治。', '一、主要工作', '开展督察2次。', closing].join('\n');
  test.each([
    ['云溪县人民政府\n2024年1月5日'],
    ['云溪县人民政府\n二〇二四年一月五日'],
    ['发布时间：2024-03-04'],
  ])('%s gives no year', (closing) => {
    const { file } = run(report(closing));
    expect(file.messages.filter(({ ruleId }) => ruleId === 'year').map(({ reason }) => reason)).toEqual([
      expect.stringContaining('Unexpected no year in the text'),
    ]);
  });
});
