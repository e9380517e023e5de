/**
 * Documents of other places and kinds, read where OTHER_DOCUMENTS names a folder of .txt files. They are
 * no reports of this corpus; the normaliser must bear them all the same: a sound outline, annexes apart, no lost
 * text, no changed number.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { listMark } from '../../src/text/numbering.ts';
import { applyLedger, undoLedger } from '../../src/text/ledger.ts';
import { parseMarkdown, run } from './context.ts';
import { outlineProblems } from './outline-problems.ts';

const folder = process.env['OTHER_DOCUMENTS'] ?? '';
const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.txt')) : [];
const digits = (text: string): string => text.replace(/\D+/g, '');

/** What is odd in the sources themselves, each with its reason, and how many sections and annexes they have. */
const documentSchema = z.strictObject({
  sections: z.int().min(1),
  subsections: z.array(z.int()).describe('（一） headings of each section'),
  annexLines: z.int(),
  anomalies: z.array(z.strictObject({ problem: z.string(), reason: z.string() })),
});
const known = z
  .record(z.string(), documentSchema)
  .parse(JSON.parse(readFileSync('tests/fixtures/other-documents.json', 'utf8')));

const documents = names.map((name) => {
  const raw = readFileSync(join(folder, name), 'utf8');
  return { name, raw, result: run(raw) };
});

describe.runIf(names.length > 0).each(documents)('$name', ({ name, raw, result }) => {
  const { text, record, markdown, file } = result;
  const headings = parseMarkdown(markdown).blocks.filter(({ depth }) => depth !== null && depth > 1);
  const annex = record.removed.filter(({ rule }) => rule === 'annex');

  test('is accounted for, character by character', () => {
    expect(applyLedger(raw, record.ledger)).toBe(text);
    expect(undoLedger(text, record.ledger)).toBe(raw);
    const removed = record.removed.map((line) => line.text).join('\n');
    expect(digits(text).length + digits(removed).length).toBe(digits(raw).length);
    // What is taken out besides annexes is furniture, not a part of the document.
    const furniture = record.removed.filter(({ rule }) => rule !== 'annex').map((line) => line.text);
    expect(furniture.join('\n').length).toBeLessThan(raw.length * 0.02);
  });

  test('has levels that go down one at a time and numbers without gaps, or a notice that says the source jumps', () => {
    const problems = outlineProblems(markdown);
    const notices = file.messages.filter(({ ruleId }) => ruleId === 'numbering' || ruleId === 'level');
    expect(problems).toHaveLength(notices.length);
    expect(problems).toEqual(known[name]?.anomalies.map(({ problem }) => problem) ?? []);
  });

  test('has sections, and no heading that is a paragraph', () => {
    expect(headings.length).toBeGreaterThan(2);
    expect(headings[0]?.depth).toBe(2);
    for (const heading of headings) {
      expect(heading.text.length).toBeLessThanOrEqual(80);
      expect(heading.text.slice(0, -1)).not.toContain('。');
    }
  });

  test('keeps annexes apart: what follows them is taken out with them, and no section begins anew', () => {
    const firsts = headings.filter(({ depth, text }) => depth === 2 && listMark(text)?.ordinal === 1);
    expect(firsts.length).toBeLessThanOrEqual(1);
    const notices = file.messages.filter(({ ruleId }) => ruleId === 'annex');
    expect(notices).toHaveLength(annex.length > 0 ? 1 : 0);
    expect(raw.trimEnd().endsWith(annex.at(-1)?.text.trim() ?? '')).toBe(true);
  });

  test.runIf(name in known)('has the outline that a reader finds in it', () => {
    const subsections = headings.reduce<number[]>((counts, { depth }) => {
      if (depth === 2) counts.push(0);
      if (depth === 3) counts[counts.length - 1] = (counts.at(-1) ?? 0) + 1;
      return counts;
    }, []);
    expect({ sections: subsections.length, subsections, annexLines: annex.length }).toEqual({
      sections: known[name]?.sections,
      subsections: known[name]?.subsections,
      annexLines: known[name]?.annexLines,
    });
  });
});

test('the documents are there when a folder is named', () => {
  expect(folder === '' || names.length > 0).toBe(true);
});
