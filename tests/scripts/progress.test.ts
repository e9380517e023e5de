/** What a long run says of itself, with a clock of the test. */
import { describe, expect, it } from 'vitest';
import { Progress } from '../../scripts/progress.ts';

function told(isTTY: boolean, total: number, stepMilliseconds: number): string[] {
  const written: string[] = [];
  let now = 0;
  const place = { isTTY, write: (text: string) => written.push(text) };
  const progress = new Progress(total, place, () => now);
  for (let at = 0; at < total; at += 1) {
    now += stepMilliseconds;
    progress.step();
  }
  progress.end();
  return written;
}

describe('Progress', () => {
  it('tells a log every ten seconds how much is done and how long the rest takes', () => {
    expect(told(false, 100, 1000)).toEqual([
      '10 of 100, about 1 min 30 s left\n',
      '20 of 100, about 1 min 20 s left\n',
      '30 of 100, about 1 min 10 s left\n',
      '40 of 100, about 1 min 0 s left\n',
      ...[50, 60, 70, 80, 90, 100].map((done) => `${done} of 100, about ${100 - done} s left\n`),
    ]);
  });

  it('says nothing in a log of a short run', () => expect(told(false, 100, 50)).toEqual([]));

  it('tells a terminal in place and leaves its line clean', () => {
    const written = told(true, 4, 150);
    expect(written).toEqual([
      '\r2 of 4, about 1 s left\u001B[K',
      '\r4 of 4, about 0 s left\u001B[K',
      '\r\u001B[K',
    ]);
  });
});
