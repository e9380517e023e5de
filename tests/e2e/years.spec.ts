/** What the five reports cannot show: several years of one region, and a sixth report by one command. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { violationsOf } from './axe.ts';
import {
  answerFrom,
  BASE,
  drawnPixels,
  fileIn,
  FOLDER,
  ORIGIN,
  readReview,
  validate,
} from './years-project.ts';

const HOST = `${ORIGIN}${BASE}`;
const REGION = `${HOST}regions/jichuan/`;

let complaints: string[] = [];
test.beforeEach(async ({ page }) => {
  complaints = await answerFrom(page);
});
test.afterEach(() => expect(complaints).toEqual([]));

const openIndicator = async (page: Page, slug: string) => {
  const entry = page.locator(`[data-indicator-years="${slug}"]`);
  await entry.locator('> summary').click();
  return entry;
};

test.describe('several years of one region', () => {
  test('the switch leads from year to year of the same issuer, and to the changes', async ({ page }) => {
    await page.goto(`${REGION}2022/`);
    const years = page.getByRole('navigation', { name: '各年度的报告' });
    await expect(years.locator('[data-year]')).toHaveText(['2021年', '2022年', '2023年']);
    await expect(years.locator('[aria-current="page"]')).toHaveText('2022年');
    await years.getByRole('link', { name: '下一份：2023年' }).click();
    await expect(page.locator('html')).toHaveAttribute('data-stem', 'jichuan-2023');
    await expect(years.locator('[rel="next"]')).toHaveCount(0);
    await years.getByRole('link', { name: '上一份：2022年' }).click();
    await years.getByRole('link', { name: '历年变化' }).click();
    await expect(page).toHaveURL(`${REGION}#changes`);
    // The department's report has no other year of its own.
    await page.goto(`${REGION}2020/`);
    await expect(years).toHaveCount(0);
  });

  test('the changes hold the three reports of the government and not the one of a department', async ({
    page,
  }) => {
    await page.goto(REGION);
    await expect(page.locator('[data-changes="topics"] thead th')).toHaveText([
      ...['主题', '2021年', '2022年', '2023年'],
      ...['2021→2022', '2022→2023'],
    ]);
    const row = page.locator('[data-changes="topics"] tr[data-topic="emergency-response"] td');
    await expect(row).toHaveText(['—', '—', '—', '—', '—']);
    await expect(page.getByText('2020年（霁川县司法局）由其他机关发布')).toBeVisible();
    await expect(page.locator('#changes')).toContainText('2023年报告的多数数字截至2023-11-30');
    expect(await page.locator('#changes a[href*="/jichuan/2020/"]').count()).toBe(0);
  });

  test('a line is drawn for one construct, broken to the part of a year; the table has every sentence', async ({
    page,
  }) => {
    await page.goto(REGION);
    const entry = await openIndicator(page, 'reconsideration-cases');
    await expect(entry.locator('canvas')).toHaveAccessibleName(/2021年、2022年、2023年/);
    await expect.poll(() => drawnPixels(page, 'reconsideration-cases')).toBeGreaterThan(300);
    const config = JSON.parse((await entry.locator('year-chart script').textContent()) ?? '{}') as {
      data: { datasets: { data: number[]; solid: boolean[] }[] };
    };
    expect(config.data.datasets).toMatchObject([{ data: [41, 36, 58], solid: [true, false] }]);
    await expect(entry.locator('tr[data-report] q')).toHaveCount(3);
    await expect(entry.locator('tr[data-extent="part"]')).toContainText('截至2023-11-30不足一年');
    await entry.locator('tr[data-report="jichuan-2023"] .evidence a').click();
    await expect(page).toHaveURL(/\/regions\/jichuan\/2023\/\?at=\d+-\d+#s1-5$/);
  });

  test('two constructs are never one line', async ({ page }) => {
    await page.goto(REGION);
    const entry = await openIndicator(page, 'official-appearance-rate');
    await expect(entry.locator('canvas')).toHaveAccessibleName(/：2021年、2022年的数字/);
    await expect(entry.locator('[data-remark]')).toHaveText('2023年的数字口径不同，不在图中。');
    await expect(entry).toContainText('行政机关主要负责人出庭应诉率（2023年）');
    await expect(entry.locator('tr[data-extent="part"]')).toContainText('不足一年，数字截至2023-11-30');
    const table = await openIndicator(page, 'audit-projects');
    await expect(table.locator('canvas')).toHaveCount(0);
    await expect(table.locator('[data-remark]')).toContainText('丙或丁');
  });

  test('terms and instruments that come and go open where they stand', async ({ page }) => {
    await page.goto(REGION);
    const turn = (key: string) => page.locator(`[data-turn="${key}"]`);
    await expect(turn('terms-appeared').first()).toContainText('党的二十大');
    await expect(turn('instruments-vanished').first()).toHaveText(/《中华人民共和国行政处罚法》/);
    await expect(turn('instruments-renamed').first()).toContainText('2021年法治政府建设工作要点');
    await turn('instruments-vanished').first().getByRole('link').click();
    await expect(page).toHaveURL(/\/jichuan\/2021\/\?at=\d+-\d+#s1-4$/);
  });

  test.describe('without script', () => {
    test.use({ javaScriptEnabled: false });
    test('the years, the figures and our reading of problems stand in full', async ({ page }) => {
      await page.goto(REGION);
      const thread = page.locator('[data-threads="2021"] tr[data-topic="cadre-capacity"]');
      await expect(thread.locator('[data-part="problems"]')).toContainText('自觉性还不够强');
      await expect(thread.locator('[data-part="plans"]')).toContainText('组织领导干部旁听庭审。');
      await expect(thread.locator('[data-part="achievements"]')).toContainText('旁听庭审9次');
      await expect(page.locator('h3', { hasText: '2021年的问题' })).toContainText('本站的读法');
      const entry = await openIndicator(page, 'legal-aid-cases');
      await expect(entry.locator('tr[data-status="value"]:visible')).toHaveCount(2);
      await page.getByRole('link', { name: '2021年' }).first().click();
      await expect(page.locator('html')).toHaveAttribute('data-stem', 'jichuan-2021');
    });
  });

  test('stands at every width, in both themes, and is valid', async ({ page }) => {
    for (const [width, colorScheme] of [
      [390, 'dark'],
      [820, 'light'],
      [1440, 'dark'],
    ] as const) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      await page.goto(REGION);
      for (const slug of ['official-appearance-rate', 'audit-projects']) await openIndicator(page, slug);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
    }
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await violationsOf(page)).toEqual([]);
    }
    expect(validate('dist/regions/jichuan/index.html').trim()).toBe('');
  });

  test('every link of the page leads somewhere', async ({ page }) => {
    await page.goto(REGION);
    const links = await page
      .locator('main a[href]')
      .evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href));
    expect(links.length).toBeGreaterThan(80);
    for (const link of new Set(links)) {
      const { pathname, hash } = new URL(link);
      const html = existsSync(fileIn(pathname)) ? readFileSync(fileIn(pathname), 'utf8') : null;
      expect([link, html !== null && (hash === '' || html.includes(` id="${hash.slice(1)}"`))]).toEqual([
        link,
        true,
      ]);
    }
  });

  test('only this page loads the line chart', () => {
    const loads = (path: string) => /<year-chart/.test(readFileSync(path, 'utf8'));
    const pages = globSync(join(FOLDER, 'dist/**/index.html'));
    expect(pages.filter(loads).sort()).toEqual(
      ['en/', '', 'zh-hant/'].map((version) => fileIn(`${BASE}${version}regions/jichuan/`)),
    );
  });

  test('a region with one year says so', async ({ page }) => {
    await page.goto(`${HOST}regions/chengkou/`);
    await expect(page.locator('main')).toContainText('本站目前只收有这个地区一个年度的报告');
    await expect(page.locator('#changes')).toHaveCount(0);
  });
});

