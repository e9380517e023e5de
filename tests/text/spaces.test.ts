import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../src/text/edits.ts';
import { isBlank, tidySpaces } from '../../src/text/spaces.ts';

const tidy = (text: string) => applyEdits(text, tidySpaces(text));

describe('tidySpaces', () => {
  it.each([
    ['93.6 %', '93.6%'],
    ['达93.6\u00A0％', '达93.6％'],
    [`${'\u2002'.repeat(20)} 城口县人民政府`, '城口县人民政府'],
    ['\u3000\u30002023年，', '2023年，'],
    ['\uFEFF云溪县', '云溪县'],
    ['惩戒制度 加快推进', '惩戒制度 加快推进'],
    ['惩戒制度\u3000\u3000加快推进', '惩戒制度 加快推进'],
    ['作者: 字体:  ', '作者: 字体:'],
    ['\u200B\u200B2023年', '2023年'],
    ['法\u200B治', '法治'],
    ['法 \u200B治', '法 治'],
    ['12\u200B34件', '1234件'],
    ['共 5 件', '共5件'],
    ['2023 年 1 月 5 日', '2023年1月5日'],
    ['云溪县人民政府 2024 年 1 月 5 日', '云溪县人民政府 2024年1月5日'],
    ['2024年02月26日 10:21', '2024年02月26日 10:21'],
    ['达到 %', '达到 %'],
    [' \u3000\u200B', ''],
    ['', ''],
  ])('%j becomes %j', (before, after) => expect(tidy(before)).toBe(after));

  it('changes blanks only, and nothing the second time', () => {
    const blank = fc.constantFrom(' ', '\u00A0', '\u2002', '\u3000', '\u200B', '\t', '\uFEFF');
    const text = fc.string({ unit: fc.oneof(blank, fc.constantFrom('法', '1', '%', 'a')), maxLength: 30 });
    fc.assert(
      fc.property(text, (line) => {
        const tidied = tidy(line);
        const visible = /[^\s\u200B]/gu;
        expect(tidied.match(visible)).toEqual(line.match(visible));
        expect(tidySpaces(tidied)).toEqual([]);
        expect(tidied).not.toMatch(/^\s|\s$|\s\s|[^\S ]/u);
      }),
    );
  });
});

describe('isBlank', () => {
  it.each(['', ' ', '\u2002\u3000', '\u200B\uFEFF'])('%j shows nothing', (line) =>
    expect(isBlank(line)).toBe(true),
  );
  it.each(['0', ' 。 ', '\u200B法'])('%j shows something', (line) => expect(isBlank(line)).toBe(false));
});
