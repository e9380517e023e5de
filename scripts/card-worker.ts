/** A thread that draws cards; a card drawn before is taken from the cache, for drawing takes a fifth of a second. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';

const FONTS = ['400Regular/NotoSansSC_400Regular', '700Bold/NotoSansSC_700Bold'].map(
  (name) => `node_modules/@expo-google-fonts/noto-sans-sc/${name}.ttf`,
);
const CACHE = '.cache/cards';

export interface CardTask {
  readonly svg: string;
  /** Where the picture goes. */
  readonly path: string;
}

function drawPng(svg: string): Uint8Array {
  const cached = join(CACHE, `${createHash('sha256').update(svg).digest('hex')}.png`);
  if (existsSync(cached)) return readFileSync(cached);
  const picture = new Resvg(svg, { font: { fontFiles: FONTS, loadSystemFonts: false } });
  const png = picture.render().asPng();
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(cached, png);
  return png;
}

/** Writes the picture of an SVG; answers its bytes. */
export default function writeCard({ svg, path }: CardTask): number {
  const png = drawPng(svg);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, png);
  return png.length;
}
