/** dist/data to dist/cards: one picture for link previews a report, topic and indicator, and one of the site. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { cardOfReport, drawCard, type Card } from '../src/exports/card-svg.ts';
import { bareTitle } from '../src/exports/citation.ts';
import { zhHans } from '../src/i18n/zh-hans.ts';
import type { Observation } from '../src/schemas/facts.ts';
import type { ReportRecord } from '../src/schemas/dataset.ts';
import type { Indicator, Topic } from '../src/schemas/lexicons.ts';

const FONTS = ['400Regular/NotoSansSC_400Regular', '700Bold/NotoSansSC_700Bold'].map(
  (name) => `node_modules/@expo-google-fonts/noto-sans-sc/${name}.ttf`,
);
const CACHE = '.cache/cards';
const dist = process.argv[2] ?? 'dist';
const { cards } = zhHans;

const read = async <Value>(name: string): Promise<Value> =>
  JSON.parse(await readFile(join(dist, 'data', name), 'utf8')) as Value;

async function listCards(): Promise<Map<string, Card>> {
  const { version, created } = await read<{ version: string; created: string }>('datapackage.json');
  const foot = cards.foot(zhHans.siteName, version, created.slice(0, 10));
  const reports = await read<ReportRecord[]>('reports.json');
  const topics = await read<Topic[]>('topics.json');
  const indicators = await read<Indicator[]>('indicators.json');
  const values = new Map<string, number>();
  for (const { indicator, status } of await read<Observation[]>('observations.json'))
    if (status === 'value') values.set(indicator, (values.get(indicator) ?? 0) + 1);
  return new Map<string, Card>([
    ['site', { kicker: cards.site, title: zhHans.siteName, detail: zhHans.siteSentence, foot }],
    ...reports
      .map(({ stem, ...report }): [string, Card] => [
        cardOfReport(stem, reports.length),
        {
          kicker: `${cards.report} · ${zhHans.levels[report.level]}`,
          title: bareTitle(report.title),
          detail: cards.reportDetail(report.fullName, report.year, report.characters),
          foot,
        },
      ])
      .filter(([name]) => name !== 'site'),
    ...topics.map(({ slug, zh, definition }): [string, Card] => [
      `topics/${slug}`,
      { kicker: cards.topic, title: zh, detail: definition, foot },
    ]),
    ...indicators.map(({ slug, zh, definition }): [string, Card] => [
      `indicators/${slug}`,
      { kicker: cards.indicator(values.get(slug) ?? 0), title: zh, detail: definition, foot },
    ]),
  ]);
}

/** The picture of an SVG; a card drawn before is taken from the cache, for drawing takes a quarter of a second. */
async function drawPng(svg: string): Promise<Uint8Array> {
  const path = join(CACHE, `${createHash('sha256').update(svg).digest('hex')}.png`);
  if (existsSync(path)) return readFile(path);
  const picture = new Resvg(svg, { font: { fontFiles: FONTS, loadSystemFonts: false } });
  const png = picture.render().asPng();
  await mkdir(CACHE, { recursive: true });
  await writeFile(path, png);
  return png;
}

const started = Date.now();
const all = await listCards();
let bytes = 0;
for (const [name, card] of all) {
  const png = await drawPng(drawCard(card));
  const path = join(dist, 'cards', `${name}.png`);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, png);
  bytes += png.length;
}
const seconds = ((Date.now() - started) / 1000).toFixed(1);
console.log(`dist/cards: ${all.size} pictures, ${Math.round(bytes / 1000)} KB, ${seconds} s.`);
