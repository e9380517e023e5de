/** Counts are true: every query of the fixture, in a browser, against a plain count over dist/data. */
import { expect, test, type Page } from '@playwright/test';
import { countTruth, readQueries, readUnits, type QueryCase } from './search-truth.ts';

const DIST = process.env['DIST_DIR'] ?? 'dist';
const FIXTURES = ['tests/fixtures/search-queries.yml', 'tests/fixtures/search-queries-fresh.yml'];
const queries = FIXTURES.flatMap(readQueries);
const kinds = Map.groupBy(queries, ({ kind }) => kind);

/** Asks as a reader does, and reads what the page says: units with their counts, by report and in all. */
async function ask(page: Page, q: string): Promise<{ units: [string, number][]; total: number[] }> {
  await page.locator('#search-q').fill(q);
  await page.locator('#search-q').press('Enter');
  const state = page.locator('[data-search-state]');
  await expect(page).toHaveURL((url) => url.searchParams.get('q') === q);
  await expect(state).toHaveAttribute('data-search-state', /ready|empty/);
  await expect(state).toHaveAttribute('data-answered', q);
  return page.evaluate(async () => {
    for (;;) {
      const more = document.querySelectorAll<HTMLButtonElement>('button.more');
      if (more.length === 0) break;
      for (const button of more) button.click();
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    const units: [string, number][] = [];
    for (const group of document.querySelectorAll<HTMLElement>('[data-report]')) {
      for (const hit of group.querySelectorAll<HTMLElement>('[data-result]')) {
        units.push([`${group.dataset['report']}#${hit.dataset['unit']}`, Number(hit.dataset['count'])]);
      }
    }
    const text = document.querySelector('[data-result-total]')?.textContent?.split('”').at(-1) ?? '';
    return { units, total: (text.match(/\d+/g) ?? []).map(Number) };
  });
}

test('there are at least 200 queries', () => {
  expect(queries.length).toBeGreaterThanOrEqual(200);
});

for (const [kind, cases] of kinds) {
  test(`${kind}: ${cases.length} queries are exact`, async ({ page }) => {
    test.setTimeout(120_000);
    const units = readUnits(`${DIST}/data`);
    await page.goto('/search/');
    const wrong: { query: QueryCase['q']; found: unknown; expected: unknown }[] = [];
    for (const query of cases) {
      const expected = countTruth(units, query);
      const { units: found, total } = await ask(page, query.q);
      const reports = new Set([...expected.keys()].map((key) => key.split('#')[0]));
      const sum = [...expected.values()].reduce((all, count) => all + count, 0);
      const said = expected.size === 0 ? [] : [reports.size, expected.size, sum];
      const same = JSON.stringify(found.sort()) === JSON.stringify([...expected].sort());
      if (!same || JSON.stringify(total) !== JSON.stringify(said)) {
        wrong.push({
          query: query.q,
          found: { ...Object.fromEntries(found), total },
          expected: { ...Object.fromEntries(expected), total: said },
        });
      }
    }
    expect(wrong).toEqual([]);
  });
}
