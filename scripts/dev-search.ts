/**
 * The search index for `astro dev`: built in memory from the server's own /data, on the first question
 * after a start and again after content/ has changed.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname } from 'node:path';
import type { AstroIntegration } from 'astro';
import type { ReportDataset } from '../src/schemas/dataset.ts';
import { TEXT_TYPES } from './content-types.ts';
import { buildSearchFolder } from './search-folder.ts';

async function fetchDatasets(origin: string): Promise<ReportDataset[]> {
  const read = async (path: string): Promise<unknown> => {
    const plain = await fetch(`${origin}data/${path}`);
    // Astro's development server wants a slash behind the file name of a route like reports/[file].
    const response = plain.ok ? plain : await fetch(`${origin}data/${path}/`);
    if (!response.ok) throw new Error(`${path}: Unexpected answer ${response.status}, expected the dataset`);
    return response.json();
  };
  const records = (await read('reports.json')) as { stem: string }[];
  return Promise.all(records.map(async ({ stem }) => (await read(`reports/${stem}.json`)) as ReportDataset));
}

/** Serves <base>pagefind/ while developing; the built site has these files on disk. */
export function devSearch(): AstroIntegration {
  let base = '/';
  let files: Promise<Map<string, Uint8Array>> | null = null;

  const respond = async (
    request: IncomingMessage,
    response: ServerResponse,
    next: () => void,
  ): Promise<void> => {
    const { pathname } = new URL(request.url ?? '/', 'http://dev');
    const folder = `${base}pagefind/`;
    if (!pathname.startsWith(folder)) return next();
    files ??= fetchDatasets(`http://${request.headers.host ?? 'localhost'}${base}`).then((reports) =>
      buildSearchFolder(reports),
    );
    try {
      const content = (await files).get(pathname.slice(folder.length));
      response.statusCode = content ? 200 : 404;
      response.setHeader('Content-Type', TEXT_TYPES[extname(pathname)] ?? 'application/octet-stream');
      response.end(content ?? '');
    } catch (error) {
      files = null;
      console.error(error);
      response.statusCode = 500;
      response.end();
    }
  };

  return {
    name: 'dev-search',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/, '/');
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => void respond(request, response, next));
        server.watcher.on('change', (path) => {
          if (/[\\/]content[\\/]/.test(path)) files = null;
        });
      },
    },
  };
}
