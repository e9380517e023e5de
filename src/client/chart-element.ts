/**
 * What the chart elements share: the configuration in the data block, drawn on the canvas in the colours of the
 * reader's theme, and offered as PNG. Each element registers what it draws, and nothing else.
 */
import { Chart, type ChartConfiguration } from 'chart.js';

export abstract class ChartElement extends HTMLElement {
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

  /** The configuration with colours of the theme in place of the names of custom properties. */
  protected abstract dress(json: string): ChartConfiguration;

  private readonly draw = (): void => {
    const canvas = this.querySelector('canvas');
    const source = this.querySelector('script[type="application/json"]')?.textContent;
    if (!canvas || !source) return;
    const config = this.dress(source);
    Chart.defaults.font.family = getComputedStyle(this).fontFamily;
    Chart.defaults.font.size = 13;
    Chart.defaults.color = this.resolve('--ink');
    Chart.defaults.borderColor = this.resolve('--line');
    this.chart?.destroy();
    this.chart = new Chart(canvas, config);
  };

  /** A custom property as a colour: light-dark() is only resolved on a real property. */
  protected resolve(name: string): string {
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
