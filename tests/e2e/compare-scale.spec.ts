/**
 * Beyond eight reports a topic page and /compare/ carry five and fetch the others. A generated corpus of twelve, built into a
 * folder of its own and answered from its files; own fixture, for failed requests are the point of some tests.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { buildComparison } from '../../scripts/bench/compare-corpus.ts';

const HOST = 'http://scale.example';
const TOPIC = `${HOST}/compare/law-enforcement/`;
const DEFAULT = ['place1-2020', 'place2-2021', 'place3-2022', 'place4-2023', 'place5-2020'];

let dist = '';
test.describe.configure({ mode: 'serial' });
test.beforeAll(() => {
  test.setTimeout(120_000);
  ({ dist } = buildComparison(mkdtempSync(join(tmpdir(), 'compare-scale-e2e-')), 12));
});

test.afterAll(() => rmSync(dirname(dist), { recursive: true, force: true }));

test.beforeEach(async ({ page }) => {
  await page.route(`${HOST}/**`, (route) => {
    const path = new URL(route.request().url()).pathname;
    const file = join(dist, path.endsWith('/') ? `${path}index.html` : path);
    return existsSync(file) ? route.fulfill({ path: file }) : route.fulfill({ status: 404, body: '' });
  });
});

const order = (page: Page) =>
  page
    .locator('thead th[data-report]:not([hidden])')
    .evaluateAll((all) => all.map((head) => (head as HTMLElement).dataset['report']));

async function labelOf(page: Page, stem: string): Promise<string> {
  return page.evaluate(async (wanted) => {
    const list = (await (await fetch('/data/reports.json')).json()) as {
      stem: string;
      name: string;
      year: number;
    }[];
    const found = list.find((each) => each.stem === wanted);
    return found ? `${found.name} ${found.year}` : '';
  }, stem);
}

test('the page carries the first five and adds another by name', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  await page.goto(TOPIC);
  await expect.poll(() => order(page)).toEqual(DEFAULT);
  expect(fetched.filter((path) => path.startsWith('/data/') || /place\d/.test(path))).toEqual([]);
  const label = await labelOf(page, 'place9-2020');
  await page.getByText('选择报告与次序').press('Enter');
  await page.getByRole('combobox', { name: '添加报告（共12份）' }).fill(label);
  await page.keyboard.press('Enter');
  await expect.poll(() => order(page)).toEqual([...DEFAULT, 'place9-2020']);
  await expect(page).toHaveURL(/\?reports=place1-2020,.+,place9-2020$/);
  expect(fetched.filter((path) => /place\d/.test(path))).toEqual(['/compare/report/place9-2020/']);
  const cell = page.locator('tbody[data-role="achievements"] td[data-report="place9-2020"]');
  await expect(cell.locator('.passage .pin').first()).toBeAttached();
  await expect(page.getByRole('checkbox', { name: label })).toBeChecked();
  await page.getByRole('radio', { name: '只看数字' }).check();
  for (const sentence of await cell.locator('.sentence:visible').all())
    await expect(sentence).toHaveAttribute('data-has', /figure/);
});

test('an address may name any report; one that is none is said', async ({ page }) => {
  await page.goto(`${TOPIC}?reports=place12-2023,place99-2020,place1-2020`);
  await expect.poll(() => order(page)).toEqual(['place12-2023', 'place1-2020']);
  await expect(page.locator('[data-notice]')).toContainText('“place99-2020”不是本站的报告');
  await page.getByText('选择报告与次序').click();
  await page.getByRole('combobox', { name: '添加报告（共12份）' }).fill('火星市 2020');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-notice]')).toHaveText('没有叫“火星市 2020”的报告。');
});

test('progress shows, a failure leaves the rest standing and can be tried again', async ({ page }) => {
  let broken = true;
  let waiting = (): void => undefined;
  const held = new Promise<void>((done) => (waiting = done));
  await page.route('**/compare/report/place7-2022/', async (route) => {
    await held;
    await (broken ? route.abort() : route.fallback());
  });
  await page.goto(`${TOPIC}?reports=place2-2021,place7-2022`);
  const progress = page.locator('[data-progress]');
  await expect(progress).toContainText(/正在载入.+（1\/2）/);
  waiting();
  await expect(progress).toContainText('没有载入');
  expect(await order(page)).toEqual(['place2-2021']);
  await expect(page).toHaveURL(/place2-2021,place7-2022$/);
  broken = false;
  await page.getByRole('button', { name: '再试一次' }).press('Enter');
  await expect.poll(() => order(page)).toEqual(['place2-2021', 'place7-2022']);
  await expect(progress).toBeHidden();
});

