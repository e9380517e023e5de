import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/text/sentences.ts';

const split = (text: string) => splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe('splitSentences', () => {
  it.each([
    ['深入推进。取得进展。', ['深入推进。', '取得进展。']],
    [
      '如制度有待加强；水平有待提升；还不能满足需要等。',
      ['如制度有待加强；', '水平有待提升；', '还不能满足需要等。'],
    ],
    ['“要整体谋划。法治政府建设要率先突破”的要求，', ['“要整体谋划。法治政府建设要率先突破”的要求，']],
    ['强调：“要率先突破。”我市认真落实。', ['强调：“要率先突破。”', '我市认真落实。']],
    ['落实“要率先突破。”的要求。', ['落实“要率先突破。”的要求。']],
    ['落实“甲。”“乙。”', ['落实“甲。”', '“乙。”']],
    ['指出“他说‘好。’”后来。', ['指出“他说‘好。’”后来。']],
    ['开展“谁执法？谁普法”活动。', ['开展“谁执法？谁普法”活动。']],
    ['观看《你懂法吗？》节目。', ['观看《你懂法吗？》节目。']],
    ['办结（另有5件在办。）审结', ['办结（另有5件在办。）审结']],
    ['缺一半“引号。下一句。', ['缺一半“引号。', '下一句。']],
    ['多一半”引号。”下一句。', ['多一半”引号。', '”下一句。']],
    ['第一行“甲。乙\n第二行”。完', ['第一行“甲。', '乙', '第二行”。', '完']],
    ['没有句号', ['没有句号']],
    ['\n\n甲。\n', ['甲。']],
    ['', []],
  ])('%j', (text, sentences) => expect(split(text)).toEqual(sentences));

  it('covers everything but line breaks, in order and without gaps', () => {
    const unit = fc.constantFrom(...'法治1，。！？；“”《》（）‘’\n');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 40 }), (text) => {
        const spans = splitSentences(text);
        let position = 0;
        for (const { start, end } of spans) {
          expect(end).toBeGreaterThan(start);
          expect(text.slice(position, start)).toMatch(/^\n*$/);
          expect(text.slice(start, end)).not.toContain('\n');
          position = end;
        }
        expect(text.slice(position)).toMatch(/^\n*$/);
      }),
    );
  });

  it('parts nothing inside a title', () => {
    const words = fc.string({ unit: fc.constantFrom(...'法治。；？！，'), minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(words, words, (inside, outside) => {
        const title = `《${inside}》`;
        const holding = split(outside + title + outside).filter((sentence) => sentence.includes(title));
        expect(holding).toHaveLength(1);
      }),
    );
  });
});
