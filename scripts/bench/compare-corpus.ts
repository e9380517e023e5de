/**
 * A generated corpus and the comparison built over it, in a folder of its own. Reports are mixtures of the five
 * real ones: every sentence from one of them, numbers and place names changed, so that phrases recur as they do.
 */
import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { parse, stringify } from 'yaml';
import { copyProject } from './project-copy.ts';
import { randomFrom } from './random.ts';

const PROJECT = resolve(import.meta.dirname, '../..');
/** Pages the comparison needs; the others would only make the measure slower. */
const KEPT_PAGES: Readonly<Record<string, readonly string[]>> = {
  'src/pages': ['[...locale]', 'data', 'manifest.webmanifest.ts'],
  'src/pages/[...locale]': ['compare'],
  'src/pages/data': ['reports.json.ts', 'reports'],
};

const SYLLABLES = [...'云溪临海青河东山白石平泉大浦长宁南湖北塘安岭永川新桥古田双江玉林金沙银滩'];
const placeName = (at: number): string =>
  `${SYLLABLES[at % SYLLABLES.length] ?? ''}${SYLLABLES[Math.floor(at / SYLLABLES.length + at * 7) % SYLLABLES.length] ?? ''}`;

interface Source {
  readonly frontMatter: Record<string, unknown>;
  readonly region: Record<string, unknown>;
  readonly body: string;
  readonly place: string;
}

function readSources(): Source[] {
  return globSync('content/reports/*.md', { cwd: PROJECT }).map((file) => {
    const [, head = '', body = ''] =
      /^---\n([\s\S]+?)\n---\n([\s\S]*)$/.exec(readFileSync(join(PROJECT, file), 'utf8')) ?? [];
    const frontMatter = parse(head) as Record<string, unknown>;
    const slug = basename(file, '.md').replace(/-\d{4}$/, '');
    const region = parse(readFileSync(join(PROJECT, `content/regions/${slug}.yml`), 'utf8')) as Record<
      string,
      unknown
    >;
    return { frontMatter, region, body, place: String(region['name']).replace(/[市县区]$/u, '') };
  });
}

/** Every string in quotes: a bare day would be read as a date. */
const write = (value: unknown): string => stringify(value, { defaultStringType: 'QUOTE_DOUBLE' });

const sentencesOf = (line: string): string[] => line.match(/[^。；]+[。；]/gu) ?? [];

/** One report in the outline of `own`; about one plain sentence in four comes from another report. */
function mixBody(own: Source, pool: readonly string[], place: string, random: () => number): string {
  const lines = own.body.split('\n').map((line) => {
    if (line === '' || /^[#\-\d*]/.test(line)) return line;
    return (
      sentencesOf(line)
        .map((sentence, at) =>
          at > 0 && random() < 0.25 ? (pool[Math.floor(random() * pool.length)] ?? sentence) : sentence,
        )
        .join('') || line
    );
  });
  return lines
    .join('\n')
    .replaceAll(own.place, place)
    .replace(/(?<![\d.〔—])\d{2,5}(?=[件宗起人名场次项个])/g, () => String(10 + Math.floor(random() * 9000)));
}

/** Writes `count` reports with their regions and empty ledgers under `content`. */
export function writeCorpus(content: string, count: number): void {
  for (const folder of ['reports', 'regions', 'readings']) {
    rmSync(join(content, folder), { recursive: true, force: true });
    mkdirSync(join(content, folder), { recursive: true });
  }
  const sources = readSources();
  const pool = sources.flatMap(({ body }) =>
    body.split('\n').flatMap((line) => (line.startsWith('#') ? [] : sentencesOf(line).slice(1))),
  );
  for (let at = 0; at < count; at += 1) {
    const random = randomFrom(at + 1);
    const own = sources[at % sources.length];
    if (!own) throw new Error('content/reports: Unexpected absence of reports, expected some to mix');
    const [slug, place] = [`place${at + 1}`, placeName(at)];
    const year = 2020 + (at % 4);
    const frontMatter = {
      ...own.frontMatter,
      region: slug,
      year,
      title: String(own.frontMatter['title']).replaceAll(own.place, place),
    };
    const region = {
      ...own.region,
      name: `${place}市`,
      fullName: `生成省${place}市`,
      en: slug,
      code: String(100001 + at),
    };
    writeFileSync(
      join(content, `reports/${slug}-${year}.md`),
      `---\n${write(frontMatter)}---\n${mixBody(own, pool, place, random)}`,
    );
    writeFileSync(join(content, `reports/${slug}-${year}.edits.json`), '{"ledger":[],"removed":[]}\n');
    writeFileSync(join(content, `regions/${slug}.yml`), write(region));
  }
}

/** Builds the comparison over `count` generated reports in `folder`; returns where it stands and the seconds it took. */
export function buildComparison(folder: string, count: number): { dist: string; seconds: number } {
  copyProject(folder);
  for (const [pages, kept] of Object.entries(KEPT_PAGES))
    for (const page of readdirSync(join(folder, pages)))
      if (!kept.includes(page)) rmSync(join(folder, pages, page), { recursive: true });
  const config = `export default { site: 'https://scale.example', trailingSlash: 'always', devToolbar: { enabled: false },
  i18n: { locales: ['zh-hans', 'zh-hant', 'en'], defaultLocale: 'zh-hans' },
  cacheDir: './.cache', build: { inlineStylesheets: 'never', format: 'directory' }, vite: { cacheDir: './.vite', build: { assetsInlineLimit: 0 } } };\n`;
  writeFileSync(join(folder, 'astro.config.mjs'), config);
  writeCorpus(join(folder, 'content'), count);
  const begin = performance.now();
  const { status, stderr, stdout } = spawnSync(
    process.execPath,
    ['node_modules/astro/bin/astro.mjs', 'build'],
    {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    },
  );
  if (status !== 0)
    throw new Error(`${folder}: Unexpected failure of the build:\n${(stdout + stderr).slice(-3000)}`);
  return { dist: join(folder, 'dist'), seconds: (performance.now() - begin) / 1000 };
}
