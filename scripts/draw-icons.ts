/**
 * public/favicon.svg to dist/icons: the sign of the site as pictures, for devices that keep it among their programs.
 * The folder of the built site may be given; it is dist without.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';

/** Those that src/pages/manifest.webmanifest.ts names, and the one that iOS asks for. */
const SIZES = [180, 192, 512];

const dist = process.argv[2] ?? 'dist';
const svg = await readFile('public/favicon.svg', 'utf8');
const background = /fill="(#\w+)"/.exec(svg)?.[1];
if (background === undefined)
  throw new Error('public/favicon.svg: Unexpected absence of a fill, expected the ground of the sign first');
await mkdir(join(dist, 'icons'), { recursive: true });
for (const size of SIZES) {
  // Square to the edge: devices cut the corners themselves.
  const picture = new Resvg(svg, { background, fitTo: { mode: 'width', value: size } });
  await writeFile(join(dist, 'icons', `${size}.png`), picture.render().asPng());
}
console.log(`${join(dist, 'icons')}: ${SIZES.length} pictures.`);
