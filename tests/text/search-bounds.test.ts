import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  chainBounds,
  joinBounds,
  overlapsItself,
  toBounds,
  type Bounds,
} from '../../src/text/search-bounds.ts';
import { matchText } from '../../src/text/search-match.ts';
import {
  countRuns,
  cutRuns,
  findStretches,
  LONGEST_RUN,
  type Postings,
} from '../../src/text/search-postings.ts';
import { parseQuery } from '../../src/text/search-query.ts';

const postings = (rows: readonly [unit: number, count: number][]): Postings => ({
  units: Uint32Array.from(rows, ([unit]) => unit),
  counts: Uint32Array.from(rows, ([, count]) => count),
  headings: new Uint8Array(rows.length),
});
const rows = ({ units, low, high }: Bounds): [number, number, number][] =>
  Array.from(units, (unit, at) => [unit, low[at] ?? -1, high[at] ?? -1]);

/** The postings of a run over texts, as the table would hold them. */
const lookUp = (texts: readonly string[], run: string): Postings =>
  postings(
    texts.flatMap((text, unit): [number, number][] => {
      const count = countRuns(text, 0, () => true).get(run)?.count;
      return count === undefined ? [] : [[unit, count]];
    }),
  );

/** The bounds of a term of more than LONGEST_RUN tokens. */
function boundsOf(texts: readonly string[], term: string): Bounds {
  const [tokens = []] = findStretches(term);
  const [first = '', ...others] = cutRuns(term, tokens, LONGEST_RUN);
  const shared = cutRuns(term, tokens.slice(1, -1), LONGEST_RUN - 1);
  const links = others.map((run, at) => ({
    run: lookUp(texts, run),
    shared: lookUp(texts, shared[at] ?? ''),
    isWhole: !overlapsItself(shared[at] ?? ''),
  }));
  return chainBounds(lookUp(texts, first), links, !overlapsItself(term));
}

test('a long term is exact where its parts stand nowhere else', () => {
  const texts = [
    '行政机关负责人出庭应诉制度',
    '行政机关负责人到会',
    '落实行政机关负责人出庭应诉，行政机关负责人出庭应诉率',
  ];
  expect(rows(boundsOf(texts, '行政机关负责人出庭应诉'))).toEqual([
    [0, 1, 1],
    [2, 2, 2],
  ]);
});

test('parts that do not meet leave it open', () => {
  const texts = ['甲乙丙丁戊己，乙丙丁戊己庚'];
  expect(rows(boundsOf(texts, '甲乙丙丁戊己庚'))).toEqual([[0, 0, 1]]);
});

test('the true number lies between the bounds, whatever the text', () => {
  const character = fc.constantFrom('甲', '乙', '丙');
  const text = fc.string({ unit: character, maxLength: 60 });
  const term = fc.string({ unit: character, minLength: 7, maxLength: 9 });
  fc.assert(
    fc.property(fc.array(text, { maxLength: 4 }), term, fc.nat(3), (texts, word, repeated) => {
      const all = [...texts, word.repeat(repeated), `${word}甲${word}`];
      const found = new Map(rows(boundsOf(all, word)).map(([unit, low, high]) => [unit, [low, high]]));
      all.forEach((each, unit) => {
        const count = matchText(each, parseQuery(word))?.count ?? 0;
        const [low = 0, high = 0] = found.get(unit) ?? [0, 0];
        expect([low <= count, count <= high]).toEqual([true, true]);
      });
    }),
    { numRuns: 500 },
  );
});

test('knows what can overlap itself', () => {
  expect(['法法', '行政行', '1', '行政'].map(overlapsItself)).toEqual([true, true, false, false]);
});

test('joins terms: all of these, none of those, counts added up', () => {
  const list = (...units: number[]): Bounds => toBounds(postings(units.map((unit) => [unit, unit + 1])));
  expect(rows(joinBounds([list(1, 3, 5, 9), list(0, 3, 5, 9, 12)], [list(9, 40)]))).toEqual([
    [3, 8, 8],
    [5, 12, 12],
  ]);
});

test('what may be missing, or excluded, leaves a unit open', () => {
  const sure = toBounds(
    postings([
      [1, 2],
      [2, 2],
    ]),
  );
  const open = { ...sure, low: Uint32Array.of(0, 2) };
  expect(rows(joinBounds([sure, open], []))).toEqual([
    [1, 0, 4],
    [2, 4, 4],
  ]);
  expect(rows(joinBounds([sure], [open]))).toEqual([[1, 0, 2]]);
});
