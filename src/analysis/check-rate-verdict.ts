/** A percentage as printed against the fraction it comes from, in whole numbers: nothing drifts. */
import type { CheckVerdict } from '../schemas/checks.ts';

export interface PrintedPercent {
  /** The digits as a whole number: 95.26% is 9526. */
  readonly scaled: bigint;
  readonly decimals: number;
}

/** `95.26%` → 9526 and 2; null for anything but digits and a percent sign. */
export function readPercent(valueRaw: string): PrintedPercent | null {
  const hit = /^(\d{1,3})(?:\.(\d{1,6}))?[%％]$/u.exec(valueRaw.trim());
  if (hit === null) return null;
  const [, whole = '', fraction = ''] = hit;
  return { scaled: BigInt(whole + fraction), decimals: fraction.length };
}

const hundred = (decimals: number): bigint => 100n * 10n ** BigInt(decimals);

/** numerator ÷ denominator in percent, in units of the last decimal: rounded half up, and cut off. */
function quotient(numerator: number, denominator: number, decimals: number) {
  const [above, below] = [BigInt(numerator) * hundred(decimals), BigInt(denominator)];
  return { rounded: (2n * above + below) / (2n * below), cut: above / below };
}

/** Percent to at least two decimals, rounded half up. */
export function percentOf(numerator: number, denominator: number, decimals: number): number {
  const places = Math.max(2, decimals);
  return Number(`${quotient(numerator, denominator, places).rounded}e-${places}`);
}

/** The fraction in percent to as many decimals as `statedRaw` prints: rounded half up, and cut off. */
export function roundedAndCut(numerator: number, denominator: number, statedRaw: string) {
  const decimals = readPercent(statedRaw)?.decimals ?? 0;
  const { rounded, cut } = quotient(numerator, denominator, decimals);
  return { rounded: Number(`${rounded}e-${decimals}`), cut: Number(`${cut}e-${decimals}`) };
}

/** How a printed rate stands to two counts. `denominator` must not be 0. */
export function judgeRate(numerator: number, denominator: number, printed: PrintedPercent): CheckVerdict {
  const { scaled, decimals } = printed;
  const { rounded, cut } = quotient(numerator, denominator, decimals);
  const all = hundred(decimals);
  const isPartial = numerator > 0 && numerator < denominator;
  if (scaled === rounded) return isPartial && (scaled === all || scaled === 0n) ? 'rounded' : 'agrees';
  if (scaled !== cut) return 'differs';
  // Rounded, it would print as everything: the digits are too few for what is left.
  return rounded === all ? 'coarse' : 'truncated';
}

/**
 * Whether a rate can be tested without its numerator: one case must weigh more than the last digit printed,
 * and 0% and 100% fit every denominator. A test that cannot fail is no test.
 */
export function isTestable(denominator: number, { scaled, decimals }: PrintedPercent): boolean {
  const all = hundred(decimals);
  return scaled > 0n && scaled < all && denominator > 1 && BigInt(denominator) < all;
}

/** The whole number that gives the rate when rounded, or else the two on either side of it. */
export function wholeNumerators(denominator: number, printed: PrintedPercent): readonly number[] {
  const all = hundred(printed.decimals);
  const low = Number((printed.scaled * BigInt(denominator)) / all);
  const near = [low, low + 1].filter((value) => value <= denominator);
  const hit = near.find((value) => quotient(value, denominator, printed.decimals).rounded === printed.scaled);
  return hit === undefined ? near : [hit];
}
