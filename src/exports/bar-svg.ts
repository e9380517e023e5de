/** The bars of an indicator as a stand-alone SVG file: black on white, labels in full, nothing else drawn. */
import type { BarConfiguration } from '../charts/indicator-chart.ts';

const ROW = 56;
const LEFT = 220;
const WIDTH = 760;
const RIGHT = 110;
const CAPTION = 16;

const escape = (text: string): string =>
  text.replace(
    /[&<>"]/g,
    (mark) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[mark] ?? mark,
  );

/** Writes the SVG. `captions`, a line each, say what is shown and from where; `colours` gives each level's colour. */
export function writeBarSvg(
  config: BarConfiguration,
  captions: readonly string[],
  colours: Readonly<Record<string, string>>,
): string {
  const [dataset] = config.data.datasets;
  const most = Math.max(...dataset.data, 0) || 1;
  const height = config.data.labels.length * ROW + 54 + captions.length * CAPTION;
  const bars = dataset.data.map((value, at) => {
    const y = 40 + at * ROW;
    const width = (value / most) * (WIDTH - LEFT - RIGHT);
    const [name = '', detail = ''] = config.data.labels[at] ?? [];
    const fill = colours[dataset.backgroundColor[at] ?? ''] ?? '#1b5175';
    return [
      `<text x="${LEFT - 12}" y="${y + 16}" text-anchor="end" font-size="15">${escape(name)}</text>`,
      `<text x="${LEFT - 12}" y="${y + 34}" text-anchor="end" font-size="12" fill="#55524b">${escape(detail)}</text>`,
      `<rect x="${LEFT}" y="${y}" width="${width.toFixed(1)}" height="36" fill="${fill}"/>`,
      `<text x="${(LEFT + width + 8).toFixed(1)}" y="${y + 24}" font-size="15">${value.toLocaleString('en-US')}</text>`,
    ].join('\n');
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" font-family="sans-serif">`,
    `<title>${escape(dataset.label)}</title>`,
    `<rect width="${WIDTH}" height="${height}" fill="#ffffff"/>`,
    `<text x="12" y="24" font-size="16" font-weight="bold">${escape(dataset.label)}</text>`,
    ...bars,
    ...captions.map((caption, at) => {
      const y = height - 12 - (captions.length - 1 - at) * CAPTION;
      return `<text x="12" y="${y}" font-size="11" fill="#55524b">${escape(caption)}</text>`;
    }),
    '</svg>',
    '',
  ].join('\n');
}
