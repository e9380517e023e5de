// @ts-check
import { defineConfig } from 'astro/config';
import { devSearch } from './scripts/dev-search.ts';

/** Where the site will stand; both are only needed for absolute links. */
const site = process.env['SITE_URL'] ?? 'https://fazhi-compare.example';
const base = process.env['BASE_PATH'] ?? '/';

export default defineConfig({
  site,
  base,
  integrations: [devSearch()],
  i18n: { locales: ['zh-hans', 'zh-hant', 'en'], defaultLocale: 'zh-hans' },
  trailingSlash: 'always',
  // The Content-Security-Policy allows neither inline scripts nor inline styles.
  build: { inlineStylesheets: 'never', format: 'directory' },
  vite: { build: { assetsInlineLimit: 0 } },
  devToolbar: { enabled: false },
});
