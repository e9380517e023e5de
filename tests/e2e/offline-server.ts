/** A plain file server whose folder can be changed: the site before and after a new build. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

export interface ChangingServer {
  readonly origin: string;
  /** What is served from now on. */
  folder: string;
  /** Awaited before an answer; false drops the connection. */
  admit: (path: string) => Promise<boolean>;
  close(): void;
}

export async function serveFolder(folder: string): Promise<ChangingServer> {
  const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://test').pathname);
    if (!(await changing.admit(path))) {
      response.destroy();
      return;
    }
    const file = join(changing.folder, path.endsWith('/') ? `${path}index.html` : path);
    const exists = existsSync(file) && statSync(file).isFile();
    response.statusCode = exists ? 200 : 404;
    response.setHeader('Content-Type', TYPES[extname(file)] ?? 'application/octet-stream');
    response.end(exists ? readFileSync(file) : '');
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
