/**
 * The bars of one indicator as a plain Chart.js configuration. Only stated or computed values are
 * bars: a missing cell has no bar, never a bar of zero. Colours are names of CSS custom properties,
 * put in by the browser for the reader's theme.
 */
import type { Observation } from '../schemas/facts.ts';
import type { Level } from '../schemas/vocabulary.ts';

export interface BarInput {
  readonly name: string;
  readonly year: number;
  readonly level: Level;
  readonly levelLabel: string;
  /** Marks put behind the label: 约数, 截至11月. */
  readonly marks: readonly string[];
  readonly observation: Observation;
}

export interface BarConfiguration {
  readonly type: 'bar';
  readonly data: {
    readonly labels: readonly (readonly string[])[];
    readonly datasets: readonly [
      {
        readonly label: string;
        readonly data: readonly number[];
        readonly backgroundColor: readonly string[];
      },
    ];
  };
  readonly options: Readonly<Record<string, unknown>>;
}

const LEVEL_COLOURS: Record<Level, string> = {
  province: '--level-province',
  prefecture: '--level-prefecture',
  county: '--level-county',
  district: '--level-district',
  township: '--level-township',
};

/** Builds the configuration; `measure` labels the axis. Reports keep the order they come in: no ranking. */
export function buildIndicatorChart(
  bars: readonly BarInput[],
  name: string,
  measure: string,
): BarConfiguration {
  const shown = bars.filter(
    ({ observation }) => observation.status === 'value' && observation.value !== null,
  );
  return {
    type: 'bar',
    data: {
      labels: shown.map(({ name: place, year, levelLabel, marks }) => [
        `${place} ${year}`,
        [levelLabel, ...marks].join(' · '),
      ]),
      datasets: [
        {
          label: name,
          data: shown.map(({ observation }) => observation.value ?? 0),
          backgroundColor: shown.map(({ level }) => LEVEL_COLOURS[level]),
        },
      ],
    },
    options: {
      indexAxis: 'y',
      responsive: true,
      maintainAspectRatio: false,
      animation: false,
      scales: {
        x: {
          beginAtZero: true,
          ...(measure === '%' ? { max: 100 } : {}),
          title: { display: true, text: measure },
        },
      },
    },
  };
}
