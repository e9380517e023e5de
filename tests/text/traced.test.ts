import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, type Edit } from '../../src/text/edits.ts';
import { editTraced, rangeOf, splitTraced, textOf, trace, type Traced } from '../../src/text/traced.ts';

/** Ordered edits that fit a text of this length: cuts in pairs, each with what comes in its place. */
const editsFor = (length: number): fc.Arbitrary<Edit[]> =>
  fc.array(fc.tuple(fc.nat(length), fc.nat(3), fc.string({ maxLength: 3 })), { maxLength: 6 }).map((cuts) => {
    const edits: Edit[] = [];
    for (const [start, size, after] of cuts.sort((a, b) => a[0] - b[0])) {
      const last = edits.at(-1);
      // Two insertions at one place have no order, so a rule never gives them.
      if (last && (start < last.end || start === last.start)) continue;
      edits.push({ start, end: Math.min(start + size, length), after });
    }
    return edits;
  });

/** A raw text, and what two rules in turn made of it. */
const edited = fc.string({ maxLength: 20 }).chain((raw) =>
  editsFor(raw.length).chain((first) => {
    const once = applyEdits(raw, first);
    return editsFor(once.length).map((second) => {
      const traced = editTraced(editTraced(trace(raw, 7), first, 'first'), second, 'second');
      return { raw, twice: applyEdits(once, second), traced };
    });
  }),
);

/** The raw text that a traced text says it stands for; throws where its pieces leave a gap. */
function rawOf(raw: string, traced: Traced): string {
  let position = rangeOf(traced).from;
  for (const { from, to } of traced) {
    expect(from).toBe(position);
    position = to;
  }
  return raw.slice(rangeOf(traced).from - 7, position - 7);
}

describe('editTraced', () => {
  it('remembers rule and raw range of a change', () => {
    const traced = editTraced(trace('區(qū)委', 100), [{ start: 1, end: 5, after: '' }], 'strip-glosses');
    expect(traced).toEqual([
      { from: 100, to: 101, text: '區', rules: [] },
      { from: 101, to: 105, text: '', rules: ['strip-glosses'] },
      { from: 105, to: 106, text: '委', rules: [] },
    ]);
  });

  it('changes two characters of one earlier edit', () => {
    const repaired = editTraced(trace('當?X', 0), [{ start: 1, end: 3, after: '鐵軍' }], 'repair');
    const edits = [
      { start: 1, end: 2, after: '铁' },
      { start: 2, end: 3, after: '军' },
    ];
    const converted = editTraced(repaired, edits, 'convert');
    expect(textOf(converted)).toBe('當铁军');
    expect(converted[1]).toEqual({ from: 1, to: 3, text: '铁军', rules: ['repair', 'convert'] });
  });

  it.each<[string, Edit[]]>([
    ['an overlap', [0, 1].map((start) => ({ start, end: start + 2, after: '' }))],
    ['a wrong order', [2, 0].map((start) => ({ start, end: start + 1, after: '' }))],
    ['an edit behind the text', [{ start: 4, end: 5, after: '' }]],
  ])('refuses %s', (_, edits) => {
    expect(() => editTraced(trace('一二三四', 0), edits, 'rule')).toThrow(RangeError);
  });

  it('does what applyEdits does and never loses a raw character', () => {
    fc.assert(
      fc.property(edited, ({ raw, twice, traced }) => {
        expect(textOf(traced)).toBe(twice);
        expect(rawOf(raw, traced)).toBe(raw);
      }),
    );
  });

  it('names a rule wherever the text is not the raw text', () => {
    fc.assert(
      fc.property(edited, ({ raw, traced }) => {
        for (const { from, to, text, rules } of traced) {
          if (rules.length === 0) expect(text).toBe(raw.slice(from - 7, to - 7));
        }
      }),
    );
  });
});

describe('splitTraced', () => {
  it('parts a text that a rule inserted', () => {
    const traced = editTraced(trace('甲?乙', 0), [{ start: 1, end: 2, after: '。二是' }], 'erratum');
    const [before, after] = splitTraced(traced, 2);
    expect([textOf(before), textOf(after)]).toEqual(['甲。', '二是乙']);
    expect([rangeOf(before), rangeOf(after)]).toEqual([
      { from: 0, to: 2 },
      { from: 2, to: 3 },
    ]);
  });

  it('keeps both halves: their text, their raw characters, their rules', () => {
    fc.assert(
      fc.property(edited, fc.nat(), ({ raw, twice, traced }, anywhere) => {
        const offset = twice.length === 0 ? 0 : anywhere % (twice.length + 1);
        const [before, after] = splitTraced(traced, offset);
        expect(textOf(before)).toBe(twice.slice(0, offset));
        expect(textOf(after)).toBe(twice.slice(offset));
        expect(rawOf(raw, [...before, ...after])).toBe(raw);
        const rules = (pieces: Traced) => new Set(pieces.flatMap((piece) => piece.rules));
        expect(rules([...before, ...after])).toEqual(rules(traced));
      }),
    );
  });
});
