import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../src/text/edits.ts';
import { simplify, type ConversionRule } from '../../src/text/script.ts';
import { lexicons } from '../normalize/context.ts';

const simplified = (text: string, rules: readonly ConversionRule[] = lexicons.conversion) =>
  applyEdits(text, simplify(text, rules));

describe('simplify', () => {
  it.each([
    ['香洲區司法局', '香洲区司法局'],
    ['現將2022年法治政府建設情況報告如下:', '现将2022年法治政府建设情况报告如下:'],
    ['嚴格執行文件程序,建立效能', '严格执行文件程序,建立效能'],
    ['著力推動', '着力推动'],
    ['隨著改革', '随着改革'],
    ['成效顯著', '成效显著'],
    ['習近平著作選讀', '习近平著作选读'],
    ['著名論著隨著', '著名论著随着'],
    ['憑藉自身', '凭借自身'],
    ['干凈擔當', '干净担当'],
    ['徵求意見於後', '征求意见于后'],
    ['8隻隊伍', '8只队伍'],
    ['乾坤', '乾坤'],
    ['瞭望', '瞭望'],
    ['〔2022〕3號', '〔2022〕3号'],
    ['姓㗲的代表', '姓𠵾的代表'],
  ])('%s becomes %s', (before, after) => expect(simplified(before)).toBe(after));

  it.each([
    '文件',
    '程序',
    '执行',
    '信息',
    '网络',
    '软件',
    '建立',
    '效能',
    '臭名昭著',
    '显著',
    '8只8支',
    '云溪县',
  ])('leaves simplified %s alone', (text) => expect(simplify(text, lexicons.conversion)).toEqual([]));

  it('knows of no rule but those it is given', () => {
    expect(simplified('隨著', [])).toBe('随著');
    expect(simplified('甲乙甲', [{ from: '甲', to: '丁', except: ['甲乙'] }])).toBe('甲乙丁');
  });

  it('gives one character for one, whatever the character', () => {
    const wrong: string[] = [];
    for (let code = 0x3400; code < 0x32000; code += 1) {
      if (code >= 0xd800 && code < 0xe000) continue;
      const character = String.fromCodePoint(code);
      if ([...simplified(character)].length !== 1) wrong.push(character);
    }
    expect(wrong).toEqual([]);
  });

  it('changes nothing the second time, but for one character that is simplified and traditional at once', () => {
    const again: string[] = [];
    for (let code = 0x4e00; code < 0xa000; code += 1) {
      const once = simplified(String.fromCodePoint(code));
      if (simplified(once) !== once) again.push(String.fromCodePoint(code));
    }
    expect(again).toEqual(['薴']);
  });

  it('keeps the number of characters of any text, and all that is not Han', () => {
    const unit = fc.oneof(
      fc.constantFrom(...'區執準領導著力隨顯發後乾徵法治政府建设㗲，。1a'),
      fc.integer({ min: 0x4e00, max: 0x9fff }).map((code) => String.fromCharCode(code)),
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 40 }), (text) => {
        const result = simplified(text);
        const notHan = /[^\p{Script=Han}]/gu;
        expect([...result]).toHaveLength([...text].length);
        expect(result.match(notHan)).toEqual(text.match(notHan));
      }),
    );
  });
});
