/** The browser suite: the built site in Debian's Chromium, or the one CHROMIUM_PATH names. */
import { defineConfig } from '@playwright/test';

const port = Number(process.env['E2E_PORT'] ?? 4173);

/** They open a copy of the project with more in it, built beforehand by one of them. */
const BUILDS_COPY = /years-copy\.setup\.ts$/;
const OPENS_COPY = /(?:years|base-path|stored-hostile)\.spec\.ts$/;

export default defineConfig({
  testDir: './e2e',
  // Two cores, and axe on a large table takes its time.
  timeout: 90_000,
  outputDir: '../test-results/browser',
  forbidOnly: true,
  // On a shared machine a browser may be starved once; the report names such a test as flaky.
  retries: process.env['CI'] ? 1 : 0,
  workers: 2,
  projects: [
    { name: 'copy', testMatch: BUILDS_COPY },
    { name: 'site', testIgnore: [BUILDS_COPY, OPENS_COPY] },
    { name: 'copied site', testMatch: OPENS_COPY, dependencies: ['copy'] },
  ],
  reporter: [['list'], ['json', { outputFile: '../test-results/browser.json' }]],
  use: {
    baseURL: `http://localhost:${port}/`,
    // Its downloads would slow every test down; the tests of offline reading let it in.
    serviceWorkers: 'block',
    launchOptions: {
      executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    command: `npx astro preview --ignore-lock --port ${port}`,
    port,
    cwd: '..',
    reuseExistingServer: false,
  },
});
