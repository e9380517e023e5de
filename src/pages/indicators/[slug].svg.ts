/** The chart of an indicator as a file, for the indicators that may be charted. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { chartable } from '../../analysis/notices.ts';
import { barsOf } from '../../components/indicator-bars.ts';
import { getEdition } from '../../corpus/edition.ts';
import { getIndicators } from '../../corpus/lexicons.ts';
import { localIndicator } from '../../corpus/localized.ts';
import { observeIndicator } from '../../corpus/observations.ts';
import { ROWS_A_PAGE } from '../../corpus/paging.ts';
import { writeBarSvg } from '../../exports/bar-svg.ts';
import { respondText } from '../../exports/respond.ts';
import { messages } from '../../i18n/messages.ts';
import type { Indicator } from '../../schemas/lexicons.ts';

const COLOURS = {
  '--level-province': '#7a5195',
  '--level-prefecture': '#0072b2',
  '--level-county': '#c46a00',
  '--level-district': '#00795a',
  '--level-township': '#6b6b6b',
};

export const getStaticPaths = (async () => {
  const indicators = await getIndicators();
  const rows = await Promise.all(indicators.map(({ slug }) => observeIndicator(slug)));
  return indicators
    .filter((indicator, at) => {
      const own = rows[at] ?? [];
      return own.length <= ROWS_A_PAGE && chartable(indicator, own) === 'chart';
    })
    .map((indicator) => ({ params: { slug: indicator.slug }, props: { indicator } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ indicator: Indicator }> = async ({ props }) => {
  const m = messages();
  const { date } = await getEdition();
  const config = barsOf(
    localIndicator(undefined, props.indicator),
    await observeIndicator(props.indicator.slug),
    m,
  );
  const caption = `${m.siteName} · ${date} · ${m.footer.caution}`;
  return respondText(writeBarSvg(config, caption, COLOURS), 'image/svg+xml');
};
