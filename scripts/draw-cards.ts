/** dist/data to dist/cards: one picture for link previews a report, topic and indicator, and one of the site. */
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { cardOfReport, drawCard, type Card } from '../src/exports/card-svg.ts';
import { bareTitle } from '../src/exports/citation.ts';
import { zhHans } from '../src/i18n/zh-hans.ts';
import type { Observation } from '../src/schemas/facts.ts';
import type { ReportRecord } from '../src/schemas/dataset.ts';
import type { Indicator, Topic } from '../src/schemas/lexicons.ts';
import type { CardTask } from './card-worker.ts';
import { Progress } from './progress.ts';
import { inThreads } from './threads.ts';

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

const started = Date.now();
const all = await listCards();
const tasks = [...all].map(([name, card]): CardTask => ({
  svg: drawCard(card),
  path: join(dist, 'cards', `${name}.png`),
}));
const progress = new Progress(tasks.length);
let bytes = 0;
await inThreads<CardTask, number>(
  tasks,
  new URL('./card-worker.ts', import.meta.url),
  availableParallelism(),
  (length) => {
    bytes += length;
    progress.step();
  },
);
progress.end();
const seconds = ((Date.now() - started) / 1000).toFixed(1);
console.log(`dist/cards: ${all.size} pictures, ${Math.round(bytes / 1000)} KB, ${seconds} s.`);
