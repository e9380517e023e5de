/**
 * The values of one indicator in several years of one region and issuer as a plain Chart.js configuration. Years
 * without a value have no point, never a point of zero. Colours are names of CSS custom properties.
 */
export interface YearPoint {
  readonly year: number;
  readonly value: number;
  /** Marks put below the year: 约数, 截至11月. */
  readonly marks: readonly string[];
  /** True when the value covers its year: hollow points and broken lines are the others. */
  readonly whole: boolean;
}

export interface LineConfiguration {
  readonly type: 'line';
  readonly data: {
    readonly labels: readonly (readonly string[])[];
    readonly datasets: readonly [
      {
        readonly label: string;
        readonly data: readonly (number | null)[];
        readonly borderColor: string;
        readonly pointBackgroundColor: readonly string[];
        readonly spanGaps: true;
        /** Whether the line from each year to the next may be solid: both are there and both are whole. */
        readonly solid: readonly boolean[];
      },
    ];
  };
  readonly options: Readonly<Record<string, unknown>>;
}

/**
 * Builds the configuration: one place on the axis for every calendar year from the first point to the last.
 * `points` come by year; `measure` labels the axis, `yearOf` words a year.
 */
export function buildYearChart(
  points: readonly YearPoint[],
  name: string,
  measure: string,
  yearOf: (year: number) => string,
): LineConfiguration {
  const first = points[0]?.year ?? 0;
  const last = points.at(-1)?.year ?? first - 1;
  const places = Array.from({ length: last - first + 1 }, (_, at) => ({
    year: first + at,
    point: points.find(({ year }) => year === first + at),
  }));
  return {
    type: 'line',
    data: {
      labels: places.map(({ year, point }) => [yearOf(year), ...(point?.marks ?? [])]),
      datasets: [
        {
          label: name,
          data: places.map(({ point }) => point?.value ?? null),
          borderColor: '--accent',
          pointBackgroundColor: places.map(({ point }) => (point?.whole === true ? '--accent' : '--paper')),
          spanGaps: true,
          solid: places
            .slice(1)
            .map(({ point }, at) => point?.whole === true && places[at]?.point?.whole === true),
        },
      ],
    },
    options: {
      responsive: true,
      maintainAspectRatio: false,
      animation: false,
      scales: {
        y: {
          beginAtZero: true,
          ...(measure === '%' ? { max: 100 } : {}),
          title: { display: true, text: measure },
        },
      },
    },
  };
}
