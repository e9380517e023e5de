/** A plain file server for a benchmark: the built site, with another search index in its place. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { TEXT_TYPES } from '../content-types.ts';

/** The index that a built site has, by path. */
export function readIndex(dist: string): Map<string, Uint8Array> {
  const folder = join(dist, 'pagefind');
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    names.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [path.slice(folder.length + 1), readFileSync(path)];
    }),
  );
}

export interface SearchServer {
  readonly origin: string;
  close(): void;
}

/** Text is sent compressed, as hosts do; what Pagefind and the tables compress themselves is sent as it is. */
export async function serveSite(dist: string, files: ReadonlyMap<string, Uint8Array>): Promise<SearchServer> {
  const packed = new Map<string, Uint8Array>();
  const read = (path: string): Uint8Array | null => {
    if (path.startsWith('/pagefind/')) return files.get(path.slice('/pagefind/'.length)) ?? null;
    const file = join(dist, path.endsWith('/') ? `${path}index.html` : path);
    return existsSync(file) && statSync(file).isFile() ? readFileSync(file) : null;
  };
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://bench').pathname);
    const content = read(path);
    const type = TEXT_TYPES[extname(path) || '.html'];
    response.statusCode = content ? 200 : 404;
    response.setHeader('Content-Type', type ?? 'application/octet-stream');
    response.setHeader('Cache-Control', 'max-age=600');
    if (content && type) {
      const body = packed.get(path) ?? gzipSync(content);
      packed.set(path, body);
      response.setHeader('Content-Encoding', 'gzip');
      response.end(body);
    } else response.end(content ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, close: () => void server.close() };
}
