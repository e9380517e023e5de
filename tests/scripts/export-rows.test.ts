import { describe, expect, it } from 'vitest';
import { unitRows } from '../../scripts/export/rows.ts';
import type { EditionStamp, ReportDataset } from '../../src/schemas/dataset.ts';

const unit = (id: string, parent: string | null, start: number, end: number) => ({
  ...{ id, parent, start, end, role: 'achievements', heading: null, topic: null },
  ...{ numberingLevel: 0, marker: null, secondaryTopics: [], sentences: [] },
});
const text = '一、执法\n（一）甲。\n乙。';
const report = {
  ...{ stem: 'jia-2022', region: 'jia', name: '甲市', code: '000000', level: 'prefecture', province: '某省' },
  ...{ year: 2022, issuerKind: 'government', url: '/regions/jia/2022/', edition: '1', text },
  units: [unit('s1', null, 0, 13), unit('s1-1', 's1', 5, 10)],
} as unknown as ReportDataset & EditionStamp;

describe('unitRows', () => {
  it('gives every unit its own characters and no character twice', () => {
    const rows = unitRows(report);
    expect(rows.map(({ unit: id, text: own }) => [id, own])).toEqual([
      ['s1', '一、执法乙。'],
      ['s1-1', '（一）甲。'],
    ]);
    expect(rows.reduce((sum, { text: own }) => sum + own.length, 0)).toBe(text.replaceAll('\n', '').length);
  });

  it('says of every row which report, place and edition it is of', () => {
    expect(unitRows(report)[1]).toMatchObject({
      stem: 'jia-2022',
      year: 2022,
      level: 'prefecture',
      edition: '1',
      url: '/regions/jia/2022/#s1-1',
    });
  });

  it('leaves out a unit whose characters all belong to its parts', () => {
    const whole = { ...report, units: [unit('s1', null, 0, 13), unit('s1-1', 's1', 0, 13)] };
    expect(unitRows(whole as typeof report).map(({ unit: id }) => id)).toEqual(['s1-1']);
  });
});
