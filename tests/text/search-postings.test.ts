import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  countRuns,
  PostingWriter,
  readPostings,
  type Posting,
  type Postings,
} from '../../src/text/search-postings.ts';

const counts = (text: string): Record<string, number> =>
  Object.fromEntries([...countRuns(text, 0, () => true)].map(([run, { count }]) => [run, count]));

test('counts runs as a plain search would, marks left out', () => {
  expect(counts('推“法治”，法治')).toMatchObject({ 法治: 2, 治法: 1, 推法治: 1, 法治法治: 1 });
});

test('does not count overlapping occurrences twice', () => {
  expect(counts('法法法')['法法']).toBe(1);
});

test('counts whole numbers only, alone and with what stands beside them', () => {
  const found = counts('达95.6%，2021—2025年1285件');
  expect(found).toMatchObject({ '95.6': 1, '95.6%': 1, '2025年': 1, '2025年1285件': 1, '1285': 1 });
  for (const run of ['95', '年12', '5年', '20212025', '2021'])
    expect(found[run]).toBe(run === '2021' ? 1 : undefined);
  expect(Object.keys(found)).not.toContain('年件');
});

test('knows what stands in a heading', () => {
  const found = countRuns('一、法治\n法治政府', 4, () => true);
  expect(found.get('法治')).toMatchObject({ count: 2, inHeading: true });
  expect(found.get('政府')).toMatchObject({ inHeading: false });
});

const write = (postings: readonly Posting[]): Postings => {
  const writer = new PostingWriter();
  for (const entry of postings) writer.add(entry);
  return readPostings(writer.finish());
};
const rows = ({ units, counts, headings }: Postings): Posting[] =>
  Array.from(units, (unit, at) => ({ unit, count: counts[at] ?? 0, inHeading: headings[at] === 1 }));

test('postings come back as they went in', () => {
  const posting = fc.record({
    gap: fc.nat(100_000),
    count: fc.integer({ min: 1, max: 500 }),
    inHeading: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(posting), (entries) => {
      let unit = -1;
      const postings = entries.map(({ gap, ...rest }) => ({ unit: (unit += gap + 1), ...rest }));
      expect(rows(write(postings))).toEqual(postings);
    }),
  );
});
