/** Texts that no one wrote: one thing without end. The largest that the way in lets through take bounded work. */
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../scripts/add/extraction.ts';
import { applyLedger } from '../../src/text/ledger.ts';
import { run } from './context.ts';

const UNITS = [
  ...[
    '法',
    '法 ',
    '1',
    '一是',
    '（',
    '"',
    '—',
    '\u200B',
    '法。',
    '一、工作。二、不足。',
    '区(qū)',
    '法?(fǎ',
    '區',
  ],
  ...[
    '?。ù思_發(fā)布',
    '<',
    '法\n',
    '一、法\n',
    '打印\n',
    '附件\n',
    '来源：',
    '2023年1月5日\n',
    '法治政府建设报告\n',
  ],
];
const OPENING = '2023年，云溪县推进法治。\n';

describe.each([20_000, LIMITS.characters])('%i characters', (length) => {
  // All of them at a fifteenth of the limit; at the limit those that cost most.
  const units = length === LIMITS.characters ? ['區', '区(qū)', '一、法\n', '打印\n', '法'] : UNITS;
  it.each(units)('of %j are normalised within ten seconds of work', (unit) => {
    const raw = (OPENING + unit.repeat(length)).slice(0, length);
    const { user } = process.cpuUsage();
    const { text, record } = run(raw);
    expect((process.cpuUsage().user - user) / 1e6).toBeLessThan(10);
    if (length < LIMITS.characters) expect(applyLedger(raw, record.ledger)).toBe(text);
  });
});
