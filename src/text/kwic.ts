/** Keyword in context: a place of a text with the words around it, its unit and its sentence. */
import { fold } from './search-fold.ts';
import type { TextSpan } from './sentences.ts';

/** Characters shown on either side. */
const AROUND = 30;

export interface KwicLine extends TextSpan {
  readonly before: string;
  readonly word: string;
  readonly after: string;
  readonly unit: string;
  /** The sentence, or the printed line where the word stands in a heading. */
  readonly sentence: TextSpan;
}

interface PlacedText {
  readonly text: string;
  readonly units: readonly (TextSpan & { readonly id: string; readonly sentences: readonly TextSpan[] })[];
}

const holds = (outer: TextSpan, inner: TextSpan): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

function lineAt(text: string, { start, end }: TextSpan): TextSpan {
  const stop = text.indexOf('\n', end);
  return { start: text.lastIndexOf('\n', start - 1) + 1, end: stop < 0 ? text.length : stop };
}

/** The finest unit and the sentence that hold a span. */
export function placeOfSpan(
  { text, units }: PlacedText,
  span: TextSpan,
): { unit: string; sentence: TextSpan } {
  const unit = units.findLast((each) => holds(each, span));
  const sentence = unit?.sentences.find((each) => holds(each, span)) ?? lineAt(text, span);
  return { unit: unit?.id ?? '', sentence: { start: sentence.start, end: sentence.end } };
}

/** One line a span, in the order given; the context ends with the printed line. */
export function kwicLines(report: PlacedText, spans: readonly TextSpan[]): KwicLine[] {
  return spans.map(({ start, end }) => {
    const line = lineAt(report.text, { start, end });
    return {
      start,
      end,
      before: report.text.slice(Math.max(line.start, start - AROUND), start),
      word: report.text.slice(start, end),
      after: report.text.slice(end, Math.min(line.end, end + AROUND)),
      ...placeOfSpan(report, { start, end }),
    };
  });
}

/** Every place of a word, read as the search reads it: marks, spaces, width and case do not count. */
export function findWord(text: string, word: string): TextSpan[] {
  const [haystack, needle] = [fold(text), fold(word).text];
  const spans: TextSpan[] = [];
  if (needle === '') return spans;
  for (
    let at = haystack.text.indexOf(needle);
    at >= 0;
    at = haystack.text.indexOf(needle, at + needle.length)
  ) {
    const [start, end] = [haystack.from[at] ?? 0, haystack.to[at + needle.length - 1] ?? 0];
    if (!text.slice(start, end).includes('\n')) spans.push({ start, end });
  }
  return spans;
}
