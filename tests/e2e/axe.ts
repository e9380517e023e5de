/** What axe finds wrong on a page. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** WCAG 2.2 A and AA, which axe does not ask whole unless told to, and what it holds to be good practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const COLOURS = 'color-contrast';

/** All rules, all but those on colours, or those alone. */
type Asked = 'all' | 'all but colours' | 'colours';

/** Rules that are broken, each with the elements that break it; `within` is a selector. Fails when hardly a rule applied. */
export async function violationsOf(page: Page, asked: Asked = 'all', within = 'html'): Promise<string[]> {
  // No page has frames: without the second page for them, and the list of all that is right, axe takes a third of the time.
  const axe = new AxeBuilder({ page })
    .setLegacyMode(true)
    .include(within)
    .options({ resultTypes: ['violations'] });
  const set = asked === 'colours' ? axe.withRules([COLOURS]) : axe.withTags(TAGS);
  const { violations, passes } = await (
    asked === 'all but colours' ? set.disableRules([COLOURS]) : set
  ).analyze();
  if (asked === 'colours') expect(passes.length).toBe(1);
  else expect(passes.length).toBeGreaterThan(within === 'html' ? 10 : 0);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}
