/**
 * Between the scripts, character by character: meaning and length are kept. Word-level conversion
 * (twp → cn, cn → twp) is never used: it turns 文件 into 文档 and 执行 into 运行, 信息 into 資訊; these are
 * the words of public documents. The only file that knows opencc-js.
 */
import { Converter as toTraditionalConverter } from 'opencc-js/cn2t';
import { Converter } from 'opencc-js/t2cn';
import { differences, type Edit } from './edits.ts';

/** A character that the converter leaves alone and the words in which it must stay (著 → 着, 显著). */
export interface ConversionRule {
  readonly from: string;
  readonly to: string;
  readonly except: readonly string[];
}

/** A word that the converter parts or writes otherwise than it should: the traditional form it must have. */
export interface TraditionalRule {
  readonly from: string;
  readonly to: string;
}

const toSimplified = Converter({ from: 't', to: 'cn' });
/** Forms of characters as Taiwan prints them (為, 裡, 群): plain OpenCC (爲, 裏, 羣) is printed nowhere. */
const toTraditional = toTraditionalConverter({ from: 'cn', to: 'tw' });

function applyRule(text: string, { from, to, except }: ConversionRule): string {
  const kept = new Set<number>();
  for (const word of except) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      kept.add(at + word.indexOf(from));
    }
  }
  return [...text].every((character) => character !== from)
    ? text
    : Array.from({ length: text.length }, (_, at) =>
        text[at] === from && !kept.has(at) ? to : text.charAt(at),
      ).join('');
}

/**
 * Edits, one a character, that bring a text into simplified script. Simplified text gives none.
 * Throws when the converter changes the number of characters, which would mean it replaced words.
 */
export function simplify(text: string, rules: readonly ConversionRule[]): Edit[] {
  const converted = rules.reduce(applyRule, toSimplified(text));
  return differences(text, converted);
}

/**
 * A simplified text in traditional script; every character stays at its offset. Throws a RangeError when the
 * converter changes the length, which would mean it replaced words.
 */
export function traditionalize(text: string, rules: readonly TraditionalRule[]): string {
  let converted = toTraditional(text);
  if (converted.length !== text.length) {
    throw new RangeError(
      `Unexpected length ${converted.length} of “${converted.slice(0, 40)}”, expected ${text.length}`,
    );
  }
  for (const { from, to } of rules) {
    for (let at = text.indexOf(from); at >= 0; at = text.indexOf(from, at + from.length)) {
      converted = converted.slice(0, at) + to + converted.slice(at + to.length);
    }
  }
  return converted;
}
