/** The longest wording that several reports share, word for word but for marks and spaces. */
import { hasWeight } from '../text/han.ts';
import type { TextSpan } from '../text/sentences.ts';
import { findFormulaic, PHRASE, SHARED } from './formulaic.ts';

export interface SharedPassage {
  /** As printed where it stands first. */
  readonly text: string;
  readonly length: number;
  /** Where it stands first in each report that has it; `report` is the place in the list of texts. */
  readonly places: readonly (TextSpan & { readonly report: number })[];
}

export interface SharedWording {
  /** For each text the spans that at least two others have too. */
  readonly spans: readonly (readonly TextSpan[])[];
  readonly passages: readonly SharedPassage[];
}

/** A text without marks and spaces, and for each character the way back. */
function weigh(text: string): { plain: string; from: number[] } {
  const from: number[] = [];
  let plain = '';
  for (let at = 0; at < text.length; at += 1) {
    if (!hasWeight(text.charAt(at))) continue;
    plain += text.charAt(at);
    from.push(at);
  }
  return { plain, from };
}

/** Whether a passage of as many texts holds this wording already: it then says nothing new. */
function isInside(key: string, texts: number, passages: readonly SharedPassage[]): boolean {
  return passages.some(({ text, places }) => places.length >= texts && weigh(text).plain.includes(key));
}

/** A key that ends or begins within a number says half of it. */
const trimNumbers = (key: string): string => key.replace(/^\d+年?|\d+$/gu, '');

/** What recurs, and its longest passages; a passage inside a longer one of the same texts is left out. */
export function findShared(texts: readonly string[], most: number): SharedWording {
  const spans = findFormulaic(texts);
  const weighed = texts.map(weigh);
  const keys = new Set(
    spans.flatMap((own, report) =>
      own.map(({ start, end }) => trimNumbers(weigh((texts[report] ?? '').slice(start, end)).plain)),
    ),
  );
  const longest = [...keys]
    .filter(({ length }) => length >= PHRASE)
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const passages: SharedPassage[] = [];
  for (const key of longest) {
    if (passages.length >= most) break;
    const places = weighed.flatMap(({ plain, from }, report) => {
      const at = plain.indexOf(key);
      if (at < 0) return [];
      return [{ report, start: from[at] ?? 0, end: (from[at + key.length - 1] ?? 0) + 1 }];
    });
    const [first] = places;
    if (!first || places.length < SHARED || isInside(key, places.length, passages)) continue;
    passages.push({
      text: (texts[first.report] ?? '').slice(first.start, first.end),
      length: key.length,
      places,
    });
  }
  return { spans, passages };
}
