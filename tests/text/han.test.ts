import { describe, expect, it } from 'vitest';
import { chineseRuns, countCharacters, isChinesePunctuation, isDigit, isHan } from '../../src/text/han.ts';

describe('character classes', () => {
  it.each(['法', '〇', '々', '𬭎', '區'])('%s is Han', (character) => expect(isHan(character)).toBe(true));
  it.each(['a', '1', '，', 'ㄨ', '', '法治', undefined])('%s is not Han', (character) =>
    expect(isHan(character)).toBe(false),
  );
  it.each(['0', '9', '０', '９'])('%s is a digit', (character) => expect(isDigit(character)).toBe(true));
  it.each(['一', '.', '①', '', '12', undefined])('%s is no digit', (character) =>
    expect(isDigit(character)).toBe(false),
  );
  it.each([...'《》“”（）〔〕，。；：、…'])('%s is Chinese punctuation', (mark) =>
    expect(isChinesePunctuation(mark)).toBe(true),
  );
  it.each([',', '(', '%', '+', '·', '法', '，，', undefined])('%s is none', (mark) =>
    expect(isChinesePunctuation(mark)).toBe(false),
  );
  it.each([
    ['“一网通办”，1,200宗。', 9],
    ['LNG 管道', 5],
    ['——《》', 0],
    ['𬭎', 1],
  ])('%s counts %i characters', (text, count) => expect(countCharacters(text)).toBe(count));
});

describe('Chinese inside English', () => {
  it.each([
    ['Term: 放管服', 'Term: |[放管服]'],
    ['With 审结77件 as denominator (none printed):', 'With |[审结77件]| as denominator (none printed):'],
    ['维持1件 + 驳回1件 = 2', '[维持1件]| + |[驳回1件]| = 2'],
    ['issued by 香洲区司法局, not', 'issued by |[香洲区司法局]|, not'],
    ['inside 《“十四五”规划》.', 'inside |[《“十四五”规划》]|.'],
    ['nothing', 'nothing'],
  ])('%s', (text, parted) => {
    const runs = chineseRuns(text);
    expect(runs.map((run) => (run.isChinese ? `[${run.text}]` : run.text)).join('|')).toBe(parted);
    expect(runs.map((run) => run.text).join('')).toBe(text);
  });
});
