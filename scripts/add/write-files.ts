/**
 * Several files written as one: all contents go to .part files first, then all are renamed in one stretch
 * that no signal interrupts (scripts/add.ts takes them between files). On failure what was begun is undone.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const part = (path: string): string => `${path}.part`;

/** Writes all or nothing. */
export function writeTogether(files: ReadonlyMap<string, string>): void {
  const before = new Map(
    [...files.keys()].map((path) => [path, existsSync(path) ? readFileSync(path) : null]),
  );
  const renamed: string[] = [];
  try {
    for (const [path, text] of files) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(part(path), text);
    }
    for (const path of files.keys()) {
      renameSync(part(path), path);
      renamed.push(path);
    }
  } catch (error) {
    for (const path of renamed) {
      const old = before.get(path);
      if (old) writeFileSync(path, old);
      else rmSync(path, { force: true });
    }
    for (const path of files.keys()) rmSync(part(path), { force: true });
    throw error;
  }
}
