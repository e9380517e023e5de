/** Names that the build, the service worker and the pages agree on. */

/** The list of a build's files, at the root of the site. */
export const offlineListName = 'offline.json';

/** In a cache only: the language versions kept whole. */
export const wholeName = 'offline-whole.json';

/** The service worker, at the root of the site so that it answers for all of it. */
export const workerName = 'sw.js';

/** What a page may say to the worker. */
export type WorkerMessage = 'version' | 'activate';
