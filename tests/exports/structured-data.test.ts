import { describe, expect, it } from 'vitest';
import { describeDataset, describeReport, describeWay } from '../../src/exports/structured-data.ts';
import { writeInlineJson } from '../../src/text/inline-json.ts';
import type { ReportRecord } from '../../src/schemas/dataset.ts';

const report = {
  title: '〔甲市2022年法治政府建设情况报告〕',
  year: 2022,
  issuer: null,
  documentNumber: null,
  writtenOn: '2023-01-05',
  publishedOn: null,
  fullName: '某省甲市',
  code: '000000',
} as unknown as ReportRecord;

describe('structured data', () => {
  it('leaves out what the report does not state', () => {
    const described = describeReport(report, 'https://site.example/regions/jia/2022/');
    expect(described).toMatchObject({
      '@type': 'Report',
      name: '甲市2022年法治政府建设情况报告',
      dateCreated: '2023-01-05',
    });
    for (const key of ['author', 'reportNumber', 'datePublished']) expect(described).not.toHaveProperty(key);
  });

  it('numbers the steps of a way from one', () => {
    const way = describeWay([
      { name: '首页', url: 'https://site.example/' },
      { name: '对照', url: 'https://site.example/compare/' },
    ]) as { itemListElement: { position: number }[] };
    expect(way.itemListElement.map(({ position }) => position)).toEqual([1, 2]);
  });

  it('names the format of every file', () => {
    const dataset = describeDataset({
      name: '甲',
      description: '乙',
      url: 'https://site.example/data/',
      version: '1',
      date: '2026-01-01',
      files: ['https://site.example/data/a.csv', 'https://site.example/data/b.json'],
    }) as { distribution: { encodingFormat: string }[] };
    expect(dataset.distribution.map(({ encodingFormat }) => encodingFormat)).toEqual([
      'text/csv',
      'application/json',
    ]);
  });

  it('cannot end the element it stands in', () => {
    const written = writeInlineJson({ name: '</script><script>alert(1)</script>' });
    expect(written).not.toContain('<');
    expect(JSON.parse(written)).toEqual({ name: '</script><script>alert(1)</script>' });
  });
});
