/**
 * The service worker of one build. Online, pages and data come from the network and are kept as they pass; without
 * network, or when it is slow, from what is kept; what is not kept is answered by the page about offline reading.
 */
import { registerRoute } from 'workbox-routing';
import { CacheFirst, NetworkFirst } from 'workbox-strategies';
import { LOCALES, localePath } from '../../i18n/locales.ts';
import { isPage, pathOf, urlOf } from '../offline-list.ts';
import { offlineListName, workerName, type WorkerMessage } from '../offline-names.ts';
import { cacheName } from '../offline-store.ts';
import { dropOthers, keepBuild } from './keep-build.ts';
import { keepVisited } from './keep-visited.ts';

declare const self: ServiceWorkerGlobalScope;
/** Set when the worker is bundled: the version in offline.json. */
declare const BUILD_VERSION: string;

/** After this a kept copy is better than waiting on. */
const PATIENCE_SECONDS = 4;
const root = new URL('.', self.location.href).href;
const folders = LOCALES.map((locale) => localePath(locale) ?? '');

/** Pages that came from the kept copies: their files come from there too, so that no page meets another build's data. */
const keptClients = new Set<string>();

const visited = keepVisited(root, () => void self.registration.update().catch(() => undefined));
const name = cacheName(root, BUILD_VERSION);
const common = { cacheName: name, matchOptions: { ignoreVary: true } };

const pages = new NetworkFirst({
  ...common,
  networkTimeoutSeconds: PATIENCE_SECONDS,
  plugins: [
    visited,
    {
      cachedResponseWillBeUsed: ({ cachedResponse, event }) => {
        if (cachedResponse && event instanceof FetchEvent) keptClients.add(event.resultingClientId);
        return Promise.resolve(cachedResponse);
      },
      handlerDidError: ({ request }) => {
        const path = pathOf(request.url, root) ?? '';
        const folder = folders.find((each) => each !== '' && path.startsWith(`${each}/`));
        const page = folder === undefined ? 'offline/' : `${folder}/offline/`;
        return caches.match(urlOf(page, root), { cacheName: name, ignoreVary: true });
      },
    },
  ],
});
const files = new NetworkFirst({ ...common, networkTimeoutSeconds: PATIENCE_SECONDS, plugins: [visited] });
const keptFiles = new CacheFirst({ ...common, plugins: [visited] });

/** The worker and its list are never kept; a request not to be stored is left alone. */
function isOurs(request: Request, url: URL): boolean {
  const path = pathOf(url.href, root);
  return path !== null && path !== workerName && path !== offlineListName && request.cache !== 'no-store';
}
const isHashed = (url: URL): boolean => pathOf(url.href, root)?.startsWith('_astro/') ?? false;

registerRoute(({ request, url }) => request.mode === 'navigate' && isOurs(request, url), pages);
registerRoute(({ request, url }) => isHashed(url) && isOurs(request, url), keptFiles);
registerRoute(
  ({ request, url }) => isOurs(request, url),
  (options) => {
    const { event } = options;
    const isKept = event instanceof FetchEvent && keptClients.has(event.clientId);
    return (isKept ? keptFiles : files).handle(options);
  },
);

async function install(): Promise<void> {
  const open = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const urls = open.map(({ url }) => url).filter((url) => isPage(pathOf(url, root) ?? 'elsewhere'));
  await keepBuild(root, BUILD_VERSION, urls, folders);
}

async function activate(): Promise<void> {
  await dropOthers(root, BUILD_VERSION);
  await self.clients.claim();
}

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('message', (event: ExtendableMessageEvent) => {
  const message = event.data as WorkerMessage;
  if (message === 'activate') void self.skipWaiting();
  if (message === 'version') event.ports[0]?.postMessage(BUILD_VERSION);
});
