/**
 * Simplified to traditional where no converter is: in the browser, for texts that pages do not carry. A table is
 * derived at build time from texts and their conversions: for each character its commonest form, and for the
 * places that have another the shortest surroundings that tell them apart.
 */
export interface DisplayTable {
  /** 体體务務…: each simplified character followed by its commonest traditional form. */
  readonly single: string;
  /** By character, by surroundings (before_after): the form it has there. */
  readonly contexts: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** Characters before and after, the shortest surroundings first. */
const SHAPES: readonly (readonly [number, number])[] = Array.from(
  { length: 8 },
  (_, size) => size + 1,
).flatMap((size) =>
  Array.from({ length: size + 1 }, (_, before): [number, number] => [before, size - before]),
);

const keyAt = (text: string, at: number, [before, after]: readonly [number, number]): string =>
  `${text.slice(Math.max(0, at - before), at)}_${text.slice(at + 1, at + 1 + after)}`;

export interface ConvertedText {
  readonly simplified: string;
  /** As long as `simplified`. */
  readonly traditional: string;
}

function countForms(texts: readonly ConvertedText[]): Map<string, Map<string, number>> {
  const forms = new Map<string, Map<string, number>>();
  for (const { simplified, traditional } of texts) {
    for (let at = 0; at < simplified.length; at += 1) {
      const [from, to] = [simplified.charAt(at), traditional.charAt(at)];
      const own = forms.get(from) ?? new Map<string, number>();
      forms.set(from, own.set(to, (own.get(to) ?? 0) + 1));
    }
  }
  return forms;
}

/** What surrounds a character in all texts: the one form it has there, or null where it has several. */
function surroundingsOf(
  texts: readonly ConvertedText[],
  isAmbiguous: (character: string) => boolean,
): Map<string, string | null> {
  const known = new Map<string, string | null>();
  for (const { simplified, traditional } of texts) {
    for (let at = 0; at < simplified.length; at += 1) {
      const character = simplified.charAt(at);
      if (!isAmbiguous(character)) continue;
      const form = traditional.charAt(at);
      for (const shape of SHAPES) {
        const key = character + keyAt(simplified, at, shape);
        const before = known.get(key);
        known.set(key, before === undefined || before === form ? form : null);
      }
    }
  }
  return known;
}

/** The table that reproduces these conversions; a place that no surroundings tell apart gets the commonest form. */
export function deriveDisplayTable(texts: readonly ConvertedText[]): DisplayTable {
  const forms = countForms(texts);
  const common = new Map(
    [...forms].map(([from, own]) => [from, [...own].sort(([, a], [, b]) => b - a)[0]?.[0] ?? from]),
  );
  const isAmbiguous = (character: string): boolean => (forms.get(character)?.size ?? 0) > 1;
  const surroundings = surroundingsOf(texts, isAmbiguous);
  const contexts: Record<string, Record<string, string>> = {};
  for (const { simplified, traditional } of texts) {
    for (let at = 0; at < simplified.length; at += 1) {
      const [from, to] = [simplified.charAt(at), traditional.charAt(at)];
      if (to === common.get(from)) continue;
      const keys = SHAPES.map((shape) => keyAt(simplified, at, shape));
      const telling = keys.find((key) => surroundings.get(from + key) === to);
      if (telling !== undefined) (contexts[from] ??= {})[telling] = to;
    }
  }
  const single = [...common].filter(([from, to]) => from !== to).flat();
  return { single: single.join(''), contexts };
}

/** Applies a table; the result is as long as the text. */
export function displayConverter({ single, contexts }: DisplayTable): (text: string) => string {
  const common = new Map<string, string>();
  for (let at = 0; at + 1 < single.length; at += 2) common.set(single.charAt(at), single.charAt(at + 1));
  return (text) =>
    Array.from({ length: text.length }, (_, at) => {
      const character = text.charAt(at);
      const own = contexts[character];
      const shape = own && SHAPES.find((each) => own[keyAt(text, at, each)] !== undefined);
      return (shape && own[keyAt(text, at, shape)]) ?? common.get(character) ?? character;
    }).join('');
}
