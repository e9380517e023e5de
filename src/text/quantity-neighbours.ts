/** What the characters around an amount say: how exact it is, and whether it counts at all. */
import type { QuantityWords } from '../schemas/quantity-words.ts';
import type { Approx } from '../schemas/vocabulary.ts';
import type { Amount } from './quantity-amounts.ts';

/** How far back or ahead a word around a number may reach; bounds the work per number. */
const reach = 24;
const scaleFirst = /^[百千万亿]/;

const endsWith = (text: string, words: readonly string[]): boolean =>
  words.some((word) => text.endsWith(word));

/** The qualifier of an amount: inside it (余), else before it (近), else after it (以上). */
export function approxAround(text: string, amount: Amount, words: QuantityWords): Approx {
  if (amount.approx !== 'none') return amount.approx;
  const before = text.slice(Math.max(0, amount.start - reach), amount.start);
  for (const group of words.approxBefore) {
    if (group.bareScale && !scaleFirst.test(amount.number)) continue;
    if (endsWith(before, group.words) && !endsWith(before, group.except)) return group.approx;
  }
  const after = text.slice(amount.end, amount.end + reach);
  for (const group of words.approxAfter) {
    const starts = (word: string): boolean => after.startsWith(word);
    if (group.words.some(starts) && !group.except.some(starts)) return group.approx;
  }
  return 'none';
}

/** 一 + unit counts rather than standing for the article "a". */
function oneCounts(text: string, amount: Amount, before: string, words: QuantityWords): boolean {
  const printed = amount.unit?.unit ?? '';
  const clause = before.slice(
    Math.max(...[...'，。；：、！？\n'].map((mark) => before.lastIndexOf(mark))) + 1,
  );
  if (words.oneCounts.words.some((word) => clause.includes(word))) return true;
  if (endsWith(before, words.oneArticles.words)) return false;
  const after = text.slice(amount.end, amount.end + reach);
  if (/^(?:$|[，。；：、！？）\s])/u.test(after)) return true;
  // 一个中心、三个基地: beside a sibling of the same unit even 一 counts.
  const sibling = /^[^，。；：！？、]{0,10}[、和](?=[二两三四五六七八九十\d])/u.exec(after);
  return sibling !== null && after.slice(sibling[0].length + 1).startsWith(printed);
}

/** False for ordinals, ranks, session numbers, articles, and numerals that only look like numbers. */
export function isCount(text: string, amount: Amount, words: QuantityWords, isName: boolean): boolean {
  const before = text.slice(Math.max(0, amount.start - reach), amount.start);
  const printed = amount.unit?.unit ?? '';
  const isOne = amount.number === '一';
  if (before.endsWith('第')) {
    return isOne && !isName && words.firsts.words.includes(printed) && text[amount.end] !== '次';
  }
  if (/[、和及]$/.test(before) && /第[^，。；]{1,4}[、和及]$/.test(before)) return false;
  if (endsWith(before, words.ordinalBefore.words)) return false;
  // 数十家 and 几十家 hide their first digit.
  if (/[数几]$/.test(before) && amount.isHan) return false;
  if (!amount.isHan || printed === '%') return true;
  // A lone 二 orders (二次供水); counting says 两, which never orders.
  if (amount.number === '二' || amount.number === '二三') return false;
  if (amount.number !== '两' && words.ordinalUnits.words.includes(printed)) return false;
  if (printed === '次' && endsWith(before, words.sessionBefore.words)) return false;
  if (scaleFirst.test(amount.number) && amount.approx === 'none' && amount.number.length < 2) {
    return approxAround(text, amount, words) !== 'none';
  }
  return isName || !isOne || oneCounts(text, amount, before, words);
}
