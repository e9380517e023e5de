import { describe, expect, test } from 'vitest';
import { decodeUnits, encodeUnit, toSearchUnits, type OutlinedUnit } from '../../src/text/search-unit.ts';

const TEXT = '标题\n一、工作\n（一）执法\n第一段。\n结尾段。';
const unit = (
  id: string,
  parent: string | null,
  start: number,
  end: number,
  more: Partial<OutlinedUnit> = {},
): OutlinedUnit => ({
  id,
  parent,
  start,
  end,
  marker: null,
  heading: null,
  role: 'achievements',
  topic: null,
  secondaryTopics: [],
  ...more,
});
const UNITS = [
  unit('title', null, 0, 2, { role: 'title' }),
  unit('s1', null, 3, 24, { marker: '一、', heading: '工作' }),
  unit('s1-1', 's1', 8, 18, {
    marker: '（一）',
    heading: '执法',
    topic: 'law-enforcement',
    secondaryTopics: ['rulemaking'],
  }),
];

describe('toSearchUnits', () => {
  test('gives each unit its own lines', () => {
    const found = toSearchUnits(TEXT, UNITS, 'x-2020');
    expect(found.map(({ text }) => text)).toEqual(
      ['标题', '一、工作\n结尾段。', '（一）执法\n第一段。'].map((text) => text),
    );
    expect(found.map(({ labelLength }) => labelLength)).toEqual([0, 4, 5]);
  });

  test('fails when a character lies in no unit', () => {
    expect(() => toSearchUnits(TEXT, UNITS.slice(1), 'x-2020')).toThrow(
      /Unexpected 17 characters.*expected 19/,
    );
  });

  test('comes back from the index as it went in', () => {
    const found = toSearchUnits(TEXT, UNITS, 'x-2020');
    expect(decodeUnits(found.map(encodeUnit).join(''))).toEqual(found);
  });
});
