/**
 * What a normalised report depends on, as one hash: its own files, the lexicons, and the normaliser itself, code,
 * packages and Node. A report whose hash is known and whose files still stand need not be made anew.
 */
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { NORMALISING_LEXICONS } from '../read-content.ts';

const PROJECT = resolve(import.meta.dirname, '../..');
const CODE = [
  'src/{normalize,text,schemas}/**/*.ts',
  'scripts/normalize/*.ts',
  'scripts/{read-content,report-files}.ts',
  'package-lock.json',
];

/** The sha256 of a text or of bytes, as hexadecimal. */
export const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

/** Names and contents, so that no two different sets of files hash alike. */
function hashFiles(folder: string, paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of paths) hash.update(`${path}\0${sha256(readFileSync(join(folder, path)))}\n`);
  return hash.digest('hex');
}

/** The hash of everything that all reports share: the normaliser's code and packages, Node, and the lexicons of `root`. */
export function editionOf(root: string): string {
  const code = globSync(CODE, { cwd: PROJECT }).sort();
  const lexicons = NORMALISING_LEXICONS.map((name) => join('lexicons', `${name}.yml`));
  return sha256([process.version, hashFiles(PROJECT, code), hashFiles(root, lexicons)].join('\n'));
}

/** The hash of one report: the edition, its raw text, its sidecar and its region. */
export async function keyOf(root: string, stem: string, edition: string): Promise<string> {
  const parts = [`raw/${stem}.txt`, `raw/${stem}.source.yml`, `regions/${stem.slice(0, -5)}.yml`];
  const hashes = parts.map(async (part) => {
    const path = join(root, part);
    return existsSync(path) ? sha256(await readFile(path)) : 'none';
  });
  return sha256([edition, stem, ...(await Promise.all(hashes))].join('\n'));
}
