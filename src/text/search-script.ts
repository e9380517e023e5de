/**
 * Traditional input to the simplified text, by a map of only the characters that occur. A character that
 * is right in one word and stands for another in the next (覆: 覆盖, but 答覆 is 答复) is mapped inside a
 * pair of characters that the texts have, or not at all.
 */
export interface ScriptMap {
  /** 體体務务…: each traditional character followed by its simplified one. */
  readonly single: string;
  /** 答覆答复…: two characters followed by two. */
  readonly pairs: string;
}

export const NO_SCRIPT: ScriptMap = { single: '', pairs: '' };

/** What a one-to-one table leaves as it is, or takes to the commoner of two: [what it leaves, the other]. */
const AMBIGUOUS = [
  ['覆', '复'],
  ['著', '着'],
  ['画', '划'],
  ['畫', '划'],
] as const;

/** `table` lists [traditional, simplified]; only what the texts need of it is kept. */
export function deriveScriptMap(
  table: readonly (readonly [string, string])[],
  texts: readonly string[],
): ScriptMap {
  const occurring = new Set<string>();
  const bigrams = new Set<string>();
  for (const text of texts) {
    let before = '';
    for (const character of text) {
      occurring.add(character);
      if (before !== '') bigrams.add(before + character);
      before = character;
    }
  }
  const needed = table.filter(([, simplified]) => occurring.has(simplified));
  const single = needed.filter(([traditional]) => !occurring.has(traditional));
  const shared = needed.filter(([traditional]) => occurring.has(traditional));
  const pairs = [...shared, ...AMBIGUOUS]
    .flatMap(([traditional, simplified]) =>
      [...bigrams]
        .filter((pair) => pair.includes(simplified) && /^\p{Script=Han}{2}$/u.test(pair))
        .map((pair) => [pair.replaceAll(simplified, traditional), pair] as const),
    )
    .filter(([written]) => !bigrams.has(written));
  return { single: single.flat().join(''), pairs: pairs.flat().join('') };
}

function chunks(text: string, size: number): [string, string][] {
  const characters = [...text];
  return Array.from({ length: Math.floor(characters.length / (2 * size)) }, (_, at) => {
    const start = at * 2 * size;
    return [
      characters.slice(start, start + size).join(''),
      characters.slice(start + size, start + 2 * size).join(''),
    ];
  });
}

/** Brings a query into simplified script; as many characters come out as went in. */
export function applyScript(input: string, { single, pairs }: ScriptMap): string {
  const map = new Map(chunks(single, 1));
  const simplified = Array.from(input, (character) => map.get(character) ?? character).join('');
  return chunks(pairs, 2).reduce((text, [from, to]) => text.replaceAll(from, to), simplified);
}
