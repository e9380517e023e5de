/** What holds for any document: invented reports first, then any characters at all. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyLedger, undoLedger } from '../../src/text/ledger.ts';
import { run, textOfMarkdown } from './context.ts';

const numeral = fc.constantFrom(...'一二三四五六七八九十');
const figure = fc.constantFrom(
  '1200余',
  '5,310.43万',
  '93.6 %',
  '0.25',
  '6-8',
  '2021-2025',
  '12348',
  '1+41+17',
);
const words = fc.constantFrom(
  ...[
    '開展督察',
    '推进“放管服”改革',
    '落實《辦法(試行)》',
    '印发《方案<纲要(2021-2025年)>》',
    '區(qū)(qū)委',
    '隨著',
  ],
  ...[
    '一村(居)一警',
    '"秒批秒办"',
    'LNG(LNG)管道',
    '擔當?shù)乃痉ㄨF軍',
    '编号2021-00118号',
    '联系张三(13)',
    '是否合法?',
  ],
);
const mark = fc.constantFrom(',', '，', ';', '；', ':', '', ' ', '\u3000', '\u200B', '(', ')', '!');
const sentence = fc
  .array(fc.tuple(fc.oneof(words, figure), mark), { minLength: 1, maxLength: 6 })
  .map((parts) => `${parts.flat().join('')}。`);
const text = fc.array(sentence, { minLength: 1, maxLength: 3 }).map((sentences) => sentences.join(''));
const numbered = fc
  .tuple(numeral, fc.constantFrom('#、', '(#)', '（#）', '#是', '1.', '#、 '), text)
  .map(([ordinal, form, rest]) => form.replace('#', ordinal) + rest);
const items = fc
  .array(text, { minLength: 1, maxLength: 5 })
  .map((parts) => parts.map((part, at) => `${'一二三四五'.charAt(at)}是${part}`).join(''));
const furniture = fc.constantFrom(
  ...[
    '您当前的位置:首页>政务公开',
    '[ 索引号 ]1/2021-00118 [ 发文字号 ] [ 发布日期 ]2021-07-23',
    '政府公告',
    '打印',
  ],
  ...[
    '2024年02月26日 来源: 市司法局 作者: 字体:  ',
    '浏览量:128',
    '扫一扫分享本页',
    '云溪县2023年度法治政府建设情况报告',
  ],
  ...['云府〔2024〕5号', '云溪县人民政府', '2024年1月5日', '\u2002\u2002云溪县司法局', '2024年2月30日'],
);
const closing = fc.constantFrom(
  '虽然取得成效,但仍存在差距。下一步,将查漏补缺。',
  '下一步,我县将加强监督。',
  '今后。',
);
const noise = fc.constantFrom(
  '',
  ' ',
  '\u200B',
  '\u3000\u3000',
  '# 标题',
  '- 清单',
  '***',
  '> 引',
  '`码`',
  '&amp;',
  '<br>',
);
const line = fc.oneof(text, numbered, items, furniture, closing, noise);
const report = fc
  .array(fc.tuple(line, fc.constantFrom('\n', '\r\n', '\n\n', '\n \n')), { maxLength: 12 })
  .map((lines) => `2023年,云溪县推进法治。\n${lines.flat().join('')}`);

/** Characters that rules look at, in any disorder. */
const disorder = fc.string({
  unit: fc.constantFrom(
    ...'一二三十是、。；：，（）()《》<>“”‘’,.:;?!- \n\r1２年月日%ū[]*_#\\&+~`|',
    '\u200B',
    '區',
    '下一步',
    '虽然',
    '不足',
  ),
  maxLength: 60,
});
const anything = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.string(),
  disorder,
);

/** `npm run bench -- fuzz` makes many more. */
const SCALE = Number(process.env['FUZZ_SCALE'] ?? 1);

const digits = (of: string) => of.match(/[0-9０-９]/g) ?? [];

describe.each([
  ['a report', report, 150 * SCALE],
  ['disorder', disorder, 400 * SCALE],
  ['any string', anything, 200 * SCALE],
] as const)('%s', (_, raws, numRuns) => {
  it('is accounted for, character by character, and nothing throws', () => {
    fc.assert(
      fc.property(raws, (raw) => {
        const { text: normalized, record } = run(raw);
        expect(applyLedger(raw, record.ledger)).toBe(normalized);
        expect(undoLedger(normalized, record.ledger)).toBe(raw);
      }),
      { numRuns },
    );
  });

  it('keeps every digit in its order, but for lines taken out', () => {
    fc.assert(
      fc.property(raws, (raw) => {
        const { text: normalized, record, file } = run(raw);
        let kept = raw;
        for (const { text: removed } of record.removed) kept = kept.replace(removed, () => '');
        expect(digits(normalized)).toHaveLength(digits(kept).length);
        expect(file.messages.filter(({ ruleId }) => ruleId === 'numbers')).toEqual([]);
      }),
      { numRuns },
    );
  });

  it('says the same in its Markdown as in its text', () => {
    fc.assert(
      fc.property(raws, (raw) => {
        const { text: normalized, markdown } = run(raw);
        // Markdown has no NUL: every parser reads it as U+FFFD.
        expect(textOfMarkdown(markdown)).toBe(normalized.replaceAll('\0', '\uFFFD'));
      }),
      { numRuns },
    );
  });

  it('is at rest when normalised again', () => {
    fc.assert(
      fc.property(raws, (raw) => {
        const once = run(raw).text;
        const twice = run(once);
        expect(twice.text).toBe(once);
        expect(twice.record).toEqual({ ledger: [], removed: [] });
      }),
      { numRuns },
    );
  });
});
