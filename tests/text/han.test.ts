import { describe, expect, it } from 'vitest';
import { countCharacters, isChinesePunctuation, isDigit, isHan } from '../../src/text/han.ts';

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
