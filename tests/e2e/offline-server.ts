/**
 * A plain file server, as static hosts are: 404.html for what is not there. Its folder can be changed: the site before
 * and after a new build.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { TEXT_TYPES } from '../../scripts/content-types.ts';

const TYPES: Readonly<Record<string, string>> = { ...TEXT_TYPES, '.png': 'image/png' };

export interface ChangingServer {
  readonly origin: string;
  /** What is served from now on. */
  folder: string;
  /** Awaited before an answer; false drops the connection. */
  admit: (path: string) => Promise<boolean>;
  close(): void;
}

/** Serves a folder under a base path; nothing stands outside of it. */
export async function serveFolder(folder: string, base = '/'): Promise<ChangingServer> {
  const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://test').pathname);
    if (!(await changing.admit(path))) {
      response.destroy();
      return;
    }
    const isInside = path.startsWith(base);
    const wanted = join(changing.folder, path.slice(base.length - 1), path.endsWith('/') ? 'index.html' : '');
    const exists = isInside && existsSync(wanted) && statSync(wanted).isFile();
    const file = exists ? wanted : join(changing.folder, '404.html');
    response.statusCode = exists ? 200 : 404;
    response.setHeader('Content-Type', TYPES[extname(file)] ?? 'application/octet-stream');
    response.end(isInside && existsSync(file) ? readFileSync(file) : '');
  };
  const server = createServer((request, response) => void respond(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const changing: ChangingServer = {
    origin: `http://127.0.0.1:${port}`,
    folder,
    admit: () => Promise.resolve(true),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
  return changing;
}

/** Lists the files of a built site and bundles its worker, as the last step of the build does. */
export function listOffline(folder: string): void {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/list-offline.ts', folder], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
}
