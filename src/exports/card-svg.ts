/** A card for link previews: 1200 × 630, after the Open Graph convention, as SVG. */

export interface Card {
  /** What kind of page it is: 报告, 主题, 指标. */
  readonly kicker: string;
  readonly title: string;
  readonly detail: string;
  /** Site and edition. */
  readonly foot: string;
}

/** Beyond this many, reports share the card of the site: pictures would outweigh the texts. */
const MOST_REPORT_CARDS = 500;

/** Name of the card that a report's page shows, in a corpus of so many reports. */
export const cardOfReport = (stem: string, reports: number): string =>
  reports > MOST_REPORT_CARDS ? 'site' : `reports/${stem}`;

const WIDTH = 1200;
const HEIGHT = 630;
const MARGIN = 80;
const MOST_LINES = 3;
const FAMILY = 'Noto Sans SC';

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Widths in em: Han and full-width marks are square, the rest about half as wide. */
const widthOf = (character: string): number =>
  /[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFF60]/u.test(character) ? 1 : 0.56;

/** Marks that may not begin a line (GB/T 15834). */
const NO_START = /^[，。、；：？！”’）》〉】〕]/u;

/**
 * Breaks a text into lines of at most `most` em; what does not fit into `lines` lines ends in an ellipsis.
 * No character is lost otherwise, and no line begins with a closing mark.
 */
export function breakLines(text: string, most: number, lines: number): string[] {
  const broken: string[] = [];
  let line = '';
  let width = 0;
  for (const character of text) {
    const next = widthOf(character);
    if (width + next > most && line !== '' && !NO_START.test(character)) {
      broken.push(line);
      line = '';
      width = 0;
    }
    line += character;
    width += next;
  }
  if (line !== '') broken.push(line);
  if (broken.length <= lines) return broken;
  return [...broken.slice(0, lines - 1), `${(broken[lines - 1] ?? '').slice(0, -1)}…`];
}

const line = (text: string, y: number, size: number, weight: number, fill: string): string =>
  `<text x="${MARGIN}" y="${y}" font-family="${FAMILY}" font-size="${size}" font-weight="${weight}" fill="${fill}">${escapeXml(text)}</text>`;

/** The card as an SVG document; every text in it is escaped. */
export function drawCard({ kicker, title, detail, foot }: Card): string {
  const size = title.length > 26 ? 56 : 68;
  const titles = breakLines(title, (WIDTH - 2 * MARGIN) / size, MOST_LINES);
  const details = breakLines(detail, (WIDTH - 2 * MARGIN) / 32, 2);
  const first = 235;
  const after = first + (titles.length - 1) * size * 1.35 + 70;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fdfcf9"/>`,
    `<rect width="${WIDTH}" height="14" fill="#1b5175"/>`,
    line(kicker, 130, 32, 400, '#1b5175'),
    ...titles.map((text, at) => line(text, first + at * size * 1.35, size, 700, '#1d1c1a')),
    ...details.map((text, at) => line(text, after + at * 46, 32, 400, '#55524b')),
    `<line x1="${MARGIN}" x2="${WIDTH - MARGIN}" y1="540" y2="540" stroke="#d8d4c8" stroke-width="2"/>`,
    line(foot, 588, 28, 400, '#55524b'),
    '</svg>',
  ].join('');
}
