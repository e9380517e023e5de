/** The downloads keep what the contract promises: read from dist as anyone would. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import {
  editionStampSchema,
  publishedDatasetSchema,
  publishedRecordSchema,
  type ReportDataset,
} from '../../src/schemas/dataset.ts';
import {
  observationSchema,
  quantitySchema,
  type Observation,
  type Quantity,
} from '../../src/schemas/facts.ts';

const read = (path: string): string => readFileSync(`dist/data/${path}`, 'utf8');
const json = <Value>(path: string): Value => JSON.parse(read(path)) as Value;
const stamp = editionStampSchema.shape;
const stems = json<{ stem: string }[]>('reports.json').map(({ stem }) => stem);
const datasets = stems.map((stem) => json<ReportDataset>(`reports/${stem}.json`));

test('every raw text has a record, and every record is what the schema says', () => {
  const raw = readdirSync('content/raw')
    .filter((name) => name.endsWith('.txt'))
    .map((name) => name.slice(0, -4));
  expect([...stems].sort()).toEqual(raw.sort());
  for (const record of json<unknown[]>('reports.json')) publishedRecordSchema.parse(record);
  for (const dataset of datasets) publishedDatasetSchema.parse(dataset);
});

test('the text as received is byte for byte the raw file', () => {
  for (const { stem, sha256 } of datasets) {
    const served = readFileSync(`dist/data/reports/${stem}.raw.txt`);
    expect(served.equals(readFileSync(`content/raw/${stem}.txt`))).toBe(true);
    expect(createHash('sha256').update(served).digest('hex')).toBe(sha256);
    expect(read(`reports/${stem}.md`)).toBe(readFileSync(`content/reports/${stem}.md`, 'utf8'));
  }
});

test('every character but line breaks lies in a finest unit, and units nest', () => {
  for (const { text, units } of datasets) {
    const parents = new Map(units.map((unit) => [unit.id, unit]));
    for (const { parent, start, end } of units) {
      const above = parent === null ? null : parents.get(parent);
      if (parent !== null) expect(above && above.start <= start && end <= above.end).toBe(true);
    }
    const covered = new Uint8Array(text.length);
    for (const { parent, start, end } of units) if (parent === null) covered.fill(1, start, end);
    const bare = [...text].filter((character, at) => character !== '\n' && covered[at] === 0);
    expect(bare).toEqual([]);
  }
});

test('sentences lie in their unit and make up its body', () => {
  for (const { stem, text, units } of datasets) {
    for (const { id, start, end, sentences } of units) {
      for (const sentence of sentences) {
        expect([stem, id, start <= sentence.start && sentence.end <= end]).toEqual([stem, id, true]);
        expect(text.slice(sentence.start, sentence.end)).not.toContain('\n');
      }
    }
  }
});

test('every observation and quantity is found again in the text it cites', () => {
  const texts = new Map(datasets.map(({ stem, text }) => [stem, text]));
  const observations = json<Observation[]>('observations.json');
  expect(observations.length).toBe(stems.length * json<unknown[]>('indicators.json').length);
  for (const observation of observations) {
    observationSchema.extend(stamp).parse(observation);
    for (const { quote, start, end } of observation.evidence) {
      expect(texts.get(observation.report)?.slice(start, end)).toBe(quote);
    }
  }
  const quantities = json<Quantity[]>('quantities.json');
  expect(new Set(quantities.map(({ id }) => id)).size).toBe(quantities.length);
  for (const quantity of quantities) {
    quantitySchema.extend(stamp).parse(quantity);
    const text = texts.get(quantity.report) ?? '';
    expect(text.slice(quantity.start, quantity.end)).toBe(quantity.valueRaw);
    expect(text).toContain(quantity.quote);
  }
});

test('a county has no rule-making power: not applicable, neither zero nor undisclosed', () => {
  const cells = json<Observation[]>('observations.json').filter(
    ({ indicator, report }) =>
      ['local-regulations', 'government-rules'].includes(indicator) && /^(?:chengkou|xiangzhou)/.test(report),
  );
  expect(cells.map(({ status, value }) => [status, value])).toEqual(Array(4).fill(['not-applicable', null]));
});

test('CSV files have as many rows as their JSON and a header without byte order mark', () => {
  for (const name of ['observations', 'quantities']) {
    const csv = read(`${name}.csv`);
    expect(csv.charCodeAt(0)).toBeLessThan(128);
    expect(csv).not.toContain('\r');
    const rows = csv
      .replace(/"(?:[^"]|"")*"/g, 'x')
      .trimEnd()
      .split('\n');
    expect(rows.length - 1).toBe(json<unknown[]>(`${name}.json`).length);
  }
});

test('the data package describes files that are there, column by column', () => {
  interface Package {
    resources: { path: string; schema: { fields: { name: string; description: string }[] } }[];
  }
  const { resources } = json<Package>('datapackage.json');
  expect(resources.length).toBeGreaterThanOrEqual(5);
  for (const { path, schema } of resources) {
    const names = schema.fields.map(({ name }) => name);
    if (path.endsWith('.csv')) expect(read(path).split('\n')[0]).toBe(names.join(','));
    else expect(Object.keys(json<Record<string, unknown>[]>(path)[0] ?? {})).toEqual(names);
  }
});

test('every table says which edition it is of', () => {
  const { version, created } = json<{ version: string; created: string }>('datapackage.json');
  const [edition, editionDate] = [version, created.slice(0, 10)];
  const files = readdirSync('dist/data', { recursive: true, encoding: 'utf8' });
  const tables = files.filter((name) => name.endsWith('.csv') && name !== 'codebook.csv');
  expect(tables.length).toBeGreaterThan(3);
  for (const name of tables) {
    const [header = '', ...rows] = read(name).trimEnd().split('\n');
    expect(header).toMatch(/,edition,editionDate$/);
    expect(rows.at(-1)).toMatch(new RegExp(`,${edition},${editionDate}$`));
  }
  for (const name of ['reports', 'observations', 'quantities', 'checks', 'topics', 'indicators']) {
    for (const record of json<object[]>(`${name}.json`))
      expect(record).toMatchObject({ edition, editionDate });
  }
});
