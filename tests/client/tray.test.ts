import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exportTray } from '../../src/client/tray-export.ts';
import {
  loadItems,
  moveItem,
  parseItems,
  saveItems,
  toggleItem,
  type TrayItem,
} from '../../src/client/tray-items.ts';

const item = (id: string, given: Partial<TrayItem> = {}): TrayItem => ({
  id,
  kind: 'passage',
  label: `南阳市 2022 ${id}`,
  quote: '出庭应诉率为95.26%，连续三年。',
  url: `https://example.org/${id}`,
  gbt: ['南阳市人民政府. 报告[R/OL].'],
  bibtex: ['@techreport{nanyang-2022,\n}'],
  ...given,
});
const strings = {
  title: '摘录篮',
  kind: '类别',
  label: '出处',
  quote: '文字',
  url: '网址',
  citation: '引用',
  passage: '段落',
  comparison: '对照',
};
const ids = (items: readonly TrayItem[]) => items.map(({ id }) => id);

describe('items', () => {
  test.each([
    [null, []],
    ['', []],
    ['{', []],
    ['7', []],
    ['[null,{"id":1}]', []],
  ])('%s is an empty tray', (stored, expected) => expect(parseItems(stored)).toEqual(expected));
  test('what is not an item is left out, the others stay', () => {
    expect(ids(parseItems(JSON.stringify([item('a'), { ...item('b'), kind: 'gold' }, item('c')])))).toEqual([
      'a',
      'c',
    ]);
  });
  test('a thing set aside twice is taken out', () => {
    const once = toggleItem([], item('a'));
    expect(ids(once)).toEqual(['a']);
    expect(toggleItem(once, item('a'))).toEqual([]);
  });
  test('moving keeps every item and stops at the ends', () => {
    const three = [item('a'), item('b'), item('c')];
    expect(ids(moveItem(three, 0, 1))).toEqual(['b', 'a', 'c']);
    expect(ids(moveItem(three, 0, -1))).toEqual(['a', 'b', 'c']);
    expect(ids(moveItem(three, 2, 1))).toEqual(['a', 'b', 'c']);
    fc.assert(
      fc.property(fc.integer({ min: -2, max: 5 }), fc.integer({ min: -3, max: 3 }), (at, step) => {
        expect(ids(moveItem(three, at, step)).sort()).toEqual(['a', 'b', 'c']);
      }),
    );
  });
  test('where the browser refuses, the page remembers', () => {
    // Node has no localStorage here: the same path as a browser that refuses.
    expect(typeof globalThis.localStorage?.setItem).toBe('undefined');
    expect(saveItems([item('a')])).toBe(false);
    expect(ids(loadItems())).toEqual(['a']);
  });
});

/** Fields of a CSV after RFC 4180. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, bare, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare ?? '');
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

describe('exports', () => {
  test('CSV gives back any text', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 4 }), (quotes) => {
        const items = quotes.map((quote, at) => item(String(at), { quote: quote.replaceAll('\r', '') }));
        const rows = readCsv(exportTray(items, 'csv', strings));
        // But for the apostrophe before what would be a formula (tests/text/csv-cell.test.ts).
        const bare = (text = ''): string => text.replace(/^'(?=[=+\-@\t])/, '');
        expect(rows.slice(1).map((row) => bare(row[2]))).toEqual(items.map(({ quote }) => bare(quote)));
        expect(rows.every((row) => row.length === 5)).toBe(true);
      }),
    );
  });
  test('Markdown quotes, links and cites, and the text is never markup', () => {
    const text = exportTray([item('a', { quote: '# 不是*标题*\n[x](y)' })], 'markdown', strings);
    expect(text).toBe(
      '# 摘录篮\n\n## [南阳市 2022 a](<https://example.org/a>)\n\n> \\# 不是\\*标题\\*\n>\n> \\[x\\](y)\n\n- 南阳市人民政府. 报告\\[R/OL\\].\n',
    );
  });
  test('a report is cited once', () => {
    const items = [item('a'), item('b'), item('c', { gbt: ['另一份.'], bibtex: ['@techreport{x,\n}'] })];
    expect(exportTray(items, 'gbt7714', strings)).toBe('[1] 南阳市人民政府. 报告[R/OL].\n[2] 另一份.\n');
    expect(exportTray(items, 'bibtex', strings)).toBe('@techreport{nanyang-2022,\n}\n\n@techreport{x,\n}\n');
  });
});
