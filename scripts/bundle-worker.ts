/** src/client/worker to one script that a browser can run as a service worker. */
import { build } from 'vite';

const ENTRY = 'src/client/worker/service-worker.ts';

/** The service worker of the given build. Throws when it cannot be bundled into one file. */
export async function bundleWorker(version: string): Promise<string> {
  const results = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    define: { BUILD_VERSION: JSON.stringify(version), 'process.env.NODE_ENV': '"production"' },
    build: { write: false, target: 'es2022', rolldownOptions: { input: ENTRY, output: { format: 'iife' } } },
  });
  const outputs = (Array.isArray(results) ? results : [results]).flatMap((result) =>
    'output' in result ? result.output : [],
  );
  const [script] = outputs;
  if (outputs.length === 1 && script?.type === 'chunk') return script.code;
  throw new Error(`${ENTRY}: Unexpected ${outputs.length} files, expected one script`);
}
