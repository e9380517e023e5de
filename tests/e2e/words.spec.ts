/** Words in context and the names in 《》: counts that can be recounted, lines and links that lead there. */
import { readFileSync } from 'node:fs';
import type { ReportDataset } from '../../src/schemas/dataset.ts';
import { expect, test } from './site.ts';

const dist = process.env['DIST'] ?? 'dist';
const textOf = (stem: string): string =>
  (JSON.parse(readFileSync(`${dist}/data/reports/${stem}.json`, 'utf8')) as ReportDataset).text;

test('every count of the table opens as many lines, aligned on the word', async ({ page }) => {
  await page.goto('/words/');
  const cell = page.locator('tr[data-term="xingzhengfuyi"] td[data-report="nanyang-2022"]');
  const count = Number(await cell.getAttribute('data-count'));
  expect(count).toBe(textOf('nanyang-2022').split('行政复议').length - 1);
  await cell.getByRole('link').click();
  await expect(page).toHaveURL(/\/words\/xingzhengfuyi\/#nanyang-2022$/);
  const lines = page.locator('ol.kwic[data-report="nanyang-2022"] li');
  await expect(lines).toHaveCount(count);
  const edges = await lines
    .locator('mark')
    .evaluateAll((marks) => marks.map((mark) => mark.getBoundingClientRect().left));
  expect(Math.max(...edges) - Math.min(...edges)).toBeLessThan(1);
});

test('a bar is as long as its rate is of the highest of its row', async ({ page }) => {
  await page.goto('/words/');
  const rows = await page.locator('table.terms tbody tr').evaluateAll((all) =>
    all.map((row) =>
      [...row.querySelectorAll<HTMLElement>('td')].map((cell) => ({
        rate: Number(cell.querySelector('.rate')?.textContent ?? 0),
        bar: Number.parseInt(getComputedStyle(cell).getPropertyValue('--bar') || '0', 10),
      })),
    ),
  );
  expect(rows.length).toBeGreaterThan(50);
  for (const row of rows) {
    const most = Math.max(...row.map(({ rate }) => rate));
    for (const { rate, bar } of row) {
      if (rate === 0) expect(bar).toBe(0);
      // Steps of five per cent; the rates are printed to two places.
      else expect(Math.abs(bar - Math.max(5, (rate / most) * 100))).toBeLessThan(4);
    }
  }
});

test('a line leads to its sentence, marked in the report', async ({ page }) => {
  await page.goto('/words/fuyuanliandong/');
  await page.locator('ol.kwic a').first().click();
  await expect(page).toHaveURL(/\/regions\/nanyang\/2022\/\?at=\d+-\d+#s[\d-]+$/);
  await expect(page.locator('report-place')).toHaveAttribute('data-marked', /府院联动/);
});

test('words of a topic open where they are asked for, and all are on paper', async ({ page }) => {
  await page.goto('/words/');
  const topic = page.locator('details[data-distinctive="reconsideration-litigation"]');
  const word = topic.getByRole('link', { name: '行政复议', exact: true });
  await expect(word).toBeHidden();
  await topic.locator('summary').press('Enter');
  await expect(word).toBeVisible();
  await topic.locator('summary').press('Enter');
  await page.emulateMedia({ media: 'print' });
  await expect(word).toBeVisible();
});

test('any word can be looked up, and a word that is not there is said not to be', async ({ page }) => {
  await page.goto('/words/');
  await page.getByLabel('要查的词').fill('红黑名单');
  await page.getByRole('button', { name: '查看' }).click();
  await expect(page).toHaveURL('/words/lookup/?q=%E7%BA%A2%E9%BB%91%E5%90%8D%E5%8D%95');
  await expect(page.locator('word-lookup')).toHaveAttribute('data-lookup-state', 'ready');
  await expect(page.getByRole('status').first()).toContainText('1份报告，共1处');
  await page.locator('word-lookup ol.kwic a').click();
  await expect(page.locator('report-place')).toHaveAttribute('data-marked', /红黑名单/);
  await page.goto('/words/lookup/?q=天马行空');
  await expect(page.locator('word-lookup')).toHaveAttribute('data-lookup-state', 'empty');
});

test('a distinctive word of a report opens its lines', async ({ page }) => {
  await page.goto('/regions/nanyang/2022/');
  const words = page.locator('section[aria-labelledby="report-words"] li a');
  expect(await words.count()).toBeGreaterThan(5);
  await words.filter({ hasText: '服务型行政执法' }).click();
  await expect(page.locator('ol.kwic[data-report="nanyang-2022"] li')).toHaveCount(10);
});

test('a topic compared shows its distinctive words, each with its lines', async ({ page }) => {
  await page.goto('/compare/reconsideration-litigation/');
  await page.getByText('本主题的特色用词').click();
  const words = page.locator('[data-distinctive="reconsideration-litigation"] li a');
  expect(await words.count()).toBeGreaterThan(3);
  await words.filter({ hasText: /^行政复议$/ }).click();
  await expect(page).toHaveURL(/\/words\/xingzhengfuyi\/$/);
});

test('from the start: which reports cite a document on court appearance, and what each says', async ({
  page,
}) => {
  const stems = (JSON.parse(readFileSync(`${dist}/data/reports.json`, 'utf8')) as { stem: string }[]).map(
    ({ stem }) => stem,
  );
  const citing = stems.filter((stem) => /《[^》]*应诉[^》]*》/u.test(textOf(stem)));
  const begin = Date.now();
  await page.goto('/');
  await page.getByRole('navigation').getByRole('link', { name: '用语', exact: true }).click();
  await page.getByRole('link', { name: '书名号里的文件与作品' }).click();
  await page.getByRole('link', { name: '行政应诉与负责人出庭' }).click();
  const family = page.locator('[data-family="court-appearance"]');
  await expect(family).toBeInViewport();
  const cited = await family
    .locator('[data-report]')
    .evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset['report']));
  expect(new Set(cited)).toEqual(new Set(citing));
  await expect(family.locator('[data-report="nanyang-2022"] q')).toContainText(
    '每季度通报全市行政机关负责人出庭应诉情况',
  );
  await expect(family.locator('[data-report="xiangzhou-2022"] q')).toContainText(
    '压实各行政机关依法应诉主体责任',
  );
  await family.locator('[data-report="nanyang-2022"] a').click();
  await expect(page.locator('report-place')).toHaveAttribute(
    'data-marked',
    '《南阳市行政正职负责人出庭应诉暂行规定》',
  );
  expect(Date.now() - begin).toBeLessThan(60_000);
});

