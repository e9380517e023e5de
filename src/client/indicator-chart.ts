/** <indicator-chart>: the bars of one indicator across reports. */
import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  LinearScale,
  Tooltip,
  type ChartConfiguration,
} from 'chart.js';
import { ChartElement } from './chart-element.ts';

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Tooltip);

class IndicatorChart extends ChartElement {
  protected dress(json: string): ChartConfiguration {
    const config = JSON.parse(json) as ChartConfiguration<'bar', number[], string[]>;
    for (const dataset of config.data.datasets) {
      dataset.backgroundColor = (dataset.backgroundColor as string[]).map((name) => this.resolve(name));
      dataset.maxBarThickness = 36;
    }
    return config;
  }
}

customElements.define('indicator-chart', IndicatorChart);
