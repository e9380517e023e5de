/** A set of characters as a short string: the steps from one to the next, in order of their code points. */
const BASE = 36;

/** Packs a set. A step is one digit of base 36, or several between two points. */
export function packCharacters(characters: Iterable<string>): string {
  const codes = [...new Set(characters)]
    .map((character) => character.codePointAt(0) ?? 0)
    .sort((a, b) => a - b);
  return codes
    .map((code, at) => {
      const step = code - (codes[at - 1] ?? 0);
      return step < BASE ? step.toString(BASE) : `.${step.toString(BASE)}.`;
    })
    .join('');
}

/** Unpacks what `packCharacters` packed. */
export function unpackCharacters(packed: string): Set<string> {
  let code = 0;
  return new Set(
    Array.from(packed.matchAll(/\.([0-9a-z]+)\.|([0-9a-z])/g), ([, long, short]) => {
      code += Number.parseInt(long ?? short ?? '0', BASE);
      return String.fromCodePoint(code);
    }),
  );
}
