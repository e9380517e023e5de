import { describe, expect, test } from 'vitest';
import * as columns from '../../src/exports/codebook-columns.ts';
import { writeCodebook } from '../../src/exports/codebook.ts';
import { checkSchema } from '../../src/schemas/checks.ts';
import { editionStampSchema, reportDatasetSchema, reportRecordSchema } from '../../src/schemas/dataset.ts';
import { observationSchema, quantitySchema, unitSchema } from '../../src/schemas/facts.ts';
import { instrumentMentionSchema } from '../../src/schemas/instruments.ts';
import { removedSchema } from '../../src/schemas/report.ts';
import { termCountSchema } from '../../src/schemas/terms.ts';

describe('codebook', () => {
  test.each([
    ['reports', columns.REPORT_COLUMNS, reportRecordSchema],
    ['units', columns.UNIT_COLUMNS, unitSchema],
    ['observations', columns.OBSERVATION_COLUMNS, observationSchema],
    ['quantities', columns.QUANTITY_COLUMNS, quantitySchema],
    ['checks', columns.CHECK_COLUMNS, checkSchema],
    ['terms', columns.TERM_COLUMNS, termCountSchema],
    ['instruments', columns.INSTRUMENT_COLUMNS, instrumentMentionSchema],
    ['the edition', columns.EDITION_COLUMNS, editionStampSchema],
    ['removed lines', columns.REMOVED_COLUMNS, removedSchema],
  ])('%s: every field of the schema has a row, and no row is left over', (_, rows, schema) => {
    expect(rows.map(([name]) => name)).toEqual(Object.keys(schema.shape));
  });

  test('the report dataset adds text and units to the record', () => {
    const added = Object.keys(reportDatasetSchema.shape).filter((key) => !(key in reportRecordSchema.shape));
    expect(columns.TEXT_COLUMNS.map(([name]) => name)).toEqual(added);
  });

  test('nullable is what the schema says', () => {
    for (const [name, , nullable] of columns.QUANTITY_COLUMNS) {
      expect([name, quantitySchema.shape[name as 'scope'].safeParse(null).success]).toEqual([name, nullable]);
    }
    for (const [name, , nullable] of columns.OBSERVATION_COLUMNS) {
      expect([name, observationSchema.shape[name as 'scope'].safeParse(null).success]).toEqual([
        name,
        nullable,
      ]);
    }
  });

  test('is a CSV with a header and a meaning for every row', () => {
    const [header, ...rows] = writeCodebook().trimEnd().split('\n');
    expect(header).toBe('file,column,type,nullable,meaning');
    expect(rows.length).toBeGreaterThan(100);
    for (const row of rows) expect(row).toMatch(/[\u4e00-\u9fff]/u);
  });
});