test('what only general knowledge says of a name is marked, and counted above', async ({ page }) => {
  await page.goto('/instruments/');
  const rows = page.locator('section:has(> h3[id^="kind-"]) tr[data-instrument]');
  const marked = rows.filter({ hasText: '据通常了解，待核' });
  await expect(marked.filter({ hasText: '《市场准入负面清单》' })).toHaveCount(1);
  await expect(marked.filter({ hasText: '《重大行政决策程序暂行条例》' })).toHaveCount(0);
  await expect(page.locator('main')).toContainText(`其中${await marked.count()}个名称标有`);
});

test('the method page renders the rules of words and names', async ({ page }) => {
  await page.goto('/method/#instruments');
  await page.getByText('判断种类和层级的规则').click();
  const row = page.locator('tr[data-rule="known-central"]');
  await expect(row).toContainText('《市场准入负面清单》');
  await expect(row).toContainText('据通常了解，待核');
  await page.getByText(/^要拆开的误连/).click();
  await expect(page.getByText('“为市”拆为“为”和“市”')).toBeVisible();
});

test('the names in the downloads stand where they say', () => {
  const [header = '', ...rows] = readFileSync(`${dist}/data/instruments.csv`, 'utf8').trimEnd().split('\n');
  const columns = header.split(',');
  expect(rows.length).toBeGreaterThan(100);
  for (const row of rows) {
    const cells = row.split(',');
    const [report, name] = [cells[columns.indexOf('report')] ?? '', cells[columns.indexOf('name')] ?? ''];
    // From the end: a quote may hold a comma.
    const [start, end] = ['start', 'end'].map((column) =>
      Number(cells.at(columns.indexOf(column) - columns.length)),
    );
    expect(textOf(report).slice((start ?? 0) + 1, (end ?? 0) - 1)).toBe(name);
  }
});

test('a report that cannot be read is said to be missing', async ({ page }) => {
  await page.route('**/data/reports/nanyang-2022.json', (route) =>
    route.fulfill({ status: 200, body: 'broken' }),
  );
  await page.goto('/words/lookup/?q=行政复议');
  await expect(page.locator('word-lookup')).toHaveAttribute('data-lookup-state', 'error');
  await expect(page.getByRole('status').first()).toContainText('有1份报告没有读到');
  await expect(page.getByRole('button', { name: '再试一次' })).toBeVisible();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('terms, lines and names stand', async ({ page }) => {
    await page.goto('/words/fangguanfu/');
    await expect(page.locator('tr[data-report="nanyang-2022"] td').nth(0)).toHaveText('0');
    await expect(page.locator('tr[data-report="nanyang-2022"] td').nth(1)).toHaveText('1');
    await expect(page.locator('ol.kwic[data-report="chengkou-2020"] li')).toHaveCount(1);
    await page.goto('/instruments/');
    await expect(page.locator('tr[data-kind="creative-work"]')).toHaveCount(6);
    await page.goto('/words/lookup/?q=政务');
    await expect(page.locator('word-lookup noscript .notice')).toBeVisible();
  });
});
