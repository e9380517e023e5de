/**
 * Numerals as Chinese government texts print them, into numbers. Pure; null for what is not a number.
 * Decimals never drift: scales move the decimal point of the printed string (2.7万 is 27000, not
 * 27000.000000000004), because a decimal string with an exponent is read with a single rounding.
 */

const digitOf: ReadonlyMap<string, number> = new Map([
  ...[...'〇一二三四五六七八九'].map((char, index): [string, number] => [char, index]),
  ['○', 0],
  ['零', 0],
  ['两', 2],
]);
const powerOf: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);
const exponentOf: ReadonlyMap<string, number> = new Map([
  ['十', 1],
  ['百', 2],
  ['千', 3],
  ['万', 4],
  ['亿', 8],
]);

/** Characters a Chinese numeral may hold. */
export const hanNumeralChars = '〇○零一二两三四五六七八九十百千万亿';

/** Runs of digits that outgrow a number (a typo, an identifier) are not numbers. */
const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** `5,310.43` → 5310.43; thousands separators only in groups of three. `53,10` → null. */
export function parseDigits(raw: string): number | null {
  const plain = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(raw) ? raw.replaceAll(',', '') : raw;
  return /^\d+(?:\.\d+)?$/.test(plain) ? finite(Number(plain)) : null;
}

/** One section below 万: 九千九百, 一百零五, 三百五 (350), 百 (100); null unless its powers fall. */
function parseSection(raw: string): number | null {
  let total = 0;
  let digit: number | null = null;
  let lastPower = 10_000;
  let sawZero = false;
  for (const char of raw) {
    const power = powerOf.get(char);
    const value = digitOf.get(char);
    if (power !== undefined) {
      if (power >= lastPower) return null;
      total += (digit ?? 1) * power;
      [digit, lastPower, sawZero] = [null, power, false];
    } else if (value === 0) {
      if (digit !== null) return null;
      sawZero = true;
    } else if (value !== undefined) {
      if (digit !== null) return null;
      digit = value;
    } else return null;
  }
  // 三百五 says 350: a last digit without 零 takes the next lower power.
  const shortened = !sawZero && lastPower < 10_000 && lastPower > 10;
  return total + (digit ?? 0) * (shortened ? lastPower / 10 : 1);
}

/** Chinese numerals: 八, 二十五, 九千九百, 两万五, 百万, 二〇二二 (read digit by digit). 七五 → null. */
export function parseHanNumeral(raw: string): number | null {
  if (raw === '') return null;
  const digits = [...raw].map((char) => digitOf.get(char));
  if (!digits.includes(undefined) && raw.length > 1) {
    return raw.length >= 3 || /[〇○零]/.test(raw) ? finite(Number(digits.join(''))) : null;
  }
  let total = 0;
  let section = '';
  let lastScale = Infinity;
  for (const char of raw) {
    const scale = char === '万' ? 10_000 : char === '亿' ? 100_000_000 : null;
    if (scale === null) {
      section += char;
      continue;
    }
    const value = section === '' ? 1 : parseSection(section);
    if (value === null) return null;
    if (scale < lastScale) total += value * scale;
    else if (section === '') total *= scale;
    else return null;
    [section, lastScale] = ['', scale];
  }
  const rest = section === '' ? 0 : parseSection(section);
  if (rest === null) return null;
  const shortened = /[万亿][一二两三四五六七八九]$/.test(raw);
  return finite(total + rest * (shortened ? lastScale / 10 : 1));
}

/**
 * Any printed number, qualifiers 余, 多, 来, 几 inside it passed over: `5,310.43`, `2.7万`, `20余万`,
 * `1.27万亿`, `三十多亿`, `十余`, `九千九百`.
 */
export function parseNumber(raw: string): number | null {
  const plain = raw.replace(/[余多来几]/g, '');
  const parts = /^(\d[\d,]*(?:\.\d+)?)([十百千万亿]*)$/.exec(plain);
  if (parts === null) return parseHanNumeral(plain);
  const [, digits = '', scales = ''] = parts;
  if (parseDigits(digits) === null) return null;
  const exponent = [...scales].reduce((sum, char) => sum + (exponentOf.get(char) ?? 0), 0);
  return finite(Number(`${digits.replaceAll(',', '')}e${exponent}`));
}

/** Two neighbouring numerals that mean a range: 两三 → [2, 3], 五六十 → [50, 60]; else null. */
export function parseNeighbours(raw: string): readonly [number, number] | null {
  const parts = /^(十?)([一二两三四五六七八九])([二三四五六七八九])([十百千万亿]*)$/.exec(raw);
  if (parts === null) return null;
  const [, ten = '', low = '', high = '', scales = ''] = parts;
  const [min, max] = [digitOf.get(low) ?? 0, digitOf.get(high) ?? 0];
  if (max !== min + 1 || (ten !== '' && scales !== '')) return null;
  const exponent = [...scales].reduce((sum, char) => sum + (exponentOf.get(char) ?? 0), 0);
  const base = ten === '' ? 0 : 10;
  return [Number(`${base + min}e${exponent}`), Number(`${base + max}e${exponent}`)];
}

/** The decimal product of two finite numbers as printed, rounded once: 0.7 × 10 is 7. */
export function multiplyExactly(left: number, right: number): number {
  const [a, b] = [decimalParts(left), decimalParts(right)];
  return Number(`${a.mantissa * b.mantissa}e${a.exponent + b.exponent}`);
}

function decimalParts(value: number): { mantissa: bigint; exponent: number } {
  const [decimal = '0', exponent = '0'] = String(value).split('e');
  const [whole = '0', fraction = ''] = decimal.split('.');
  return { mantissa: BigInt(whole + fraction), exponent: Number(exponent) - fraction.length };
}
