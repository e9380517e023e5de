import { describe, expect, test } from 'vitest';
import { formatQuery, parseQuery } from '../../src/text/search-query.ts';
import { applyScript, deriveScriptMap } from '../../src/text/search-script.ts';

const read = (input: string): { terms: string[]; excluded: string[] } => {
  const write = (term: { folded: string; openStart: boolean; openEnd: boolean }): string =>
    `${term.openStart ? '*' : ''}${term.folded}${term.openEnd ? '*' : ''}`;
  const { terms, excluded } = parseQuery(input);
  return { terms: terms.map(write), excluded: excluded.map(write) };
};

describe('parseQuery', () => {
  test.each([
    ['行政执法 公示', ['行政执法', '公示'], []],
    ['行政执法　公示', ['行政执法', '公示'], []],
    ['“行政执法 三项制度”', ['行政执法三项制度'], []],
    ['「行政执法 三项制度」', ['行政执法三项制度'], []],
    ['"行政执法 三项制度" 公示', ['行政执法三项制度', '公示'], []],
    ['行政执法 -城管', ['行政执法'], ['城管']],
    ['-“城 管” 执法', ['执法'], ['城管']],
    ['－城管 执法', ['执法'], ['城管']],
    ['１２８５ ＡＰＰ', ['1285', 'app'], []],
    ['5,310.43', ['5310.43'], []],
    ['９５．２６％', ['95.26%'], []],
    ['*285', ['*285'], []],
    ['285*', ['285*'], []],
    ['“三项制度', ['三项制度'], []],
    ['“两法”衔接 执法', ['两法衔接', '执法'], []],
    ['推行“三项 制度”', ['推行三项制度'], []],
    ['执法 执法', ['执法'], []],
    ['，。 “” - *', [], []],
    ['98%', ['98%'], []],
    ['2021—2025', ['2021\u00012025'], []],
  ])('%s', (input, terms, excluded) => {
    expect(read(input)).toEqual({ terms, excluded });
  });

  test('formatQuery writes a query that reads the same', () => {
    for (const input of ['行政执法 -“甲 乙” *285', '「三项 制度」']) {
      expect(read(formatQuery(parseQuery(input)))).toEqual(read(input));
    }
  });
});

describe('deriveScriptMap', () => {
  const table = [
    ['體', '体'],
    ['覆', '复'],
    ['廣', '广'],
  ] as const;
  const map = deriveScriptMap(table, ['体系全覆盖', '行政复议答复']);

  test('keeps only what the texts need', () => {
    expect(map.single).toBe('體体');
    expect(applyScript('廣', map)).toBe('廣');
  });

  test('maps a character that also occurs only inside a pair', () => {
    expect(applyScript('答覆與全覆盖的體系', map)).toBe('答复與全覆盖的体系');
  });
});