test.describe('a sixth report, added by one command', () => {
  test('the command says what it read', () => {
    const review = readReview();
    expect(review).toContain('zhaoqing-2023');
    expect(review).toMatch(/广东省肇庆市（441200）/);
    expect(review).toMatch(/年度 +2023，读自标题/);
  });

  test('stands on the home page and on its own, without the furniture of the page it came from', async ({
    page,
  }) => {
    await page.goto(`${HOST}`);
    await expect(page.locator('tbody tr', { hasText: '广东省肇庆市' })).toContainText('肇庆市人民政府');
    await expect(page.locator('thead th', { hasText: '肇庆市' })).toBeVisible();
    await expect(page.locator('main')).not.toContainText('五份');
    await page.getByRole('link', { name: '广东省肇庆市' }).click();
    await expect(page.locator('main')).toContainText('441200');
    await page.locator('main').getByRole('link', { name: '2023年' }).click();
    const text = page.locator('.report-text');
    await expect(text).toContainText('砚灯巡回执法监督');
    for (const furniture of ['打印本页', '浏览次数', '假的标题', '微信'])
      await expect(text).not.toContainText(furniture);
  });

  test('stands in the comparison, fetched where a page no longer carries every report', async ({ page }) => {
    await page.goto(`${HOST}compare/law-enforcement/?reports=zhaoqing-2023,jichuan-2023`);
    const cell = page.locator('tbody[data-role="achievements"] td[data-report="zhaoqing-2023"]');
    await expect(cell).toContainText('砚灯巡回执法监督');
    await page.goto(`${HOST}compare/`);
    await expect(
      page.locator('tr[data-topic="law-enforcement"] td[data-report="zhaoqing-2023"] a'),
    ).toBeAttached();
    await page.goto(`${HOST}compare/report/zhaoqing-2023/`);
    await expect(page.locator('.passage blockquote').first()).toBeVisible();
  });

  test('stands among the indicators, marked as not yet checked', async ({ page }) => {
    await page.goto(`${HOST}indicators/official-appearance-rate/`);
    const row = page.locator('tr[data-report="zhaoqing-2023"]');
    await expect(row).toContainText('88.8%');
    await expect(row).toContainText('自动提取，未经核对');
    const config = await page.locator('indicator-chart script').textContent();
    expect(config).toContain('肇庆市 2023');
    await expect(page.locator('[aria-labelledby="differences"]')).toContainText('霁川县 2021');
    // What was the only disclosure of its kind no longer says that it is.
    const second = `${BASE}indicators/enforcement-files-reviewed/`;
    await page.goto(`${ORIGIN}${second}`);
    expect(await page.locator('tr[data-status="value"]').count()).toBeGreaterThan(1);
    await expect(page.locator('.card')).toHaveCount(0);
    await expect(page.locator('main')).toContainText('口径是否相同尚未评定，不作图');
    expect(validate(fileIn(second)).trim()).toBe('');
  });

  test('is found by the search', async ({ page }) => {
    await page.goto(`${HOST}search/?q=${encodeURIComponent('砚灯巡回执法监督')}`);
    await expect(page.locator('[data-search-state]')).toHaveAttribute('data-search-state', 'ready');
    await expect(page.locator('[data-result] a').first()).toHaveAttribute(
      'href',
      /\/regions\/zhaoqing\/2023\/.*#s1-2/,
    );
    await expect(page.locator('[data-result-total]')).toContainText('1份报告');
  });

  test('stands in every download', () => {
    const read = (name: string) => readFileSync(fileIn(`${BASE}data/${name}`), 'utf8');
    const records = JSON.parse(read('reports.json')) as { stem: string; url: string }[];
    expect(records.find(({ stem }) => stem === 'zhaoqing-2023')?.url).toBe(`${BASE}regions/zhaoqing/2023/`);
    expect(records.filter(({ stem }) => stem.startsWith('jichuan-'))).toHaveLength(4);
    expect(read('observations.csv')).toMatch(/^official-appearance-rate,zhaoqing-2023,value,88\.8,/m);
    for (const name of ['quantities.csv', 'terms.csv', 'instruments.csv'])
      expect([name, read(name).includes('zhaoqing-2023')]).toEqual([name, true]);
    expect(read('reports/zhaoqing-2023.raw.txt')).toContain('测试文本');
  });
});
