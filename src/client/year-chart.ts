/** <year-chart>: one indicator over the years of one region and issuer; broken lines where a year is not whole. */
import {
  CategoryScale,
  Chart,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
  type ChartConfiguration,
  type ChartDataset,
} from 'chart.js';
import { ChartElement } from './chart-element.ts';

Chart.register(LineController, LineElement, PointElement, CategoryScale, LinearScale, Tooltip);

const BROKEN = [6, 5];

type Drawn = ChartDataset<'line', (number | null)[]> & { solid: boolean[] };

class YearChart extends ChartElement {
  protected dress(json: string): ChartConfiguration {
    const config = JSON.parse(json) as ChartConfiguration<'line', (number | null)[], string[]>;
    for (const dataset of config.data.datasets as Drawn[]) {
      const { solid } = dataset;
      dataset.pointBackgroundColor = (dataset.pointBackgroundColor as string[]).map((name) =>
        this.resolve(name),
      );
      dataset.borderColor = this.resolve(dataset.borderColor as string);
      dataset.pointRadius = 5;
      dataset.pointBorderWidth = 2;
      dataset.borderWidth = 2;
      dataset.segment = {
        borderDash: ({ p0DataIndex, p1DataIndex }) => {
          const steps = solid.slice(p0DataIndex, p1DataIndex);
          return steps.every(Boolean) ? undefined : BROKEN;
        },
      };
    }
    return config;
  }
}

customElements.define('year-chart', YearChart);
