/**
 * <indicator-chart>: draws the configuration in its data block on its canvas, in the colours of the
 * reader's theme, and offers the picture as PNG.
 */
import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  LinearScale,
  Tooltip,
  type ChartConfiguration,
} from 'chart.js';

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Tooltip);

class IndicatorChart extends HTMLElement {
  private chart: Chart | null = null;
  private readonly scheme = matchMedia('(prefers-color-scheme: dark)');

  connectedCallback(): void {
    this.draw();
    this.scheme.addEventListener('change', this.draw);
    const button = this.querySelector<HTMLButtonElement>('[data-png]');
    if (!button) return;
    button.hidden = false;
    button.addEventListener('click', () => this.savePng());
  }

  disconnectedCallback(): void {
    this.scheme.removeEventListener('change', this.draw);
    this.chart?.destroy();
  }

  private readonly draw = (): void => {
    const canvas = this.querySelector('canvas');
    const source = this.querySelector('script[type="application/json"]')?.textContent;
    if (!canvas || !source) return;
    const config = JSON.parse(source) as ChartConfiguration<'bar', number[], string[]>;
    for (const dataset of config.data.datasets) {
      dataset.backgroundColor = (dataset.backgroundColor as string[]).map((name) => this.resolve(name));
      dataset.maxBarThickness = 36;
    }
    Chart.defaults.font.family = getComputedStyle(this).fontFamily;
    Chart.defaults.font.size = 13;
    Chart.defaults.color = this.resolve('--ink');
    Chart.defaults.borderColor = this.resolve('--line');
    this.chart?.destroy();
    this.chart = new Chart(canvas, config);
  };

  /** A custom property as a colour: light-dark() is only resolved on a real property. */
  private resolve(name: string): string {
    const probe = this.querySelector<HTMLElement>('[data-probe]');
    if (!probe) return name;
    probe.style.color = `var(${name})`;
    return getComputedStyle(probe).color;
  }

  private savePng(): void {
    const canvas = this.querySelector('canvas');
    if (!canvas) return;
    const picture = document.createElement('canvas');
    picture.width = canvas.width;
    picture.height = canvas.height;
    const context = picture.getContext('2d');
    if (!context) return;
    context.fillStyle = this.resolve('--paper');
    context.fillRect(0, 0, picture.width, picture.height);
    context.drawImage(canvas, 0, 0);
    const anchor = document.createElement('a');
    anchor.href = picture.toDataURL('image/png');
    anchor.download = `${this.dataset['name'] ?? 'chart'}.png`;
    anchor.click();
  }
}

customElements.define('indicator-chart', IndicatorChart);
