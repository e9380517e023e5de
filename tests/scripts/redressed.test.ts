/**
 * The same report in other dress is the same report: each founding text, re-dressed by real tools, must
 * normalise to the same text, headings, topics and observations.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extractFile } from '../../scripts/add/extract.ts';
import { readAnalysisLexicons, readRegion } from '../../scripts/read-content.ts';
import { analyzeReport } from '../../src/analysis/analyze.ts';
import { observeAutomatically, resultSentences } from '../../src/analysis/observations-auto.ts';
import { parseReport } from '../../src/analysis/parse-report.ts';
import type { Observation } from '../../src/schemas/facts.ts';
import { run } from '../normalize/context.ts';
import * as dress from './redress.ts';

const CHROMIUM = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
const lexicons = await readAnalysisLexicons('content');
const folder = mkdtempSync(join(tmpdir(), 'redressed-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function written(name: string, data: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, data);
  return path;
}

const read = async (name: string, data: string | Uint8Array): Promise<string> =>
  (await extractFile(written(name, data))).text;

async function meaningOf(raw: string, stem: string) {
  const normalized = run(raw, { stem });
  const region = await readRegion('content', stem.slice(0, -5));
  const context = { stem, region, ...lexicons, readings: null };
  const record = analyzeReport(parseReport(normalized.markdown), context);
  const { text, units } = record;
  const outline = units.map(({ id, numberingLevel, heading, role, topic }) => [
    id,
    numberingLevel,
    heading,
    role,
    topic,
  ]);
  const sentences = resultSentences(record);
  const observations = lexicons.indicators.map((indicator) =>
    observeAutomatically(record, sentences, indicator),
  );
  return { text, outline, levels: units.map(({ numberingLevel }) => numberingLevel), observations };
}

/** What an observation says, without the place it says it at. */
const valueOf = ({ indicator, status, value, measure }: Observation) => ({
  indicator,
  status,
  value,
  measure,
});

describe.each(dress.STEMS)('%s', (stem) => {
  const lines = dress.linesOfReport(stem);
  const plain = lines.join('\n');
  let same: Awaited<ReturnType<typeof meaningOf>>;
  beforeAll(async () => {
    same = await meaningOf(plain, stem);
    expect(same.text).toBe(plain);
    // Or there were nothing to compare.
    expect(same.observations.filter(({ status }) => status === 'value').length).toBeGreaterThan(3);
  });

  it.each([
    ['UTF-8 with BOM', dress.withBom(plain)],
    ['UTF-16', dress.toUtf16(plain)],
    ['GBK', dress.toGbk(plain)],
    ['CRLF', dress.toUtf8(plain.replaceAll('\n', '\r\n'))],
    ['half-width marks', dress.toUtf8(dress.halfWidth(plain))],
    ['hard wraps', dress.toUtf8(dress.hardWrap(lines))],
    ['one line', dress.toUtf8(lines.join(' '))],
  ])('in %s', async (_, bytes) => {
    const got = await meaningOf(await read(`${stem}.txt`, bytes), stem);
    expect(got).toEqual(same);
  });

  it.each(['t', 'hk', 'tw'] as const)('in traditional characters (%s)', async (kind) => {
    expect(await meaningOf(dress.traditional(plain, kind), stem)).toEqual(same);
  });

  it('in traditional characters that a program chose wrongly', async () => {
    const over = dress.overConverted(dress.traditional(plain));
    expect(over).toMatch(/全麵|製度|衝|鬥|瞭|隻|後|裡/);
    expect(await meaningOf(over, stem)).toEqual(same);
  });

  it('in Big5', async () => {
    const big5 = dress.inBig5(dress.traditional(plain, 'tw'));
    const read = await extractFile(written(`${stem}-big5.txt`, dress.toBig5(big5)));
    expect([read.text, read.how]).toEqual([big5, 'text in big5']);
    // Characters that Big5 lacks are lost before this project sees them.
    const lacking = dress.traditional(plain, 'tw').length - big5.length;
    const got = (await meaningOf(read.text, stem)).text;
    expect(got.length).toBe(plain.length - lacking);
    expect(lacking).toBeLessThan(plain.length * 0.01);
    if (lacking === 0) expect(got).toBe(plain);
  });

  it('with glosses repeated and without tones', async () => {
    const glossed = plain.replaceAll('区', '区(qu)(qu)').replaceAll('执', '执(zhí)');
    expect(await meaningOf(glossed, stem)).toEqual(same);
  });

  it.each(['utf-8', 'gb2312'])('as a saved page in %s', async (charset) => {
    const page = dress.toPage(lines, charset);
    const text = await read(`${stem}.html`, charset === 'utf-8' ? dress.toUtf8(page) : dress.toGbk(page));
    expect(text).not.toMatch(/假的|看不见/);
    expect(await meaningOf(text, stem)).toEqual(same);
  });

  it('as a Word document', async () => {
    expect(await meaningOf(await read(`${stem}.docx`, await dress.toDocx(lines)), stem)).toEqual(same);
  });

  it.runIf(existsSync(CHROMIUM))('as a PDF that a browser printed', async () => {
    const page = join(folder, `${stem}-print.html`);
    const paper = join(folder, `${stem}.pdf`);
    writeFileSync(page, dress.toPrint(lines));
    const profile = `--user-data-dir=${join(folder, 'profile')}`;
    const flags = ['--headless', '--no-sandbox', '--disable-gpu', profile, '--no-pdf-header-footer'];
    execFileSync(CHROMIUM, [...flags, `--print-to-pdf=${paper}`, page], { stdio: 'ignore', timeout: 40_000 });
    // A blank where a line of the paper ends cannot be seen on it.
    const closed = ({ text, outline, observations }: typeof same) => ({
      text: text.replaceAll(' ', ''),
      outline,
      observations: observations.map(valueOf),
    });
    const printed = await meaningOf((await extractFile(paper)).text, stem);
    expect(closed(printed)).toEqual(closed(same));
  });

  it('with other first marks', async () => {
    const full = dress.renumber(lines, [[/^([一二三四五六七八九十]+)、/, '$1.']]);
    expect(await meaningOf(full.join('\n'), stem)).toEqual(same);
    const bare = dress.renumber(lines, [[/^[一二三四五六七八九十]+、/, '']]);
    if (bare.filter((line, at) => line !== lines[at] && line.length <= 26).length > 1) {
      expect((await meaningOf(bare.join('\n'), stem)).levels).toEqual(same.levels);
    }
  });

  it.each(Object.entries(dress.NUMBERINGS))('numbered %s', async (_, marks) => {
    const other = dress.renumber(lines, marks);
    if (other.join('\n') === plain) return;
    // The marks are the text's own and stay as printed: levels, headings, topics and observations are the same.
    const meaning = ({ outline, observations }: typeof same) => ({
      outline,
      observations: observations.map(valueOf),
    });
    expect(meaning(await meaningOf(other.join('\n'), stem))).toEqual(meaning(same));
  });
});
