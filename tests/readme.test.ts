/** Every command that README.md gives is one that the gate runs. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const readme = readFileSync('README.md', 'utf8');
const gate = readFileSync('.ci/run', 'utf8');
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

const commands = [...readme.matchAll(/```sh\n([\s\S]*?)```/g)]
  .flatMap((block) => (block[1] ?? '').split(/\n|&&/))
  .map((command) => command.trim())
  .filter((command) => command !== '');

/** Scripts that a script runs, itself included. */
function reached(name: string): string[] {
  const body = scripts[name] ?? '';
  const named = [...body.matchAll(/(?:npm run|run-p)((?: [a-z][\w:]*)+)/g)];
  return [name, ...named.flatMap(([, names = '']) => names.trim().split(' ').flatMap(reached))];
}

test('README gives commands', () => {
  expect(commands.length).toBeGreaterThanOrEqual(6);
});

test('each is a script of package.json and is run by the gate', () => {
  const run = ['test', 'start', 'dev', 'bench'].filter((name) =>
    new RegExp(`npm (?:run )?${name}\\b`).test(gate),
  );
  const covered = new Set(run.flatMap(reached));
  for (const command of commands) {
    if (command === 'npm ci') expect(gate).toContain('\nnpm ci\n');
    else {
      const name = /^npm (?:run )?([\w:]+)/.exec(command)?.[1] ?? command;
      expect([command, name in scripts, covered.has(name)]).toEqual([command, true, true]);
    }
  }
});

test('the screenshot is there', () => {
  const [, path = ''] = /!\[[^\]]+\]\(([^)]+)\)/.exec(readme) ?? [];
  expect(readFileSync(path).length).toBeGreaterThan(10_000);
});
