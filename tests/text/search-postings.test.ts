import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countRuns, PostingWriter, readPostings } from '../../src/text/search-postings.ts';

const counts = (text: string): Record<string, number> =>
  Object.fromEntries([...countRuns(text, 0, () => true)].map(([run, { count }]) => [run, count]));

test('counts runs as a plain search would, marks left out', () => {
  expect(counts('推“法治”，法治')).toMatchObject({ 法治: 2, 治法: 1, 推法治: 1, 法治法治: 1 });
});

test('does not count overlapping occurrences twice', () => {
  expect(counts('法法法')['法法']).toBe(1);
});

test('counts whole numbers only, and no run across one', () => {
  const found = counts('达95.6%，2021—2025年1285件');
  expect(found).toMatchObject({ '95.6': 1, '2021': 1, '2025': 1, '1285': 1 });
  expect(Object.keys(found)).not.toContain('95');
  expect(Object.keys(found)).not.toContain('年件');
});

test('knows what stands in a heading', () => {
  const found = countRuns('一、法治\n法治政府', 4, () => true);
  expect(found.get('法治')).toMatchObject({ count: 2, inHeading: true });
  expect(found.get('政府')).toMatchObject({ inHeading: false });
});

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
      const writer = new PostingWriter();
      for (const entry of postings) writer.add(entry);
      expect(readPostings(writer.finish())).toEqual(postings);
    }),
  );
});
