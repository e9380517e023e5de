/** Laws that hold for every report under content, the next one too. */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readRawTexts, readRegion } from '../../scripts/read-content.ts';
import { applyLedger, undoLedger } from '../../src/text/ledger.ts';
import { readReport } from './committed.ts';
import { findings, run } from './context.ts';

const raws = await readRawTexts('content');

describe.each(raws)('$stem', ({ stem, region, raw, sha256, source }) => {
  const { text, record, front, markdown } = readReport(stem);

  it('is what its ledger makes of the raw text, and the raw text is what it undoes to', () => {
    expect(applyLedger(raw, record.ledger)).toBe(text);
    expect(undoLedger(text, record.ledger)).toBe(raw);
  });

  it('keeps every number in its order, but for lines taken out', () => {
    const removed = new Set(record.removed.map(({ line }) => line));
    const kept = raw.split('\n').filter((_, at) => !removed.has(at + 1));
    expect(text.match(/\d+/g)).toEqual(kept.join('\n').match(/\d+/g));
  });

  it('holds no phonetic letter, no lost byte, no blank at an end of a line', () => {
    expect(text).not.toMatch(/[\u3100-\u312F\u31A0-\u31BF\uFFFD\u200B\uFEFF]/);
    expect(text).not.toMatch(/^[^\S\n]|[^\S\n]$|[^\S\n ]|\n\n/m);
  });

  it('pairs all brackets, titles and quotations', () => {
    const open: string[] = [];
    for (const mark of text.match(/[（）《》〈〉“”‘’〔〕]/g) ?? []) {
      if ('（《〈“‘〔'.includes(mark)) open.push(mark);
      else expect(`${open.pop() ?? ''}${mark}`).toMatch(/^(?:（）|《》|〈〉|“”|‘’|〔〕)$/);
    }
    expect(open).toEqual([]);
  });

  it('is at rest: normalising it again changes nothing', () => {
    const again = run(text, { stem });
    expect(again.text).toBe(text);
    expect(again.record).toEqual({ ledger: [], removed: [] });
  });

  it('is not stale, and nothing fatal was found in it', async () => {
    const { name } = await readRegion('content', region);
    const now = run(raw, { stem, sha256, source, regionName: name });
    expect(now.markdown).toBe(markdown);
    expect(now.record).toEqual(record);
    expect(findings(now).filter((rule) => rule.endsWith('!'))).toEqual([]);
    expect(front.sha256).toBe(sha256);
  });
});

it('has two files in content/reports for every raw text and no other', () => {
  const expected = raws.flatMap(({ stem }) => [`${stem}.edits.json`, `${stem}.md`]);
  expect(readdirSync('content/reports').sort()).toEqual(expected.sort());
});
