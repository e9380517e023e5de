/**
 * A comparison that fetches its columns, without network. A generated corpus of twelve, of which the page carries
 * five; own fixture, for failed requests are the point.
 */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { buildComparison } from '../../scripts/bench/compare-corpus.ts';
import { goOffline, waitKept } from './offline-browser.ts';
import { listOffline, serveFolder, type ChangingServer } from './offline-server.ts';

test.use({ serviceWorkers: 'allow' });
const TOPIC = 'compare/law-enforcement/';
const ADDED = 'place9-2020';
let server: ChangingServer;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  const { dist } = buildComparison(join(tmpdir(), 'offline-scale-e2e'), 12);
  listOffline(dist);
  server = await serveFolder(dist);
});
test.afterAll(() => server.close());

test('a column that was fetched stands without network; another says that it did not come', async ({
  page,
  context,
}) => {
  const columns = page.locator('thead th[data-report]:not([hidden])');
  await page.goto(`${server.origin}/${TOPIC}`);
  await waitKept(page, TOPIC);
  await page.goto(`${server.origin}/${TOPIC}?reports=place1-2020,${ADDED}`);
  await expect(columns).toHaveCount(2);
  await waitKept(page, `compare/report/${ADDED}/`, 'data/reports.json');
  await goOffline(context, page);
  await page.reload();
  await expect(columns).toHaveCount(2);
  await expect(
    page.locator(`tbody[data-role="achievements"] td[data-report="${ADDED}"] .passage`).first(),
  ).toBeVisible();
  await page.goto(`${server.origin}/${TOPIC}?reports=place1-2020,place7-2022`);
  await expect(page.locator('[data-progress]')).toContainText('没有载入');
  await expect(page.getByRole('button', { name: '再试一次' })).toBeVisible();
});
