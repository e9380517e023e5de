/**
 * The pages of the Traditional version leave the build as Astro makes them, in Simplified script, and are converted
 * before they are written: in threads beside the build, for a third of a large build's time would go into it otherwise.
 */
import { availableParallelism } from 'node:os';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { startThreads, type Threads } from './threads.ts';

type Rendered = Awaited<ReturnType<AstroPrerenderer['render']>>;

/** This thread makes the pages meanwhile. */
const THREADS = Math.max(1, availableParallelism() - 1);
/** So many pages may be under way, so that neither side waits for the other. */
const UNDER_WAY = 8 * THREADS;

/**
 * Paths in another order: those that are slow stand evenly among the others, so that the threads have as much
 * to do at every moment. Within either kind the order stays.
 */
export function spread<Path>(paths: readonly Path[], isSlow: (path: Path) => boolean): Path[] {
  const [some, others] = [paths.filter(isSlow), paths.filter((path) => !isSlow(path))];
  const place = (at: number, of: readonly Path[]): number => (at + 0.5) / of.length;
  return [...some.map((path, at) => [place(at, some), path] as const)]
    .concat(others.map((path, at) => [place(at, others), path] as const))
    .sort(([one], [other]) => one - other)
    .map(([, path]) => path);
}

const isTraditional = (path: string): boolean => path.startsWith('/zh-hant/');

/** The prerenderer given, with Traditional pages converted; `base` ends without a slash. Throws with the page that cannot be. */
export function convertPages(given: AstroPrerenderer, base: string): AstroPrerenderer {
  let threads: Threads<Uint8Array, Uint8Array<ArrayBuffer>> | null = null;
  async function convert(path: string, response: Response): Promise<Response> {
    threads ??= startThreads(new URL('./traditional-worker.ts', import.meta.url), THREADS);
    try {
      const page = await response.bytes();
      return new Response(await threads.run(page, [page.buffer]), response);
    } catch (error) {
      throw new Error(`${path}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
    }
  }
  return {
    ...given,
    async getStaticPaths() {
      return spread(await given.getStaticPaths(), ({ pathname }) => isTraditional(pathname));
    },
    async render(request, options): Promise<Rendered> {
      const rendered = await given.render(request, options);
      const path = new URL(request.url).pathname.slice(base.length);
      const response = rendered instanceof Response ? rendered : rendered.response;
      const isPage = response.headers.get('content-type')?.startsWith('text/html') === true;
      if (!isPage || !isTraditional(path)) return rendered;
      const converted = await convert(path, response);
      return rendered instanceof Response ? converted : { ...rendered, response: converted };
    },
    async teardown() {
      await threads?.end();
      await given.teardown?.();
    },
  };
}

/** Converts what stands below zh-hant/ in a build; src/middleware.ts does so for the development server. */
export function traditionalPages(): AstroIntegration {
  let base = '';
  return {
    name: 'traditional-pages',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        base = config.base.replace(/\/$/, '');
        updateConfig({ build: { concurrency: UNDER_WAY } });
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((given) => convertPages(given, base));
      },
    },
  };
}
