/** Bytes of every page type after gzip, and of the whole site. */
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { weighPage } from '../page-weight.ts';

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

export function main(): Promise<void> {
  const weights = Object.fromEntries(PAGES.map((path) => [path, weighPage('dist', path)]));
  console.table(weights);
  const files = readdirSync('dist', { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const bytes = files.reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
  console.log(`dist: ${files.length} files, ${(bytes / 1e6).toFixed(1)} MB`);
  mkdirSync('bench-results', { recursive: true });
  writeFileSync(
    'bench-results/pages.json',
    `${JSON.stringify({ weights, files: files.length, bytes }, null, 2)}\n`,
  );
  return Promise.resolve();
}
