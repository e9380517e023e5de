/**
 * Documents of other places and kinds, read where OTHER_DOCUMENTS names a folder of .txt files. They are
 * no reports of this corpus; the normaliser must bear them all the same: no lost text, no changed number.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { applyLedger, undoLedger } from '../../src/text/ledger.ts';
import { run } from './context.ts';

const folder = process.env['OTHER_DOCUMENTS'] ?? '';
const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.txt')) : [];
const digits = (text: string): string => text.replace(/\D+/g, '');

describe.runIf(names.length > 0)('documents of other places and kinds', () => {
  test.each(names)('%s is accounted for, character by character', (name) => {
    const raw = readFileSync(join(folder, name), 'utf8');
    const { text, record } = run(raw);
    expect(applyLedger(raw, record.ledger)).toBe(text);
    expect(undoLedger(text, record.ledger)).toBe(raw);
    const removed = record.removed.map((line) => line.text).join('\n');
    expect(digits(text).length + digits(removed).length).toBe(digits(raw).length);
    // What is taken out is furniture, not a part of the document.
    expect(removed.length).toBeLessThan(raw.length * 0.02);
  });
});

test('the documents are there when a folder is named', () => {
  expect(folder === '' || names.length > 0).toBe(true);
});
