/** Bars of an indicator with the marks a reader must see beside each. */
import { buildIndicatorChart, type BarConfiguration } from '../charts/indicator-chart.ts';
import type { ObservedReport } from '../corpus/observations.ts';
import type { Messages } from '../i18n/messages.ts';
import type { LocalIndicator } from '../corpus/localized.ts';
import { levelSchema } from '../schemas/vocabulary.ts';

const LEVELS = levelSchema.options;

/** The chart configuration of an indicator's page, in the words of one language version. */
export function barsOf(
  indicator: LocalIndicator,
  rows: readonly ObservedReport[],
  m: Messages,
): BarConfiguration {
  const bars = rows.map(({ report, observation }) => ({
    name: m.placeName(report),
    year: report.year,
    level: report.level,
    levelLabel: m.levels[report.level],
    marks: [
      ...(observation.approx === 'none' ? [] : [m.indicators.approxMark]),
      ...(report.cutoff === null ? [] : [m.compare.cutoff(report.cutoff)]),
      ...(observation.derivation === 'computed' ? [m.indicators.computed] : []),
    ],
    observation,
  }));
  // Levels stand apart: cities beside cities, counties beside counties, each in the neutral order.
  const byLevel = [...bars].sort((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level));
  return buildIndicatorChart(byLevel, indicator.label, indicator.unitLabel);
}
