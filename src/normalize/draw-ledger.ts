/**
 * Every difference between the raw text and the kept lines joined by "\n": edits inside lines, lines
 * taken out, blank lines and carriage returns, and breaks put in. Redoing it on the raw text gives
 * the normalised text, which the tests do for every report.
 */
import type { EditCounts, EditRecord } from '../schemas/report.ts';
import { groupPatches, type LedgerPatch } from '../text/ledger.ts';
import { lineNumbers } from '../text/line-numbers.ts';
import { rangeOf, type Traced } from '../text/traced.ts';
import type { RemovedLine } from './context.ts';
import type { Line } from './line.ts';

interface Segment {
  readonly from: number;
  readonly to: number;
  readonly traced: Traced;
  /** Rule that removed the line, or null for a kept line. */
  readonly rule: string | null;
}

function patchesInside(raw: string, traced: Traced): LedgerPatch[] {
  return traced
    .map(({ from, to, text, rules }) => ({
      offset: from,
      before: raw.slice(from, to),
      after: text,
      rule: rules.join(' + '),
    }))
    .filter(({ before, after }) => before !== after);
}

/** The raw characters between two lines become one line break, or nothing at either end. */
function gapPatch(raw: string, from: number, to: number, after: string): LedgerPatch[] {
  const before = raw.slice(from, to);
  if (before === after) return [];
  return [{ offset: from, before, after, rule: before === '' ? 'paragraph-break' : 'line-break' }];
}

/** Insertions at one place become one patch: a ledger could not tell which of them came first. */
function joinInsertions(patches: readonly LedgerPatch[]): LedgerPatch[] {
  const joined: LedgerPatch[] = [];
  for (const patch of patches) {
    const last = joined.at(-1);
    if (last?.before === '' && patch.before === '' && last.offset === patch.offset) {
      const rule = [...new Set([...last.rule.split(' + '), ...patch.rule.split(' + ')])].join(' + ');
      joined.splice(-1, 1, { ...last, after: last.after + patch.after, rule });
    } else joined.push(patch);
  }
  return joined;
}

function drawPatches(raw: string, segments: readonly Segment[]): LedgerPatch[] {
  const patches: LedgerPatch[] = [];
  const lastKept = segments.findLastIndex(({ rule }) => rule === null);
  let position = 0;
  let owesBreak = false;
  segments.forEach((segment, index) => {
    const breaks = owesBreak && index <= lastKept;
    for (const patch of gapPatch(raw, position, segment.from, breaks ? '\n' : '')) patches.push(patch);
    if (breaks) owesBreak = false;
    if (segment.rule === null) {
      for (const patch of patchesInside(raw, segment.traced)) patches.push(patch);
      owesBreak = true;
    } else {
      const before = raw.slice(segment.from, segment.to);
      patches.push({ offset: segment.from, before, after: '', rule: segment.rule });
    }
    position = segment.to;
  });
  patches.push(...gapPatch(raw, position, raw.length, ''));
  return joinInsertions(patches);
}

function countEdits(patches: readonly LedgerPatch[], removed: number): EditCounts {
  const having = (rule: string) => patches.filter((patch) => patch.rule.split(' + ').includes(rule)).length;
  return {
    glosses: having('strip-glosses'),
    converted: having('convert-script'),
    punctuation: having('widen-punctuation'),
    errata: having('erratum'),
    repairs: having('repair-shifted-runs'),
    spaces: having('tidy-spaces'),
    breaks: having('paragraph-break'),
    removed,
  };
}

/** The ledger of one report, its removed lines, and the counts for the front matter. */
export function drawLedger(
  raw: string,
  kept: readonly Line[],
  removed: readonly RemovedLine[],
): { record: EditRecord; counts: EditCounts } {
  const segments = [
    ...kept.map((line) => ({ line, rule: null as string | null })),
    ...removed.map(({ line, rule }) => ({ line, rule: rule })),
  ]
    .map(({ line, rule }): Segment => ({ ...rangeOf(line.data.traced), traced: line.data.traced, rule }))
    .sort((a, b) => a.from - b.from || a.to - b.to);
  const patches = drawPatches(raw, segments);
  const lineAt = lineNumbers(raw);
  const record: EditRecord = {
    ledger: groupPatches(patches).map((entry) => ({ ...entry, at: [...entry.at] })),
    removed: segments
      .filter(({ rule }) => rule !== null)
      .map(({ from, to, rule }) => ({
        text: raw.slice(from, to),
        rule: rule ?? '',
        line: lineAt(from),
      })),
  };
  return { record, counts: countEdits(patches, removed.length) };
}
