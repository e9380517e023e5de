/**
 * `npm run bench -- fuzz [scale]`: the property tests of the reader and the normaliser with `scale` (20 unless told)
 * times as many runs as the gate makes, from a new seed each time. Ends with the seed to run a failure again.
 */
import { spawnSync } from 'node:child_process';

const FILES = ['tests/scripts/fuzz.test.ts', 'tests/normalize/properties.test.ts'];

/** Runs the tests; the exit code is theirs. */
export function main([scale = '20']: readonly string[]): Promise<void> {
  if (!(Number(scale) > 0)) throw new Error(`Unexpected scale ${scale}, expected a number such as 20`);
  const seed = String(Date.now() % 2 ** 31);
  const begin = performance.now();
  const { status } = spawnSync(
    process.execPath,
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--config',
      'tests/vitest.config.ts',
      '--testTimeout',
      '0',
      ...FILES,
    ],
    { stdio: 'inherit', env: { ...process.env, FUZZ_SCALE: scale, FC_SEED: seed } },
  );
  const seconds = Math.round((performance.now() - begin) / 1000);
  console.log(
    `${scale} times the runs of the gate in ${seconds} s; FC_SEED=${seed} FUZZ_SCALE=${scale} runs them again`,
  );
  process.exitCode = status ?? 1;
  return Promise.resolve();
}
