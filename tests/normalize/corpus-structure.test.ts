/** The structure of the five founding reports, trap by trap (handbook, “Normaliser traps”). */
import { describe, expect, it } from 'vitest';
import { chengkou, founders, headings, huizhou, langfang, nanyang, partsOf, xiangzhou } from './committed.ts';
import type { Report } from './committed.ts';

const section = (of: Report, first: string, next: string) =>
  of.text.slice(of.text.indexOf(first), of.text.indexOf(next));
describe('structure', () => {
  it('finds every heading, run in or alone', () => {
    const depths = [2, 3, 4];
    const counts = (of: Report) => depths.map((depth) => headings(of, depth).length);
    expect([chengkou, huizhou, langfang, nanyang, xiangzhou].map(counts)).toEqual([
      [3, 11, 0],
      [3, 15, 0],
      [4, 12, 0],
      [3, 11, 0],
      [3, 10, 15],
    ]);
  });

  it('finds ten headings in the first part of 惠州, each run in', () => {
    const ten = headings(huizhou, 3).slice(0, 10);
    expect(ten.map((text) => text.slice(1, text.indexOf('）')))).toEqual([...'一二三四五六七八九十']);
    expect(ten.every((text) => text.endsWith('。'))).toBe(true);
    expect(huizhou.text).toContain('不断提升政务服务效能。\n深入推进行政审批制度');
  });

  it('takes a heading as printed, with 。 or without', () => {
    expect(headings(chengkou, 3)[0]).toBe('（一）坚持全面统筹，深入推动法治政府建设');
    expect(headings(xiangzhou, 3)[0]).toBe('（一）坚持思想政治引领，为法治建设奠定扎实基础。');
    expect(headings(nanyang, 3).slice(0, 2)).toEqual([
      '（一）深入学习贯彻党的二十大精神和习近平法治思想，全面统筹法治政府建设。',
      '（二）加强政府机构职能建设，依法全面履行政府职能。',
    ]);
  });

  it('lets a heading stand above another without text between', () => {
    expect(xiangzhou.blocks.slice(1, 4).map(({ depth }) => depth)).toEqual([2, 3, 4]);
  });

  it('parts 24 and 5 inline items of 城口, and 28 of 南阳', () => {
    const items = (text: string) => text.match(/^[一二三四五六七八九十]是/gm)?.length ?? 0;
    expect(items(section(chengkou, '一、2020年度', '二、推进'))).toBe(24);
    expect(items(section(chengkou, '二、推进', '三、法治政府'))).toBe(5);
    expect(items(nanyang.text)).toBe(28);
    expect(chengkou.text).toContain('但也存在不少薄弱环节。\n一是基层执法体系');
  });

  it('parts nothing at words that only look like a list', () => {
    expect(nanyang.text).toContain('“一村（居）一警一法律顾问一支民调员队伍”建设');
    expect(nanyang.text).toContain('“一件事一次办”，打造');
  });

  it('makes no heading of a bracket in running text', () => {
    const marks = founders.flatMap((of) => headings(of, 3).map((text) => text.slice(0, 3)));
    for (const mark of marks) expect(mark).toMatch(/^（[一二三四五六七八九十]）$/);
  });

  it('parts the signature from the last section', () => {
    expect(partsOf(huizhou).map((part) => part.length)).toEqual([1 + 1 + 3 + 15 + 15 + 1, 2]);
    expect(partsOf(huizhou)[1]).toEqual(['惠州市人民政府', '2022年2月5日']);
  });

  it('parts the closing of 廊坊 into problems and plans', () => {
    const [body, closing = []] = partsOf(langfang);
    expect(langfang.front.parts).toEqual(['body', 'closing']);
    expect(closing.map((text) => text.slice(0, 12))).toEqual([
      '虽然在法治建设方面做了大',
      '下一步，将持续学习贯彻习',
    ]);
    expect(closing[0]).toMatch(/粗暴执法等现象仍有发生。$/);
    expect(body?.at(-1)).toMatch(/推进政务新媒体规范运营、有序发展。$/);
  });
});
