import { defineConfig } from '/work/main/node_modules/@playwright/test/index.mjs';
export default defineConfig({ testDir: '/work/main/tests/e2e', testMatch: 'search*.spec.ts', workers: 2, timeout: 60000, reporter: 'line', outputDir:'/tmp/pwout', use: { baseURL: 'http://localhost:4400', launchOptions: { executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] } } });
