import { expect, test } from 'vitest';
import { toRecords, type Dataset } from '../../scripts/search-files.ts';
import { checkIndexed } from '../../scripts/search-index.ts';
import { decodeUnits } from '../../src/text/search-unit.ts';
import { gzipSync } from 'node:zlib';

const unit = {
  parent: null,
  marker: null,
  heading: null,
  numberingLevel: 0,
  topic: null,
  secondaryTopics: [],
  sentences: [],
} as const;
const REPORT = {
  stem: 'somewhere-2020',
  region: 'somewhere',
  year: 2020,
  level: 'county',
  issuerKind: 'government',
  title: '报告',
  url: '/regions/somewhere/2020/',
  text: '报告\n正文，一段。',
  units: [
    { ...unit, id: 'title', role: 'title', start: 0, end: 2 },
    {
      ...unit,
      id: 'p1',
      role: 'preamble',
      start: 3,
      end: 9,
      topic: 'law-enforcement',
      secondaryTopics: ['rulemaking'],
    },
  ],
} as unknown as Dataset;

const file = (
  records: readonly { url: string; content: string }[],
): { path: string; content: Uint8Array } => ({
  path: 'fragment/zh_group_1.pf_fragment',
  content: gzipSync(
    `pagefind_dcd${JSON.stringify(Object.fromEntries(records.map((record, at) => [String(at), record])))}`,
  ),
});

test('each unit is a record with its anchor and filters', () => {
  const [title, paragraph] = toRecords(REPORT, 'unit');
  expect(title?.url).toBe('/regions/somewhere/2020/#title');
  expect(paragraph?.filters).toEqual({
    region: ['somewhere'],
    year: ['2020'],
    level: ['county'],
    issuer: ['government'],
    role: ['preamble'],
    topic: ['law-enforcement', 'rulemaking'],
  });
  expect(decodeUnits(paragraph?.content ?? '')[0]?.text).toBe('正文，一段。');
});

test('a report record holds all units', () => {
  const [record, ...rest] = toRecords(REPORT, 'report');
  expect(rest).toEqual([]);
  expect(decodeUnits(record?.content ?? '').map(({ id }) => id)).toEqual(['title', 'p1']);
});

test('the check passes for a whole index', () => {
  const records = toRecords(REPORT, 'unit');
  expect(() => checkIndexed([file(records)], records)).not.toThrow();
});

test('a missing unit fails', () => {
  const records = toRecords(REPORT, 'unit');
  expect(() => checkIndexed([file(records.slice(0, 1))], records)).toThrow(
    'Unexpected absence of /regions/somewhere/2020/#p1 in the search index, expected each unit as in dist/data',
  );
});

test('an altered unit fails', () => {
  const records = toRecords(REPORT, 'unit');
  const altered = records.map(({ url, content }) => ({ url, content: content.replace('段', '断') }));
  expect(() => checkIndexed([file(altered)], records)).toThrow(
    'Unexpected altered text of /regions/somewhere/2020/#p1',
  );
});
