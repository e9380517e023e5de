/** Long lists in pages: nothing lost, nothing twice, the first at the list's own address. */
import { describe, expect, test } from 'vitest';
import { pageOfPlace, pagePaths, partIntoPages } from '../../src/corpus/paging.ts';

const list = (count: number): number[] => Array.from({ length: count }, (_, at) => at);

describe('partIntoPages', () => {
  test.each([
    [0, 1],
    [1, 1],
    [10, 1],
    [11, 2],
    [30, 3],
    [31, 4],
  ])('%i items in tens are %i pages, in order, each item once', (count, pages) => {
    const parts = partIntoPages(list(count), 10);
    expect(parts).toHaveLength(pages);
    expect(parts.flatMap(({ items }) => items)).toEqual(list(count));
    expect(parts.map(({ number }) => number)).toEqual(list(pages).map((at) => at + 1));
    expect(parts.every(({ last, all }) => last === pages && all === count)).toBe(true);
  });

  test('a page says which places it holds', () => {
    const [, second, third] = partIntoPages(list(25), 10);
    expect([second?.from, second?.to]).toEqual([11, 20]);
    expect([third?.from, third?.to]).toEqual([21, 25]);
    const [empty] = partIntoPages([], 10);
    expect([empty?.from, empty?.to]).toEqual([0, 0]);
  });

  test('a list may be cut off, and says so', () => {
    const parts = partIntoPages(list(45), 10, 3);
    expect(parts.flatMap(({ items }) => items)).toEqual(list(30));
    expect(parts.every(({ last, listed, all }) => last === 3 && listed === 30 && all === 45)).toBe(true);
    expect(partIntoPages(list(25), 10, 3)[0]).toMatchObject({ last: 3, listed: 25, all: 25 });
  });

  test('an item is found on the page of its place', () => {
    const parts = partIntoPages(list(23), 10);
    for (const item of list(23)) expect(parts[pageOfPlace(item, 10) - 1]?.items).toContain(item);
  });
});

test('the first page stands at the list’s own address', () => {
  expect(pagePaths(list(21), 10).map(({ params }) => params.page)).toEqual([undefined, '2', '3']);
});
