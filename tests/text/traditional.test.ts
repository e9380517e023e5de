/** To traditional script: by the converter, with our own rules, at the same length, and back again. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';
import { traditionalRulesSchema } from '../../src/schemas/conversion.ts';
import { deriveDisplayTable, displayConverter } from '../../src/text/display-script.ts';
import { applyEdits } from '../../src/text/edits.ts';
import { simplify, traditionalize } from '../../src/text/script.ts';
import { applyScript, deriveScriptMap } from '../../src/text/search-script.ts';
import { founders } from '../normalize/committed.ts';
import { lexicons } from '../normalize/context.ts';

const rules = traditionalRulesSchema.parse(parse(readFileSync('content/lexicons/traditional.yml', 'utf8')));
const convert = (text: string): string => traditionalize(text, rules);
const back = (text: string): string => applyEdits(text, simplify(text, lexicons.conversion));
const texts = founders.map(({ text }) => text);

describe.each(rules)('$from to $to', ({ from, to, examples, counterexamples }) => {
  it.each(examples)('$before becomes $after', ({ before, after }) => {
    expect(convert(before)).toBe(after);
    expect(after).toContain(to);
  });
  it.each(counterexamples)('leaves $before to the converter', ({ before, after }) => {
    expect(before).not.toContain(from);
    expect(convert(before)).toBe(after);
  });
  it('is needed: the converter alone writes one of its examples otherwise', () => {
    expect(examples.some(({ before, after }) => traditionalize(before, []) !== after)).toBe(true);
  });
});

describe('traditionalize', () => {
  it.each([
    ['法治政府建设', '法治政府建設'],
    ['信息、软件、网络', '信息、軟件、網絡'],
    ['干部干净担当，若干措施', '幹部乾淨擔當，若干措施'],
    ['理发后发展', '理髮後發展'],
    ['为群众里里外外', '為群眾裡裡外外'],
  ])('%s becomes %s', (before, after) => expect(convert(before)).toBe(after));

  it('keeps length, numbers and Latin of whatever the reports are put together to', () => {
    expect(texts.length).toBeGreaterThanOrEqual(5);
    const piece = fc
      .tuple(fc.nat(texts.length - 1), fc.nat(20_000), fc.integer({ min: 1, max: 60 }))
      .map(([at, start, length]) => texts[at]?.slice(start, start + length) ?? '');
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 8 }), (pieces) => {
        const text = pieces.join('');
        const converted = convert(text);
        expect(converted.length).toBe(text.length);
        const rest = (from: string): string => from.replace(/\p{Script=Han}/gu, '字');
        expect(rest(converted)).toBe(rest(text));
      }),
    );
  });

  test('the reports come back character by character', () => {
    for (const text of texts) expect(back(convert(text))).toBe(text);
  });

  it('is read by the search as the stored text', () => {
    const table = new Map<string, string>();
    for (const text of texts)
      [...convert(text)].forEach((character) => {
        const [edit] = simplify(character, []);
        if (edit) table.set(character, edit.after);
      });
    const map = deriveScriptMap([...table], texts);
    for (const text of texts) expect(applyScript(convert(text), map)).toBe(text);
  });
});

describe('the table for the browser', () => {
  const pairs = texts.map((simplified) => ({ simplified, traditional: convert(simplified) }));

  it('gives every report as the converter does', () => {
    const show = displayConverter(deriveDisplayTable(pairs));
    for (const { simplified, traditional } of pairs) expect(show(simplified)).toBe(traditional);
  });

  it('tells forms apart by the shortest surroundings that do', () => {
    const table = deriveDisplayTable(
      ['干部干部', '干净'].map((simplified) => ({ simplified, traditional: convert(simplified) })),
    );
    expect(table.contexts).toEqual({ 干: { _净: '乾' } });
    expect(displayConverter(table)('干净的干部')).toBe('乾淨的幹部');
  });
});