test('a list that does not come can be asked for again', async ({ page }) => {
  let broken = true;
  await page.route('**/data/reports.json', (route) => (broken ? route.abort() : route.fallback()));
  await page.goto(`${TOPIC}?reports=place11-2022`);
  await expect(page.locator('[data-progress]')).toContainText('报告名单没有载入');
  broken = false;
  await page.getByRole('button', { name: '再试一次' }).click();
  await expect.poll(() => order(page)).toEqual(['place11-2022']);
});

const heads = (page: Page) =>
  page
    .locator('compare-matrix thead th[data-report]:not([hidden])')
    .evaluateAll((all) => all.map((head) => (head as HTMLElement).dataset['report']));

test('the index carries five, and adds and orders others with all their parts', async ({ page }) => {
  await page.goto(`${HOST}/compare/?sort=outline2015`);
  await expect.poll(() => heads(page)).toEqual(DEFAULT);
  const label = await labelOf(page, 'place9-2020');
  await page.getByText('选择报告与次序').press('Enter');
  await page.getByRole('combobox', { name: '添加报告（共12份）' }).fill(label);
  await page.keyboard.press('Enter');
  await expect.poll(() => heads(page)).toEqual([...DEFAULT, 'place9-2020']);
  await expect(page).toHaveURL(/\?reports=place1-2020,.+,place9-2020&sort=outline2015$/);
  await expect(page.locator('td[data-report="place9-2020"]')).toHaveCount(14 + 5);
  await expect(page.locator('[data-plans="place9-2020"] summary')).toContainText(label);
  const cell = page.locator('tr[data-topic="law-enforcement"] td[data-report="place9-2020"] a');
  await expect(cell).toHaveAttribute('href', '/compare/report/place9-2020/#law-enforcement');
  await page.getByRole('checkbox', { name: await labelOf(page, 'place1-2020') }).uncheck();
  await page.getByRole('button', { name: `把${label}左移` }).press('Enter');
  await expect
    .poll(() => heads(page))
    .toEqual(['place2-2021', 'place3-2022', 'place4-2023', 'place9-2020', 'place5-2020']);
  await expect(page.locator('[data-plans="place1-2020"]')).toBeHidden();
  await page.getByLabel('行的次序').selectOption('site');
  await expect(page).toHaveURL(/\?reports=place2-2021,[^&]+$/);
  await page.goBack();
  await page.goBack();
  await page.goBack();
  await expect.poll(() => heads(page)).toEqual([...DEFAULT, 'place9-2020']);
});

test('a report that fails to come into the index can be asked for again', async ({ page }) => {
  let broken = true;
  await page.route('**/compare/report/place7-2022/', (route) => (broken ? route.abort() : route.fallback()));
  await page.goto(`${HOST}/compare/?reports=place2-2021,place7-2022,place99-2020`);
  await expect(page.locator('[data-progress]')).toContainText('没有载入');
  await expect(page.locator('[data-notice]')).toContainText('“place99-2020”不是本站的报告');
  expect(await heads(page)).toEqual(['place2-2021']);
  broken = false;
  await page.getByRole('button', { name: '再试一次' }).click();
  await expect.poll(() => heads(page)).toEqual(['place2-2021', 'place7-2022']);
  await expect(page.locator('[data-progress]')).toBeHidden();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('every other report is a link away, on a page of its own', async ({ page }) => {
    for (const start of [TOPIC, `${HOST}/compare/`]) {
      await page.goto(start);
      await page.getByRole('link', { name: '打开总表' }).click();
      await expect(page.locator('tr[data-report]')).toHaveCount(12);
    }
    const row = page.locator('tr[data-report="place9-2020"]');
    await row.locator('td[data-topic="law-enforcement"] a').click();
    await expect(page).toHaveURL(`${HOST}/compare/report/place9-2020/#law-enforcement`);
    expect(await page.locator('[data-column="law-enforcement"] .passage blockquote').count()).toBeGreaterThan(
      2,
    );
    await page.goBack();
    await row.getByRole('link', { name: '概览' }).click();
    await expect(page.locator('compare-matrix tbody tr')).toHaveCount(14);
    await expect(page.locator('[data-part="next-year"]')).toHaveCount(1);
    await expect(page.locator('[data-plans="place9-2020"]')).toHaveCount(1);
  });
});
