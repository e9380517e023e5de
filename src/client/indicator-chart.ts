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

/** Below this width in pixels, the axis has no room for a place, its superior and a year on one line. */
const NARROW = 480;

/** A line of a label at its own joints: after a comma, at the dot between its parts. */
const breakLabel = (line: string): string[] => line.split(/(?<=,) | · /);

class IndicatorChart extends ChartElement {
  protected dress(json: string): ChartConfiguration {
    const config = JSON.parse(json) as ChartConfiguration<'bar', number[], string[]>;
    // A bar without its name would be worse than a crowded axis.
    config.options = { ...config.options };
    config.options.scales = {
      ...config.options.scales,
      y: { ...config.options.scales?.['y'], ticks: { autoSkip: false } },
    };
    const { labels } = config.data;
    if (labels && this.clientWidth < NARROW)
      config.data.labels = labels.map((lines) => lines.flatMap(breakLabel));
    for (const dataset of config.data.datasets) {
      dataset.backgroundColor = (dataset.backgroundColor as string[]).map((name) => this.resolve(name));
      dataset.maxBarThickness = 36;
    }
    return config;
  }
}

customElements.define('indicator-chart', IndicatorChart);
