/** The chart of an indicator as a file, for the indicators that may be charted, in the words of its language version. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { chartable } from '../../../analysis/notices.ts';
import { barsOf } from '../../../components/indicator-bars.ts';
import { getEdition } from '../../../corpus/edition.ts';
import { getIndicators } from '../../../corpus/lexicons.ts';
import { localIndicator } from '../../../corpus/localized.ts';
import { observeIndicator } from '../../../corpus/observations.ts';
import { ROWS_A_PAGE } from '../../../corpus/paging.ts';
import { getTraditionalRules } from '../../../corpus/rules.ts';
import { writeBarSvg } from '../../../exports/bar-svg.ts';
import { respondText } from '../../../exports/respond.ts';
import { inEveryLocale, localeOf } from '../../../i18n/locales.ts';
import { messages } from '../../../i18n/messages.ts';
import type { Indicator } from '../../../schemas/lexicons.ts';
import { traditionalize } from '../../../text/script.ts';

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
  const charted = indicators.filter((indicator, at) => {
    const own = rows[at] ?? [];
    return own.length <= ROWS_A_PAGE && chartable(indicator, own) === 'chart';
  });
  return inEveryLocale(
    charted.map((indicator) => ({ params: { slug: indicator.slug }, props: { indicator } })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ indicator: Indicator }> = async ({ props, currentLocale }) => {
  const m = messages(currentLocale);
  const { date } = await getEdition();
  const config = barsOf(
    localIndicator(currentLocale, props.indicator),
    await observeIndicator(props.indicator.slug),
    m,
  );
  const captions = [`${m.siteName} · ${date}`, m.footer.caution];
  const svg = writeBarSvg(config, captions, COLOURS);
  return respondText(
    localeOf(currentLocale) === 'zh-hant' ? traditionalize(svg, getTraditionalRules()) : svg,
    'image/svg+xml',
  );
};
