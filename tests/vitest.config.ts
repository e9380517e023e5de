import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: '.',
    setupFiles: ['tests/setup.ts'],
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/e2e/**', 'node_modules/**'],
    // Loading a dictionary or a converter takes a second on a slow machine.
    testTimeout: 60_000,
    // Two cores: what waits for a process it started leaves its core to the other.
    maxWorkers: 2,
    reporters: ['default', ['json', { outputFile: 'test-results/unit.json' }]],
  },
});
