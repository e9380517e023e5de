/** A copy of the project that can be built beside it: its own content, caches and dist, the same packages. */
import { cpSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const PROJECT = resolve(import.meta.dirname, '../..');
const COPIED = ['src', 'public', 'content', 'scripts', 'package.json', 'tsconfig.json', 'astro.config.mjs'];

/** Makes the copy in `folder`, which is emptied first. */
export function copyProject(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const part of COPIED) cpSync(join(PROJECT, part), join(folder, part), { recursive: true });
  symlinkSync(join(PROJECT, 'node_modules'), join(folder, 'node_modules'));
  // Caches stand in the folder itself: those beside node_modules belong to the project.
  renameSync(join(folder, 'astro.config.mjs'), join(folder, 'astro.site.mjs'));
  writeFileSync(
    join(folder, 'astro.config.mjs'),
    `import site from './astro.site.mjs';
export default { ...site, cacheDir: './.cache/astro', vite: { ...site.vite, cacheDir: './.vite' } };\n`,
  );
}
