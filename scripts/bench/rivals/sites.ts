/** The three sites over the same texts: how each is written, built and searched. */
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { parse } from 'yaml';
import { copyProject } from '../project-copy.ts';
import { npm } from './packages.ts';

const PROJECT = resolve(import.meta.dirname, '../../..');
const NAME = '法治政府建设年度报告';

interface Report {
  readonly stem: string;
  readonly title: string;
  /** Without its title. */
  readonly body: string;
}

/** How a reader of a site asks; every string is a selector. */
export interface SearchBox {
  /** Opens the search; without it the page shows the box. */
  readonly button?: string;
  readonly input: string;
  /** The box is sent with Enter; otherwise typing is enough. */
  readonly isSent: boolean;
  /** Links to what was found. */
  readonly results: string;
  /** There when an answer stands, even an empty one. */
  readonly answer: string;
  /** There while an answer is not yet whole. */
  readonly waiting?: string;
  /** Shows further results. */
  readonly more?: string;
}

export interface Site {
  readonly name: string;
  /** What is installed, exact versions; nothing for this project. */
  readonly packages: Readonly<Record<string, string>>;
  /** Packages whose versions those bring with them: the search engines. */
  readonly engines: readonly string[];
  /** Writes all that a build needs, beside package.json. */
  write(folder: string): void;
  readonly build: readonly string[];
  readonly dist: string;
  reportPath(stem: string): string;
  readonly box: SearchBox;
}

function readReports(): Report[] {
  return globSync('content/reports/*.md', { cwd: PROJECT })
    .sort()
    .map((file) => {
      const [, head = '', text = ''] =
        /^---\n([\s\S]+?)\n---\n([\s\S]*)$/.exec(readFileSync(join(PROJECT, file), 'utf8')) ?? [];
      const { title } = parse(head) as { title: string };
      return { stem: basename(file, '.md'), title, body: text.trimStart().replace(/^# .*\n/, '') };
    });
}

function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** Without an icon a browser asks for one in vain. */
const ICON = { 'public/favicon.svg': readFileSync(join(PROJECT, 'public/favicon.svg'), 'utf8') };

const listOf = (reports: readonly Report[], end: string): string =>
  reports.map(({ stem, title }) => `- [${title}](/${stem}${end})`).join('\n');

/** As its guide sets a site up in one language, Chinese: https://starlight.astro.build/guides/i18n/ */
const starlight: Site = {
  name: 'Starlight',
  packages: { '@astrojs/starlight': '0.42.4', astro: '7.3.4' },
  engines: ['pagefind'],
  write(folder) {
    const reports = readReports();
    const config = {
      title: NAME,
      locales: { root: { label: '简体中文', lang: 'zh-CN' } },
      sidebar: [{ label: '报告', items: reports.map(({ stem }) => stem) }],
    };
    const page = (title: string, body: string, more = ''): string =>
      `---\ntitle: ${JSON.stringify(title)}\n${more}---\n\n${body}`;
    writeFiles(folder, {
      ...ICON,
      'astro.config.mjs': `import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';
export default defineConfig({ site: 'https://rival.example', integrations: [starlight(${JSON.stringify(config)})] });
`,
      'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
      // The list of reports is no report to be found.
      'src/content/docs/index.md': page(NAME, listOf(reports, '/'), 'pagefind: false\n'),
      ...Object.fromEntries(
        reports.map(({ stem, title, body }) => [`src/content/docs/${stem}.md`, page(title, body)]),
      ),
    });
  },
  build: [process.execPath, 'node_modules/astro/bin/astro.mjs', 'build'],
  dist: 'dist',
  reportPath: (stem) => `/${stem}/`,
  box: {
    button: 'button[data-open-modal]',
    input: '.pagefind-ui__search-input',
    isSent: false,
    results: '.pagefind-ui__result-link',
    answer: '.pagefind-ui__results',
    waiting: '.pagefind-ui__loading',
    more: '.pagefind-ui__button',
  },
};

/** The words of its guide for a Chinese local search: https://vitepress.dev/reference/default-theme-search */
const TRANSLATIONS = {
  button: { buttonText: '搜索', buttonAriaLabel: '搜索' },
  modal: {
    displayDetails: '显示详细列表',
    resetButtonTitle: '重置搜索',
    backButtonTitle: '关闭搜索',
    noResultsText: '没有结果',
    footer: { selectText: '选择', navigateText: '导航', closeText: '关闭' },
  },
};

const vitepress: Site = {
  name: 'VitePress',
  packages: { vitepress: '1.6.4' },
  engines: ['minisearch'],
  write(folder) {
    const reports = readReports();
    const config = {
      lang: 'zh-CN',
      title: NAME,
      head: [['link', { rel: 'icon', href: '/favicon.svg' }]],
      themeConfig: {
        search: { provider: 'local', options: { locales: { root: { translations: TRANSLATIONS } } } },
        sidebar: [
          { text: '报告', items: reports.map(({ stem, title }) => ({ text: title, link: `/${stem}` })) },
        ],
      },
    };
    writeFiles(folder, {
      ...ICON,
      '.vitepress/config.mjs': `export default ${JSON.stringify(config)};\n`,
      'index.md': `---\nsearch: false\n---\n\n# ${NAME}\n\n${listOf(reports, '')}\n`,
      ...Object.fromEntries(reports.map(({ stem, title, body }) => [`${stem}.md`, `# ${title}\n\n${body}`])),
    });
  },
  build: [process.execPath, 'node_modules/vitepress/bin/vitepress.js', 'build'],
  dist: '.vitepress/dist',
  reportPath: (stem) => `/${stem}.html`,
  box: {
    button: '#local-search button',
    input: '#localsearch-input',
    isSent: false,
    results: '.VPLocalSearchBox a.result',
    answer: '.VPLocalSearchBox :is(a.result, .no-results)',
  },
};

const ours: Site = {
  name: 'this site',
  packages: {},
  engines: [],
  write: copyProject,
  build: npm('run', 'build'),
  dist: 'dist',
  reportPath: (stem) => `/regions/${stem.replace(/-(\d{4})$/, '/$1')}/`,
  box: {
    input: '#site-q',
    isSent: true,
    results: 'site-search [data-result]',
    answer: 'site-search[data-answered]',
  },
};

export const SITES: readonly Site[] = [ours, starlight, vitepress];

/** Stems of the reports that all three show. */
export const stemsOf = (): string[] => readReports().map(({ stem }) => stem);
