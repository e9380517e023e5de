/** A thread that converts the pages it is given, one after another. */
import { readFileSync } from 'node:fs';
import { Tinypool } from 'tinypool';
import { parse } from 'yaml';
import { traditionalRulesSchema } from '../src/schemas/conversion.ts';
import { traditionalize } from '../src/text/script.ts';
import { convertHtml } from '../src/text/traditional-html.ts';

/** Most texts of a page stand on other pages too. */
const KNOWN_MOST = 50_000;

const rules = traditionalRulesSchema.parse(
  parse(readFileSync(new URL('../content/lexicons/traditional.yml', import.meta.url), 'utf8')),
);
const known = new Map<string, string>();

function convert(text: string): string {
  const before = known.get(text);
  if (before !== undefined) return before;
  const converted = traditionalize(text, rules);
  if (known.size >= KNOWN_MOST) known.clear();
  known.set(text, converted);
  return converted;
}

/** The page, given and answered as UTF-8. */
export default (page: Uint8Array): unknown =>
  Tinypool.move(new TextEncoder().encode(convertHtml(new TextDecoder().decode(page), convert)));
