/** Every page in three languages: all there, each in its own words and script, accessible in each. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { zhHans } from '../../src/i18n/zh-hans.ts';
import { READABLE_ATTRIBUTES } from '../../src/text/traditional-html.ts';
import { FOUNDING } from '../founding-reports.ts';
import { violationsOf } from './axe.ts';
import { OBSERVATIONS, valuesOf } from './built-reports.ts';
import { expect, PAGE_TYPES, test } from './site.ts';

const HAN = /\p{Script=Han}/u;
const pagesOf = (folder: string): string[] =>
  readdirSync(join('dist', folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .map((name) => join(folder, name));
const readPage = (path: string) => parseHTML(readFileSync(join('dist', path), 'utf8')).document;
const chinese = pagesOf('.').filter((path) => !/^(?:en|zh-hant)\/|^404/.test(path));

test('every page stands in every language, and names the others', () => {
  expect(chinese.length).toBeGreaterThan(200);
  const rest = (folder: string): string[] => pagesOf(folder).map((path) => path.slice(folder.length + 1));
  for (const folder of ['en', 'zh-hant']) expect(rest(folder).sort()).toEqual([...chinese].sort());
  for (const path of ['index.html', 'compare/law-enforcement/index.html']) {
    const address = path.replace('index.html', '');
    for (const [tag, folder] of [
      ['zh-Hans', ''],
      ['zh-Hant', 'zh-hant/'],
      ['en', 'en/'],
    ]) {
      const page = readPage(`${folder}${path}`);
      expect(page.documentElement.getAttribute('lang')).toBe(tag);
      const alternates = [...page.querySelectorAll('link[hreflang]')].map((link) => [
        link.getAttribute('hreflang'),
        new URL(link.getAttribute('href') ?? '').pathname,
      ]);
      expect(alternates).toEqual([
        ['zh-Hans', `/${address}`],
        ['zh-Hant', `/zh-hant/${address}`],
        ['en', `/en/${address}`],
        ['x-default', `/${address}`],
      ]);
      const canonical = page.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '';
      expect(new URL(canonical).pathname).toBe(`/${folder}${address}`);
    }
  }
});

/** Notes of readers, which are in the dataset in Chinese. */
const readersNotes = OBSERVATIONS.flatMap(({ note }) => (note === null ? [] : [note]));

