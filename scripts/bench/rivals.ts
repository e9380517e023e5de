/**
 * The same texts as whole sites of Starlight and VitePress with their own search, beside this one, in one run:
 * `npm run bench -- rivals [folder]`. Both are installed from the npm registry, outside this project; a folder given
 * is kept, and what is installed there is not installed again. About ten minutes.
 */
import type { Browser } from '@playwright/test';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { readQueries, readUnits, type QueryCase } from '../../tests/e2e/search-truth.ts';
import { weighFolder } from '../page-weight.ts';
import { install, keepPackages, versionOf } from './rivals/packages.ts';
import { askSite, costOfReading, costOfSearch, type Cost, type Reply } from './rivals/reader.ts';
import {
  groupOf,
  pageTruth,
  scoreAnswers,
  type Group,
  type PageTruth,
  type Recall,
} from './rivals/recall.ts';
import { SITES, stemsOf, type Site } from './rivals/sites.ts';
import { runStep, type StepCost } from './run-step.ts';
import { launch } from './search-asker.ts';
import { serveSite, type SearchServer } from './search-server.ts';

const FIXTURES = ['tests/fixtures/search-queries.yml', 'tests/fixtures/search-queries-fresh.yml'];
const GROUPS: readonly Group[] = ['plain', 'own syntax', 'typos'];

interface Built {
  readonly site: Site;
  readonly dist: string;
  readonly versions: Readonly<Record<string, string>>;
  /** The first build, nothing cached, and one more. */
  readonly first: StepCost;
  readonly again: StepCost;
  readonly files: number;
  readonly bytes: number;
}

interface Question {
  readonly query: QueryCase;
  readonly group: Group;
  readonly truth: PageTruth;
}

interface Asked extends Built {
  readonly server: SearchServer;
  readonly replies: readonly Reply[];
}

interface Costs {
  readonly reading: Cost;
  /** The same with service workers kept out. */
  readonly readingAlone: Cost;
  readonly search: Cost;
}

interface Measured extends Omit<Asked, 'replies' | 'server'>, Costs {
  readonly warmMs: number;
  readonly recall: Readonly<Record<string, Recall>>;
  readonly kinds: Readonly<Record<string, Recall>>;
}

const median = (values: readonly number[]): number =>
  Math.round([...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN);

/** Each part the middle one of its own. */
function middle(costs: readonly Cost[]): Cost {
  const of = (part: keyof Cost): number => median(costs.map((cost) => cost[part]));
  return { requests: of('requests'), bytes: of('bytes'), fontBytes: of('fontBytes'), ms: of('ms') };
}

const folderOf = (site: Site, place: string): string => join(place, site.name.replaceAll(' ', '-'));

function prepare(site: Site, place: string): void {
  const names = Object.keys(site.packages);
  if (names.length === 0) return;
  const folder = folderOf(site, place);
  console.log(`${site.name}: installing ${names.join(', ')}`);
  keepPackages(folder);
  const packages = { private: true, type: 'module', dependencies: site.packages };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(packages));
  install(folder);
}

async function build(site: Site, place: string): Promise<Built> {
  const folder = folderOf(site, place);
  site.write(folder);
  console.log(`${site.name}: building, then once more`);
  const first = await runStep(folder, site.build);
  const again = await runStep(folder, site.build);
  const named = [...Object.keys(site.packages), ...site.engines];
  const versions = Object.fromEntries(named.map((name) => [name, versionOf(folder, name)]));
  const dist = join(folder, site.dist);
  return { site, dist, versions, first, again, ...weighFolder(dist) };
}

async function ask(browser: Browser, built: Built, questions: readonly Question[]): Promise<Asked> {
  console.log(`${built.site.name}: asking ${questions.length} queries`);
  const server = await serveSite(built.dist);
  const typed = questions.map(({ query }) => query.q);
  return { ...built, server, replies: await askSite(browser, server, built.site, typed, stemsOf()) };
}

/** The first query of each kind that every site answers. */
function commonQueries(questions: readonly Question[], sites: readonly Asked[]): string[] {
  const answered = questions.filter(
    ({ group }, at) =>
      group === 'plain' && sites.every(({ replies }) => (replies[at]?.reports.length ?? 0) > 0),
  );
  return [...Map.groupBy(answered, ({ query }) => query.kind).values()].flatMap(
    ([first]) => first?.query.q ?? [],
  );
}

async function visit(browser: Browser, { site, server }: Asked, queries: readonly string[]): Promise<Costs> {
  console.log(`${site.name}: reading, and ${queries.length} first searches`);
  const paths = stemsOf().map((stem) => site.reportPath(stem));
  const [reading, alone, search]: [Cost[], Cost[], Cost[]] = [[], [], []];
  for (const path of paths) {
    reading.push(await costOfReading(browser, server, path));
    alone.push(await costOfReading(browser, server, path, false));
  }
  for (const [at, q] of queries.entries())
    search.push(await costOfSearch(browser, server, site, paths[at % paths.length] ?? '', q));
  return { reading: middle(reading), readingAlone: middle(alone), search: middle(search) };
}

