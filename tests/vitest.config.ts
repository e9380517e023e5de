import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: '.',
    setupFiles: ['tests/setup.ts'],
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/e2e/**', 'node_modules/**'],
    // Loading a dictionary or a converter takes a second on a slow machine.
    testTimeout: 60_000,
    // Node may never end where it is asked to while it compiles (nodejs/node issue 54918): what ran out of time is tried
    // once more in the gate, and its report says so. What is wrong is not.
    retry: process.env['CI'] ? { count: 1, condition: /^Test timed out/ } : 0,
    // Two cores: what waits for a process it started leaves its core to the other.
    maxWorkers: 2,
    reporters: ['default', ['json', { outputFile: 'test-results/unit.json' }]],
  },
});
