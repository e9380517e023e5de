import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyLedger,
  groupPatches,
  listPatches,
  undoLedger,
  type LedgerPatch,
} from '../../src/text/ledger.ts';

const RAW = '區(qū)委、區(qū)政府,九十三%';
const LEDGER = [
  { rule: 'convert-script', before: '區', after: '区', at: [0, 7] },
  { rule: 'strip-glosses', before: '(qū)', after: '', at: [1, 8] },
  { rule: 'widen-punctuation', before: ',', after: '，', at: [14] },
];

describe('the ledger', () => {
  it('redoes and undoes its changes', () => {
    expect(applyLedger(RAW, LEDGER)).toBe('区委、区政府，九十三%');
    expect(undoLedger('区委、区政府，九十三%', LEDGER)).toBe(RAW);
  });

  it('groups like changes in order of their first place', () => {
    expect(groupPatches(listPatches(LEDGER))).toEqual(LEDGER);
  });

  it('keeps apart what differs in rule, in before or in after', () => {
    const patch = { offset: 0, before: 'a', after: 'b', rule: 'r' };
    const others = [
      { ...patch, rule: 's' },
      { ...patch, before: 'c' },
      { ...patch, after: 'c' },
    ];
    expect(groupPatches([patch, ...others])).toHaveLength(4);
  });

  it('refuses a text that does not read as it says', () => {
    expect(() => applyLedger('另一份文本,與此無關,長度相近。', LEDGER)).toThrow(/Unexpected "另" at 0/);
    expect(() => undoLedger('另一份文本', LEDGER)).toThrow(/Unexpected "另" at 0/);
  });

  it('applies an insertion before the change of the character it stands in front of', () => {
    const ledger = [
      { rule: 'widen-punctuation', before: ',', after: '，', at: [1] },
      { rule: 'erratum', before: '', after: '等', at: [1] },
    ];
    expect(applyLedger('甲,乙', ledger)).toBe('甲等，乙');
  });

  it('redoes and undoes any patches in order', () => {
    const part = fc.record({
      kept: fc.string({ minLength: 1, maxLength: 4 }),
      before: fc.string({ maxLength: 3 }),
      after: fc.string({ maxLength: 3 }),
      rule: fc.constantFrom('a', 'b'),
    });
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const patches: LedgerPatch[] = [];
        let raw = '';
        for (const { kept, before, after, rule } of parts) {
          raw += kept;
          patches.push({ offset: raw.length, before, after, rule });
          raw += before;
        }
        const text = parts.map(({ kept, after }) => kept + after).join('');
        const ledger = groupPatches(patches);
        expect(applyLedger(raw, ledger)).toBe(text);
        expect(undoLedger(text, ledger)).toBe(raw);
      }),
    );
  });
});
