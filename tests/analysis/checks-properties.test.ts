/** What holds for the check of any fraction and of any text. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  judgeRate,
  isTestable,
  percentOf,
  readPercent,
  wholeNumerators,
} from '../../src/analysis/check-rate-verdict.ts';
import { deriveChecks } from '../../src/analysis/checks.ts';
import { checkSchema } from '../../src/schemas/checks.ts';
import { checkedReports, checksIn, checkWords, reportOf } from './checked-reports.ts';

describe('properties', () => {
  const fraction = fc
    .integer({ min: 1, max: 100_000 })
    .chain((below) =>
      fc.tuple(fc.integer({ min: 0, max: below }), fc.constant(below), fc.integer({ min: 0, max: 3 })),
    );
  const rounded = (above: number, below: number, decimals: number): string => {
    const scale = 10n ** BigInt(decimals);
    const value = (2n * BigInt(above) * 100n * scale + BigInt(below)) / (2n * BigInt(below));
    const digits = String(value).padStart(decimals + 1, '0');
    return `${decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`}%`;
  };

  it('a rate printed from its counts agrees with them', () => {
    fc.assert(
      fc.property(fraction, ([above, below, decimals]) => {
        const printed = readPercent(rounded(above, below, decimals));
        expect(printed).not.toBeNull();
        if (printed) expect(['agrees', 'rounded']).toContain(judgeRate(above, below, printed));
      }),
    );
  });

  it('a rate printed from a count that is left out is reproduced by a whole number', () => {
    fc.assert(
      fc.property(fraction, ([above, below, decimals]) => {
        const printed = readPercent(rounded(above, below, decimals));
        if (!printed || !isTestable(below, printed)) return;
        expect(wholeNumerators(below, printed)).toEqual([above]);
      }),
    );
  });

  it('a printed sentence comes to the same', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 9_000 }), fc.integer({ min: 0, max: 9_000 }), (below, cut) => {
        const above = below - (cut % below);
        const text = `全年收到投诉举报${below}件，办结${above}件，办结率${rounded(above, below, 2)}。`;
        const [check] = checksIn(text);
        expect(check?.recomputed).toBe(percentOf(above, below, 2));
        expect(['agrees', 'rounded']).toContain(check?.verdict);
      }),
      { numRuns: 50 },
    );
  });

  const piece = fc.oneof(
    fc.constantFrom(
      '其中',
      '共计',
      '受理行政复议申请',
      '维持',
      '驳回',
      '出庭应诉率',
      '为',
      '、',
      '，',
      '；',
      '。',
      '《甲条例》',
      '“',
      '”',
      '（',
      '）',
      '等',
      '个领域',
      '市场监管',
      '件',
      '%',
      '3部地方性法规',
      '余',
      '近',
      '开庭审理',
      '0件',
      '1.2万件',
      '100%',
      '00%',
      '\n',
    ),
    fc.integer({ min: 0, max: 400 }).map(String),
  );

  it('no text makes it fail, and no check lacks its words', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        for (const check of checksIn(text)) {
          checkSchema.parse(check);
          const [evidence] = check.evidence;
          expect(text.slice(evidence?.start, evidence?.end)).toBe(evidence?.quote);
        }
      }),
    );
  });

  it('figures that do not stand in the text are passed over', () => {
    const { figures } = checkedReports[0] ?? { figures: [] };
    expect(deriveChecks(reportOf('短文。'), figures, checkWords)).toEqual([]);
  });
});
