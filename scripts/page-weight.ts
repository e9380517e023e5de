/** What a page of dist costs a reader: its HTML and everything its head and scripts load, compressed. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';

export interface PageWeight {
  readonly html: number;
  readonly css: number;
  readonly js: number;
  readonly total: number;
}

const IMPORTS = /(?:from|import)\s*["'](\.{1,2}\/[^"']+)["']/g;
const compressed = (path: string): number => gzipSync(readFileSync(path), { level: 9 }).length;

/** Scripts that a script imports, itself included; dynamic imports are loaded on demand and not counted. */
function withImports(dist: string, script: string, seen: Set<string>): Set<string> {
  const path = join(dist, script);
  if (seen.has(script) || !existsSync(path)) return seen;
  seen.add(script);
  for (const [, target = ''] of readFileSync(path, 'utf8').matchAll(IMPORTS)) {
    withImports(dist, posix.join(posix.dirname(script), target), seen);
  }
  return seen;
}

/** Bytes after gzip of one page, `path` as in its address (/compare/). */
export function weighPage(dist: string, path: string): PageWeight {
  const file = join(dist, path.endsWith('/') ? `${path}index.html` : path);
  const html = readFileSync(file, 'utf8');
  const styles = [...html.matchAll(/<link[^>]+rel="stylesheet"[^>]*>/g)].map(
    ([tag]) => /href="([^"]+)"/.exec(tag)?.[1] ?? '',
  );
  const roots = [...html.matchAll(/<script[^>]+src="([^"]+)"/g)].map((match) => match[1] ?? '');
  const scripts = roots.reduce((seen, root) => withImports(dist, root, seen), new Set<string>());
  const css = styles.reduce((sum, style) => sum + compressed(join(dist, style)), 0);
  const js = [...scripts].reduce((sum, script) => sum + compressed(join(dist, script)), 0);
  const own = compressed(file);
  return { html: own, css, js, total: own + css + js };
}

/** Files of a folder and all below it, and their bytes as they lie there. */
export function weighFolder(folder: string): { files: number; bytes: number } {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const bytes = files.reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
  return { files: files.length, bytes };
}
