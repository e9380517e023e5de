/**
 * Drop a folder into tests/fixtures/normalize and it is a test:
 *   raw.txt        the text as received
 *   source.yml     optional sidecar, as in content/raw
 *   expected.md    the Markdown body, without front matter
 *   expected.json  frontMatter: the keys to be checked; removed: [rule, text] of each line taken out;
 *                  findings: [rule, words of the message] of each finding; fatal: whether any is; stem: optional
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { applyLedger, undoLedger } from '../../src/text/ledger.ts';
import { run, textOfMarkdown } from './context.ts';

const FOLDER = 'tests/fixtures/normalize';
const pair = z.tuple([z.string(), z.string()]);
const expectedSchema = z.strictObject({
  stem: z.string().default('yunxi-2023'),
  frontMatter: z.record(z.string(), z.unknown()),
  removed: z.array(pair),
  findings: z.array(pair),
  fatal: z.boolean(),
});

function readFixture(name: string) {
  const read = (file: string) => readFileSync(join(FOLDER, name, file), 'utf8');
  const sidecar: unknown = existsSync(join(FOLDER, name, 'source.yml')) ? parse(read('source.yml')) : {};
  const expected = expectedSchema.parse(JSON.parse(read('expected.json')));
  return { raw: read('raw.txt'), sidecar, expected, body: read('expected.md') };
}

const names = readdirSync(FOLDER).sort();

it('finds its folders', () => expect(names.length).toBeGreaterThan(15));

/** A value made when first asked for, so that what throws fails the test that asks. */
function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}

describe.each(names)('%s', (name) => {
  const { raw, sidecar, expected, body } = readFixture(name);
  const normalized = once(() => run(raw, { sidecar, stem: expected.stem }));

  it('gives the expected body', () => {
    const { markdown } = normalized();
    expect(markdown.slice(markdown.indexOf('\n---\n') + '\n---\n'.length).trimStart()).toBe(body);
  });

  it('gives the expected front matter', () =>
    expect(normalized().frontMatter).toMatchObject(expected.frontMatter));

  it('takes out the expected lines', () => {
    expect(normalized().record.removed.map(({ rule, text }) => [rule, text])).toEqual(expected.removed);
  });

  it('finds what is wrong', () => {
    const { messages } = normalized().file;
    expect(messages.map(({ ruleId }) => ruleId)).toEqual(expected.findings.map(([rule]) => rule));
    expected.findings.forEach(([, words], at) => expect(messages[at]?.reason).toContain(words));
    expect(messages.some(({ fatal }) => fatal === true)).toBe(expected.fatal);
  });

  it('accounts for every character', () => {
    const { text, record, markdown } = normalized();
    expect(applyLedger(raw, record.ledger)).toBe(text);
    expect(undoLedger(text, record.ledger)).toBe(raw);
    expect(textOfMarkdown(markdown)).toBe(text);
  });

  it('is at rest when normalised again', () => {
    // A text with errata has been mended already, so the sidecar of the raw text no longer fits it.
    const { text } = normalized();
    const again = run(text, { stem: expected.stem });
    expect(again.text).toBe(text);
    expect(again.record).toEqual({ ledger: [], removed: [] });
  });
});
