import { describe, expect, test } from 'vitest';
import { citeBibtex, citeGbt7714, citeTable } from '../../src/exports/citation.ts';
import type { ReportRecord } from '../../src/schemas/dataset.ts';

const context = { url: 'https://example.org/r/', accessedOn: '2026-11-22', siteName: '某站' };
const record = {
  stem: 'yunxi-2023',
  name: '云溪县',
  year: 2023,
  title: '云溪县人民政府2023年度法治政府建设情况报告',
  titleSource: 'transcribed',
  documentNumber: '云府〔2024〕1号',
  issuer: '云溪县人民政府',
  writtenOn: '2024-02-01',
  publishedOn: null,
} as ReportRecord;

describe('citations', () => {
  test('follow GB/T 7714 for a document on the web', () => {
    expect(citeGbt7714(record, context)).toBe(
      '云溪县人民政府. 云溪县人民政府2023年度法治政府建设情况报告：云府〔2024〕1号[R/OL]. (2024-02-01)[2026-11-22]. https://example.org/r/.',
    );
  });

  test('say in brackets what this site supplied, and invent no date', () => {
    const supplied = {
      ...record,
      title: '〔云溪县2023年法治政府建设情况报告〕',
      titleSource: 'supplied' as const,
      issuer: null,
      documentNumber: null,
      writtenOn: null,
    };
    expect(citeGbt7714(supplied, context)).toBe(
      '[云溪县]. [云溪县2023年法治政府建设情况报告][R/OL]. [2026-11-22]. https://example.org/r/.',
    );
    expect(citeBibtex(supplied, context)).toContain('year = {n.d.}');
    expect(citeBibtex(supplied, context)).not.toContain('number =');
  });

  test('prefer the day of publication', () => {
    expect(citeGbt7714({ ...record, publishedOn: '2024-03-01' }, context)).toContain('(2024-03-01)');
    expect(citeBibtex({ ...record, publishedOn: '2024-03-01' }, context)).toContain('year = {2024}');
  });
});

describe('citeTable', () => {
  test('cites a table as a data set with its edition', () => {
    const { gbt7714, bibtex } = citeTable('某率', '2026.11', {
      ...context,
      url: 'https://example.org/indicators/x/',
    });
    expect(gbt7714).toBe(
      '某站. 某率[DB/OL]. 2026.11. (2026-11-22)[2026-11-22]. https://example.org/indicators/x/.',
    );
    expect(bibtex).toContain('@misc{x,');
    expect(bibtex).toContain('edition = {2026.11}');
  });
});
