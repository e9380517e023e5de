/**
 * `npm run bench` measures the built site; `npm run bench -- <name>` runs one benchmark of scripts/bench.
 * Each prints its table and writes bench-results/<name>.json.
 */
import { readdirSync } from 'node:fs';

const names = readdirSync(new URL('bench/', import.meta.url))
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.slice(0, -3));
const [name = 'pages', ...rest] = process.argv.slice(2);

if (!names.includes(name)) {
  console.error(`Unexpected benchmark ${name}, expected one of ${names.join(', ')}`);
  process.exitCode = 1;
} else {
  const { main } = (await import(`./bench/${name}.ts`)) as {
    main?: (args: readonly string[]) => Promise<void>;
  };
  if (main) await main(rest);
  else {
    console.error(`${name} is a part of a benchmark, expected one with a main function`);
    process.exitCode = 1;
  }
}
