/** A thread that converts the pages it is told of, one after another; it answers null, or what was wrong. */
import { readFileSync, writeFileSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
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

parentPort?.on('message', (page: string) => {
  try {
    writeFileSync(page, convertHtml(readFileSync(page, 'utf8'), convert));
    parentPort?.postMessage(null);
  } catch (error) {
    parentPort?.postMessage(`${page}: ${error instanceof Error ? error.message : String(error)}`);
  }
});
