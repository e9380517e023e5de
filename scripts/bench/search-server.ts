/** A plain file server for a benchmark: a built site, if wanted with another search index in its place. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { TEXT_TYPES } from '../content-types.ts';

export interface Sent {
  readonly path: string;
  /** Over the wire, headers included. */
  readonly bytes: number;
}

export interface SearchServer {
  readonly origin: string;
  /** Every answer so far, whoever asked: the page or a worker of it. */
  readonly sent: readonly Sent[];
  close(): void;
}

/**
 * Serves `dist`; /pagefind/ from `files` where they are given. Text is sent compressed, as hosts do; what Pagefind
 * and the tables compress themselves is sent as it is.
 */
export async function serveSite(
  dist: string,
  files?: ReadonlyMap<string, Uint8Array>,
): Promise<SearchServer> {
  const packed = new Map<string, Uint8Array>();
  const sent: Sent[] = [];
  const read = (path: string): Uint8Array | null => {
    if (files && path.startsWith('/pagefind/')) return files.get(path.slice('/pagefind/'.length)) ?? null;
    const file = join(dist, path.endsWith('/') ? `${path}index.html` : path);
    return existsSync(file) && statSync(file).isFile() ? readFileSync(file) : null;
  };
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://bench').pathname);
    const { socket } = request;
    const before = socket.bytesWritten;
    response.once('close', () => sent.push({ path, bytes: socket.bytesWritten - before }));
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
  return { origin: `http://127.0.0.1:${port}`, sent, close: () => void server.close() };
}
