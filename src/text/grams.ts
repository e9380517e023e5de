/**
 * Wording that returns elsewhere, by runs of characters that carry weight (Han, letters, digits): marks and
 * spaces between them do not count, the end of a sentence parts runs.
 */
import { hasWeight } from './han.ts';
import type { TextSpan } from './sentences.ts';

const BREAKS = new Set('。！？；\n');

/** One run of `size` weighty characters: its characters joined, and the span of the text it came from. */
export interface Gram extends TextSpan {
  readonly key: string;
}

/** Every gram of a text, in order of place. Grams do not reach over the end of a sentence. */
export function* gramsOf(text: string, size: number): Generator<Gram> {
  let places: number[] = [];
  let run = '';
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (BREAKS.has(character)) {
      places = [];
      run = '';
    } else if (hasWeight(character)) {
      places.push(at);
      run += character;
      const first = places.length - size;
      if (first >= 0) yield { key: run.slice(first), start: places[first] ?? 0, end: at + 1 };
    }
  }
}

/** Spans covered by the grams that `returns` accepts, joined where they overlap or touch. */
export function coverGrams(text: string, size: number, returns: (key: string) => boolean): TextSpan[] {
  const spans: { start: number; end: number }[] = [];
  for (const { key, start, end } of gramsOf(text, size)) {
    if (!returns(key)) continue;
    const last = spans.at(-1);
    if (last && start <= last.end) last.end = end;
    else spans.push({ start, end });
  }
  return spans;
}

/** What two texts share: in each the spans of wording of at least `size` characters that the other has too. */
export function sharedWording(a: string, b: string, size: number): { a: TextSpan[]; b: TextSpan[] } {
  const keysOf = (text: string): Set<string> => new Set(Array.from(gramsOf(text, size), ({ key }) => key));
  const [inA, inB] = [keysOf(a), keysOf(b)];
  return { a: coverGrams(a, size, (key) => inB.has(key)), b: coverGrams(b, size, (key) => inA.has(key)) };
}
