/** Lines of an indicator over the years, with the marks a reader must see at each point. */
import type { YearRow } from '../analysis/year-indicators.ts';
import { buildYearChart, type LineConfiguration } from '../charts/year-chart.ts';
import type { Messages } from '../i18n/messages.ts';
import type { LocalIndicator } from '../corpus/localized.ts';

/** The chart configuration of one line, in the words of one language version. */
export function lineOf(indicator: LocalIndicator, rows: readonly YearRow[], m: Messages): LineConfiguration {
  const points = rows.flatMap(({ report, observation, extent }) =>
    observation.value === null
      ? []
      : [
          {
            year: report.year,
            value: observation.value,
            whole: extent === 'whole',
            marks: [
              ...(extent === 'whole' ? [] : [m.years.indicators.extents[extent]]),
              ...(observation.approx === 'none' ? [] : [m.indicators.approxMark]),
            ],
          },
        ],
  );
  return buildYearChart(points, indicator.label, indicator.unitLabel, m.yearOf);
}
