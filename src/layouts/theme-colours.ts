/** Colours of the tokens for what no style sheet reaches: the bars that a browser draws around the page. */
import tokens from '../styles/tokens.css?raw';

/** A token's pair of colours. Throws when the tokens name no such pair. */
export function colourPair(name: string, css = tokens): { readonly light: string; readonly dark: string } {
  const [, light, dark] = new RegExp(`--${name}: light-dark\\((#\\w+), (#\\w+)\\);`).exec(css) ?? [];
  if (light === undefined || dark === undefined)
    throw new Error(`tokens.css: Unexpected absence of --${name}, expected a pair of colours`);
  return { light, dark };
}
