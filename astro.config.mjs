// @ts-check
import { defineConfig } from 'astro/config';
import sitemap from '@astrojs/sitemap';
import { devSearch } from './scripts/dev-search.ts';
import { heldResponses } from './scripts/held-responses.ts';
import { traditionalPages } from './scripts/traditional-pages.ts';
import { staticHeaders } from './scripts/static-headers.ts';

/** Where the site will stand; both are only needed for absolute links. */
const site = process.env['SITE_URL'] ?? 'https://fazhi-compare.example';
const base = process.env['BASE_PATH'] ?? '/';

/** A report by topic is what comparisons are made of, not a page to find. */
const isListed = (/** @type {string} */ page) => !page.includes('/compare/report/');
const sitemapLanguages = {
  defaultLocale: 'zh-hans',
  locales: { 'zh-hans': 'zh-Hans', 'zh-hant': 'zh-Hant', en: 'en' },
};

/** Styles of several page types in one file: a request holds the first paint up longer than its bytes do. */
const sharedStyles = { name: 'shared', test: /\.css$|[?&]type=style/, minShareCount: 2 };
/** Likewise the small scripts that several pages share. */
const sharedHelpers = {
  name: 'helpers',
  test: /\/src\/(client|text)\/.*\.ts$/,
  minShareCount: 3,
  maxModuleSize: 1000,
};

export default defineConfig({
  site,
  base,
  integrations: [
    devSearch(),
    heldResponses(),
    traditionalPages(),
    staticHeaders(),
    sitemap({ filter: isListed, i18n: sitemapLanguages }),
  ],
  i18n: { locales: ['zh-hans', 'zh-hant', 'en'], defaultLocale: 'zh-hans' },
  trailingSlash: 'always',
  // The Content-Security-Policy allows neither inline scripts nor inline styles.
  build: { inlineStylesheets: 'never', format: 'directory' },
  vite: {
    build: {
      assetsInlineLimit: 0,
      rolldownOptions: { output: { codeSplitting: { groups: [sharedStyles, sharedHelpers] } } },
    },
  },
  devToolbar: { enabled: false },
});