function measure(
  { server, replies, ...built }: Asked,
  questions: readonly Question[],
  costs: Costs,
): Measured {
  server.close();
  const cases = questions.map((question, at) => ({ ...question, given: replies[at]?.reports ?? [] }));
  const kinds = Map.groupBy(cases, ({ query }) => query.kind);
  return {
    ...built,
    ...costs,
    warmMs: median(replies.map(({ ms }) => ms)),
    recall: Object.fromEntries(
      GROUPS.map((name) => [name, scoreAnswers(cases.filter(({ group }) => group === name))]),
    ),
    kinds: Object.fromEntries([...kinds].map(([kind, some]) => [kind, scoreAnswers(some)])),
  };
}

const kilobytes = ({ bytes, requests }: Cost): string =>
  `${Math.round(bytes / 1024)} KB, ${requests} requests`;
const duration = ({ seconds, processorSeconds, megabytes }: StepCost): string =>
  `${seconds.toFixed(1)} s, processor ${processorSeconds.toFixed(1)} s, ${megabytes} MB`;

function print(sites: readonly Measured[]): void {
  const table = (row: (site: Measured) => unknown): void =>
    console.table(Object.fromEntries(sites.map((site) => [site.site.name, row(site)])));
  table(({ first, again, files, bytes }) => ({
    'first build': duration(first),
    again: duration(again),
    files,
    MB: Math.round(bytes / 1e5) / 10,
  }));
  table(({ reading, readingAlone, search, warmMs }) => ({
    'a report read': kilobytes(reading),
    'no worker': kilobytes(readingAlone),
    'of it fonts': `${Math.round(reading.fontBytes / 1024)} KB`,
    'load, ms': reading.ms,
    'and a first result': kilobytes(search),
    'after typing, ms': search.ms,
    'later ones, ms': warmMs,
  }));
  for (const group of GROUPS) {
    console.log(`Queries: ${group}`);
    table(({ recall }) => recall[group]);
  }
  const kinds = Object.keys(sites[0]?.kinds ?? {});
  console.log('Recall / precision by kind, percent');
  console.table(
    Object.fromEntries(
      kinds.map((kind) => [
        kind,
        Object.fromEntries(
          sites.map(({ site, kinds: own }) => [
            site.name,
            `${own[kind]?.recall ?? '–'} / ${own[kind]?.precision ?? '–'}`,
          ]),
        ),
      ]),
    ),
  );
}

/** Everything of all sites, which stand under `place`; `firstSearches` are the queries of the first searches. */
async function measureAll(place: string): Promise<{ firstSearches: string[]; measured: Measured[] }> {
  // What needs the network comes first.
  for (const site of SITES) prepare(site, place);
  const builds: Built[] = [];
  for (const site of SITES) builds.push(await build(site, place));
  const units = readUnits(join(builds[0]?.dist ?? '', 'data'));
  const questions = FIXTURES.flatMap(readQueries).map((query) => ({
    query,
    group: groupOf(query),
    truth: pageTruth(units, query),
  }));
  const browser = await launch();
  try {
    const asked: Asked[] = [];
    for (const built of builds) asked.push(await ask(browser, built, questions));
    const firstSearches = commonQueries(questions, asked);
    const measured: Measured[] = [];
    for (const site of asked)
      measured.push(measure(site, questions, await visit(browser, site, firstSearches)));
    return { firstSearches, measured };
  } finally {
    await browser.close();
  }
}

/** Prints the tables and writes bench-results/rivals.json. */
export async function main([given]: readonly string[]): Promise<void> {
  const place = given === undefined ? mkdtempSync(join(tmpdir(), 'bench-rivals-')) : resolve(given);
  const before = loadavg()[0];
  try {
    const { firstSearches, measured } = await measureAll(place);
    print(measured);
    const load = { before, after: loadavg()[0] };
    const machine = {
      cores: cpus().length,
      gib: Math.round(totalmem() / 2 ** 30),
      node: process.version,
      load,
    };
    const sites = Object.fromEntries(measured.map(({ site, dist: _, ...rest }) => [site.name, rest]));
    mkdirSync('bench-results', { recursive: true });
    writeFileSync(
      'bench-results/rivals.json',
      `${JSON.stringify({ machine, firstSearches, sites }, null, 2)}\n`,
    );
  } finally {
    if (given === undefined) rmSync(place, { recursive: true, force: true });
  }
}
