/**
 * Traditional to simplified, character by character: meaning and length are kept. Word-level
 * conversion (twp → cn) is never used: it turns 文件 into 文档 and 执行 into 运行.
 * The only file that knows opencc-js.
 */
import { Converter } from 'opencc-js/t2cn';
import { differences, type Edit } from './edits.ts';

/** A character that the converter leaves alone and the words in which it must stay (著 → 着, 显著). */
export interface ConversionRule {
  readonly from: string;
  readonly to: string;
  readonly except: readonly string[];
}

const toSimplified = Converter({ from: 't', to: 'cn' });

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
