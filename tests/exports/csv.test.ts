import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeCsv } from '../../src/exports/csv.ts';

/** A reader of RFC 4180, written apart from the writer. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const mark = text.charAt(at);
    if (quoted && mark === '"' && text[at + 1] === '"') cell += text.charAt((at += 1));
    else if (mark === '"') quoted = !quoted;
    else if (quoted || (mark !== ',' && mark !== '\n')) cell += mark;
    else {
      rows.at(-1)?.push(cell);
      cell = '';
      if (mark === '\n') rows.push([]);
    }
  }
  return rows.slice(0, -1);
}

describe('writeCsv', () => {
  test('quotes only what needs quoting', () => {
    expect(writeCsv(['a', 'b'], [{ a: '一，二', b: '三,四' }])).toBe('a,b\n一，二,"三,四"\n');
    expect(writeCsv(['a'], [{ a: 'say "x"' }])).toBe('a\n"say ""x"""\n');
    expect(writeCsv(['a', 'b', 'c'], [{ a: null, b: 0, c: false }])).toBe('a,b,c\n,0,false\n');
  });

  test('starts with the header itself, no byte order mark', () => {
    expect(writeCsv(['stem'], []).charCodeAt(0)).toBe('s'.charCodeAt(0));
  });

  test('what is written can be read again', () => {
    const cell = fc.string().map((text) => text.replaceAll('\r', ''));
    fc.assert(
      fc.property(fc.array(fc.record({ a: cell, b: cell }), { minLength: 1 }), (rows) => {
        const [, ...read] = readCsv(writeCsv(['a', 'b'], rows));
        // But for the apostrophe before what would be a formula (tests/text/csv-cell.test.ts).
        const bare = (text: string): string => text.replace(/^'(?=[=+\-@\t])/, '');
        expect(read.map((cells) => cells.map(bare))).toEqual(rows.map(({ a, b }) => [a, b].map(bare)));
      }),
    );
  });
});