/** Sentences of the interface in Chinese: longer than any name that a report may share with it. */
function interfaceWords(value: unknown): string[] {
  if (typeof value === 'string') return value.length > 12 && HAN.test(value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(interfaceWords) : [];
}

test('on English pages all Chinese says that it is, none of it is ours, and one of a kind is one', () => {
  const { search, home, ...rest } = zhHans;
  const ours = new Set([...interfaceWords(rest), ...readersNotes]);
  expect(ours.size).toBeGreaterThan(240);
  expect(search.title + home.title).toMatch(HAN);
  const unmarked: string[] = [];
  const plurals: string[] = [];
  let marked = 0;
  for (const path of pagesOf('en')) {
    const { body } = readPage(path);
    const odd = /(?<![\d.,–×÷=+] ?)\b1 (?!is|as|was|has)[a-z]+s\b/.exec(body.textContent ?? '');
    if (odd) plurals.push(`${path}: ${odd[0]}`);
    const walk = (element: Element, isChinese: boolean): void => {
      for (const node of element.childNodes) {
        if (node.nodeType === 3 && HAN.test(node.textContent ?? '')) {
          const text = (node.textContent ?? '').trim();
          if (!isChinese || ours.has(text)) unmarked.push(`${path}: ${text.slice(0, 40)}`);
          else marked += 1;
        }
        if (node.nodeType !== 1) continue;
        const child = node as Element;
        if (/^(?:script|style)$/i.test(child.tagName)) continue;
        const lang = child.getAttribute('lang');
        walk(child, lang === null ? isChinese : lang.startsWith('zh'));
      }
    };
    walk(body, false);
  }
  expect(unmarked.slice(0, 20)).toEqual([]);
  expect(plurals).toEqual([]);
  expect(marked).toBeGreaterThan(10_000);
});

test('traditional pages hold no character that has a traditional form, but where the source is shown', () => {
  // Characters that only simplified script has, and that the reports are full of.
  const SIMPLIFIED = /[这为发对时会经说国动现过进还业开关于门务设报执规监体务权议诉讼]/u;
  /** Names of things, and citations by the title as issued. */
  const KEYS = /^(?:data-(?:measure|instrument|entry|odd|gbt|bibtex|value)|value|href|id|content)$/;
  const wrong: string[] = [];
  let read = 0;
  for (const path of pagesOf('zh-hant')) {
    const walk = (element: Element): void => {
      if (/^(?:script|style)$/i.test(element.tagName) || element.getAttribute('translate') === 'no') return;
      for (const { name, value } of [...element.attributes]) {
        if (!HAN.test(value)) continue;
        if (!READABLE_ATTRIBUTES.has(name) && !KEYS.test(name))
          wrong.push(`${path}: ${name} is no known attribute`);
        if (READABLE_ATTRIBUTES.has(name) && SIMPLIFIED.test(value))
          wrong.push(`${path}: ${name}=${value.slice(0, 40)}`);
      }
      for (const node of element.childNodes) {
        if (node.nodeType === 3 && SIMPLIFIED.test(node.textContent ?? ''))
          wrong.push(`${path}: ${(node.textContent ?? '').slice(0, 40)}`);
        if (node.nodeType === 3) read += 1;
        if (node.nodeType === 1) walk(node as Element);
      }
    };
    walk(readPage(path).body);
  }
  expect(wrong.slice(0, 20)).toEqual([]);
  expect(read).toBeGreaterThan(10_000);
});

test('the page of a report is the same in both scripts but for the characters', () => {
  const skeleton = (html: string): string =>
    html
      .replace(/<(html|head|link|meta|script)\b[^>]*>/gu, '')
      .replace(/<nav class="languages.*?<\/nav>|<footer.*<\/footer>/gsu, '')
      .replaceAll('/zh-hant/', '/')
      .replaceAll('zh-Hant', 'zh-Hans')
      .replace(/\p{Script=Han}/gu, '字');
  let compared = 0;
  for (const stem of FOUNDING) {
    const path = `regions/${stem.replace(/-(?=\d{4}$)/, '/')}/index.html`;
    const [hans = '', hant] = ['', 'zh-hant/'].map((folder) =>
      skeleton(readFileSync(join('dist', folder + path), 'utf8')),
    );
    expect(hant).toBe(hans);
    compared += hans.length;
  }
  expect(compared).toBeGreaterThan(200_000);
});

test('the file of a chart speaks the language of the page that offers it', async ({ page, request }) => {
  for (const [folder, name] of [
    ['', '行政机关负责人出庭应诉率'],
    ['/zh-hant', '行政機關負責人出庭應訴率'],
    ['/en', 'Rate of court appearance by responsible officials'],
  ] as const) {
    await page.goto(`${folder}/indicators/official-appearance-rate/`);
    const file = await page.locator('indicator-chart a[download]').getAttribute('href');
    const svg = await (await request.get(file ?? '')).text();
    expect([folder, svg.includes(`>${name}`)]).toEqual([folder, true]);
    // A bar each, and the ground.
    expect(svg.match(/<rect /g)?.length).toBe(valuesOf('official-appearance-rate').length + 1);
  }
});

for (const folder of ['/en', '/zh-hant']) {
  for (const [name, path] of Object.entries(PAGE_TYPES)) {
    // One page stands for all languages.
    if (name === 'not found') continue;
    test(`${folder} ${name}: whole, and accessible`, async ({ page }) => {
      await page.goto(folder + path);
      for (const width of folder === '/en' ? [1440, 820, 390] : [390]) {
        await page.setViewportSize({ width, height: 900 });
        // A chart follows the width by a frame.
        const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        await expect.poll(overflow, `at ${width}`).toBeLessThanOrEqual(0);
      }
      // The colours are those of every language.
      expect(await violationsOf(page, 'all but colours')).toEqual([]);
    });
  }
}
