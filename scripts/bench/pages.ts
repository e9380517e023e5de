/** Bytes of every page type after gzip, and of the whole site. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { weighFolder, weighPage } from '../page-weight.ts';

const PAGES = [
  '/',
  '/regions/chengkou/2020/',
  '/compare/',
  '/compare/law-enforcement/',
  '/indicators/',
  '/indicators/official-appearance-rate/',
  '/figures/',
  '/search/',
  '/method/',
  '/data/',
];

/** Prints the weights and writes bench-results/pages.json. */
export function main(): Promise<void> {
  const weights = Object.fromEntries(PAGES.map((path) => [path, weighPage('dist', path)]));
  console.table(weights);
  const { files, bytes } = weighFolder('dist');
  console.log(`dist: ${files} files, ${(bytes / 1e6).toFixed(1)} MB`);
  mkdirSync('bench-results', { recursive: true });
  writeFileSync('bench-results/pages.json', `${JSON.stringify({ weights, files, bytes }, null, 2)}\n`);
  return Promise.resolve();
}
