import { expect, test } from 'vitest';
import { writeCsvCell } from '../../src/text/csv-cell.ts';

test('what a spreadsheet would run as a formula is marked as text', () => {
  expect(writeCsvCell('=HYPERLINK("//a.example","是")')).toBe(`"'=HYPERLINK(""//a.example"",""是"")"`);
  for (const text of ['=1+1', '+1+1', '-2+3', '@SUM(1)', '\t=1']) expect(writeCsvCell(text)).toBe(`'${text}`);
});

test('numbers keep their sign, and other text stays as it is', () => {
  for (const text of ['-5', '+3.2', '-1e3', '', '件', '1=1', "'=", '——', '《=》', '＝1'])
    expect(writeCsvCell(text)).toBe(text);
});
