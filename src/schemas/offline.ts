/** dist/offline.json: every file of a build, so that a browser can keep them and tell one build from another. */
import { z } from 'zod';

export const offlineFileSchema = z.strictObject({
  /** Below the root of the site, decoded; a page ends with a slash, the home page is empty. */
  path: z.string(),
  bytes: z.int(),
  /** The first 16 hexadecimal digits of its SHA-256. */
  hash: z.string().regex(/^[0-9a-f]{16}$/),
  /** Styles, scripts and icons that a page loads or may load, as places in the list. */
  needs: z.array(z.int()).optional(),
});
export type OfflineFile = z.infer<typeof offlineFileSchema>;

export const offlineListSchema = z.strictObject({
  /** Changes whenever any file does; the service worker carries the same. */
  version: z.string().regex(/^[0-9a-f]{16}$/),
  /** True in a site too large to be listed whole: what belongs to single reports is left out. */
  isCut: z.boolean().optional(),
  files: z.array(offlineFileSchema),
});
export type OfflineList = z.infer<typeof offlineListSchema>;
