import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../src/text/edits.ts';
import { widenPunctuation } from '../../src/text/punctuation.ts';

const widen = (text: string) => applyEdits(text, widenPunctuation(text));

describe('widenPunctuation', () => {
  it.each([
    ['2021年,在市委的领导下', '2021年，在市委的领导下'],
    ['现将情况报告如下:', '现将情况报告如下：'],
    ['有待提升;行政执法', '有待提升；行政执法'],
    ['压缩矛盾化解周期;充分', '压缩矛盾化解周期；充分'],
    ['“先办快审”,审查', '“先办快审”，审查'],
    ['达78%,80%以上', '达78%，80%以上'],
    ['98.72%.', '98.72%.'],
    ['取得进展.', '取得进展。'],
    ['办理APP,实现', '办理APP，实现'],
    ['来源: 市司法局 作者: 字体:', '来源： 市司法局 作者： 字体：'],
    ['真的吗?', '真的吗？'],
    ['好!', '好！'],
  ])('marks: %s becomes %s', (before, after) => expect(widen(before)).toBe(after));

  it.each([
    '5,310.43万元',
    '66,250.8',
    '10:21',
    'http://www.lf.gov.cn',
    '0.25次',
    '1.深入学习',
    'a, b; c',
    'x (y), z',
  ])('marks: leaves %s alone', (text) => expect(widenPunctuation(text)).toEqual([]));

  it('leaves a ? between two Han characters, which may be a lost byte', () => {
    expect(widen('推?进,法治?')).toBe('推?进，法治？');
  });

  it.each([
    ['(一)坚持', '（一）坚持'],
    ['党委(党组)理论', '党委（党组）理论'],
    ['(2021-2025年)', '（2021—2025年）'],
    ['泄漏(LNG)事故', '泄漏（LNG）事故'],
    ['(LNG),管道', '（LNG），管道'],
    ['审计(调查)项目46个', '审计（调查）项目46个'],
    ['市(县、区(镇))', '市（县、区（镇））'],
    ['党委(党组', '党委（党组'],
    ['f(x)', 'f(x)'],
    ['1(2)', '1(2)'],
  ])('brackets: %s becomes %s', (before, after) => expect(widen(before)).toBe(after));

  it.each([
    ['2015-2020年', '2015—2020年'],
    ['2015–2020年', '2015—2020年'],
    ['6-8个', '6—8个'],
    ['1.5-2.5万元', '1.5—2.5万元'],
    ['30%-40%', '30%—40%'],
    ['2021-07-23', '2021-07-23'],
    ['2021-00118', '2021-00118'],
    ['0310-2012345号', '0310-2012345号'],
    ['11500229711623327X/2021-00118', '11500229711623327X/2021-00118'],
    ['地方性法规——《条例》', '地方性法规——《条例》'],
    ['2021-07-23日', '2021-07-23日'],
  ])('ranges: %s becomes %s', (before, after) => expect(widen(before)).toBe(after));

  it.each([
    ['《贯彻落实<纲要(2016—2020年)>实施方案》', '《贯彻落实〈纲要（2016—2020年）〉实施方案》'],
    ['首页>政务公开>年度报告', '首页>政务公开>年度报告'],
    ['《甲》<乙>《丙》', '《甲》<乙>《丙》'],
    ['推进"放管服"改革和"一网通办"', '推进“放管服”改革和“一网通办”'],
    ['5"管道', '5"管道'],
    ['say "yes"', 'say "yes"'],
    ['“粤执法”+“粤商通”', '“粤执法”+“粤商通”'],
    ['助企抗疫·司法同行', '助企抗疫·司法同行'],
    ['惠府〔2022〕3号', '惠府〔2022〕3号'],
  ])('titles and quotations: %s becomes %s', (before, after) => expect(widen(before)).toBe(after));

  const unit = fc.constantFrom(...'法治年，。》“”（）%', ...'abX019', ...',:;!?.()<>《-–－"+ ');
  const line = fc.string({ unit, maxLength: 40 });

  it('never changes a digit, a letter or the count of characters', () => {
    fc.assert(
      fc.property(line, (text) => {
        const widened = widen(text);
        expect(widened).toHaveLength(text.length);
        expect(widened.match(/[\p{L}\p{N}]/gu)).toEqual(text.match(/[\p{L}\p{N}]/gu));
      }),
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(line, (text) => {
        expect(widenPunctuation(widen(text))).toEqual([]);
      }),
    );
  });

  it('never touches a text without Chinese', () => {
    const latin = fc.string({ unit: fc.constantFrom(...'ab01 ,:;!?.()-"'), maxLength: 40 });
    fc.assert(
      fc.property(latin, (text) => {
        expect(widenPunctuation(text)).toEqual([]);
      }),
    );
  });
});
