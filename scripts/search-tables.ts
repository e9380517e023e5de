/**
 * The count table of a large corpus, as files: tables/units.table, tables/<shard>.dict (run to place) and
 * tables/<block>.bin (postings), all compressed here, so that any file server will do.
 */
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { TableShard, UnitTable } from '../src/schemas/search.ts';
import { fold } from '../src/text/search-fold.ts';
import {
  countRuns,
  findStretches,
  isAlwaysCounted,
  LONGEST_RUN,
  PostingWriter,
  shardOf,
} from '../src/text/search-postings.ts';
import type { SearchUnit } from '../src/text/search-unit.ts';

/** A run that stands in fewer reports is left to Pagefind: that many texts are read in one turn. */
export const FREQUENT_REPORTS = 20;
const SHARDS = 256;
const BLOCK_BYTES = 48 * 1024;

type Reports = readonly (readonly SearchUnit[])[];

/**
 * Runs that stand in `threshold` reports or more, and numbers, one length after the other: a run can be frequent only
 * when what it is made of is, so that a corpus of any size never holds all its runs in memory.
 */
function findFrequent(reports: Reports, threshold: number): Set<string> {
  const frequent = new Set<string>();
  const texts = reports.map((units) => units.map(({ text }) => fold(text).text));
  for (let length = 1; length <= LONGEST_RUN; length += 1) {
    const found = new Map<string, number>();
    for (const units of texts) {
      const inReport = new Set<string>();
      for (const text of units) {
        for (const bounds of findStretches(text)) {
          for (let at = 0; at + length < bounds.length; at += 1) {
            const [start = 0, second = 0] = [bounds[at], bounds[at + 1]];
            const [last = 0, end = 0] = [bounds[at + length - 1], bounds[at + length]];
            const known = frequent.has(text.slice(start, last)) && frequent.has(text.slice(second, end));
            const run = text.slice(start, end);
            if (length === 1 || known || isAlwaysCounted(run, length)) inReport.add(run);
          }
        }
      }
      for (const run of inReport) found.set(run, (found.get(run) ?? 0) + 1);
    }
    for (const [run, count] of found)
      if (count >= threshold || isAlwaysCounted(run, length)) frequent.add(run);
  }
  return frequent;
}

function writePostings(reports: Reports, frequent: ReadonlySet<string>): Map<string, Uint8Array> {
  const writers = new Map<string, PostingWriter>();
  let unit = 0;
  for (const units of reports) {
    for (const { text, labelLength } of units) {
      for (const [run, { count, inHeading }] of countRuns(text, labelLength, (run) => frequent.has(run))) {
        const writer = writers.get(run) ?? new PostingWriter();
        writer.add({ unit, count, inHeading });
        writers.set(run, writer);
      }
      unit += 1;
    }
  }
  return new Map([...writers].map(([run, writer]) => [run, writer.finish()]));
}

function describeUnits(reports: Reports): UnitTable {
  const kinds = new Map<string, number>();
  const kindOf = reports.map((units) =>
    units.map(({ role, topics }) => {
      const key = JSON.stringify([role, topics]);
      kinds.set(key, kinds.get(key) ?? kinds.size);
      return kinds.get(key) ?? 0;
    }),
  );
  return {
    shards: SHARDS,
    kinds: [...kinds.keys()].map((key) => {
      const [role, topics] = JSON.parse(key) as [string, string[]];
      return { role, topics };
    }),
    units: kindOf,
  };
}

const compress = (value: unknown): Uint8Array => gzipSync(JSON.stringify(value), { level: 9 });

/** Files by name. Runs with the same postings (parts of one formula) share their bytes. */
export function buildTables(reports: Reports, threshold: number = FREQUENT_REPORTS): Map<string, Uint8Array> {
  const postings = writePostings(reports, findFrequent(reports, threshold));
  const places = new Map<string, [number, number, number]>();
  const shards = Array.from({ length: SHARDS }, (): TableShard => ({}));
  const files = new Map<string, Uint8Array>();
  let block: Uint8Array[] = [];
  let bytes = 0;
  let blocks = 0;
  const close = (): void => {
    if (bytes > 0) files.set(`tables/${blocks}.bin`, gzipSync(Buffer.concat(block), { level: 6 }));
    if (bytes > 0) blocks += 1;
    block = [];
    bytes = 0;
  };
  for (const [run, content] of [...postings].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const key = createHash('sha1').update(content).digest('base64');
    let place = places.get(key);
    if (!place) {
      if (bytes > 0 && bytes + content.length > BLOCK_BYTES) close();
      place = [blocks, bytes, content.length];
      places.set(key, place);
      block.push(content);
      bytes += content.length;
    }
    const shard = shards[shardOf(run, SHARDS)];
    if (shard) shard[run] = place;
  }
  close();
  shards.forEach((shard, at) => files.set(`tables/${at}.dict`, compress(shard)));
  return files.set('tables/units.table', compress(describeUnits(reports)));
}
