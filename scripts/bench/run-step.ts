/** Runs one step of a build and says what it took: time, processor time and memory of all its processes together. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

export interface StepCost {
  readonly seconds: number;
  /** Of all processes and threads together. */
  readonly processorSeconds: number;
  /** The most that all processes held at one moment, looked at four times a second; Linux only. */
  readonly megabytes: number;
}

const PAGE_BYTES = 4096;

/** Parent and resident bytes of every process. */
function listProcesses(): Map<number, { parent: number; bytes: number }> {
  const processes = new Map<number, { parent: number; bytes: number }>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      // The name of the program stands in brackets and may hold blanks.
      const fields = readFileSync(`/proc/${name}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ');
      processes.set(Number(name), { parent: Number(fields[1]), bytes: Number(fields[21]) * PAGE_BYTES });
    } catch {
      // It ended while we looked.
    }
  }
  return processes;
}

/** Resident bytes of a process and all that it started. */
function treeBytes(root: number): number {
  const processes = listProcesses();
  const belongs = (id: number): boolean => {
    for (let at = id; at > 1; at = processes.get(at)?.parent ?? 0) if (at === root) return true;
    return false;
  };
  return [...processes].reduce((sum, [id, { bytes }]) => sum + (belongs(id) ? bytes : 0), 0);
}

/** Runs `argv` in `folder`. Throws with the end of what it said when it fails. */
export async function runStep(
  folder: string,
  argv: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<StepCost> {
  const begin = performance.now();
  const child = spawn('bash', ['-c', 'TIMEFORMAT="%U %S"; time "$@"', 'bash', ...argv], {
    cwd: folder,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (said = (said + text).slice(-6000)));
  let most = 0;
  const look = setInterval(() => (most = Math.max(most, treeBytes(child.pid ?? 0))), 250);
  const status = await new Promise<number | null>((done) => child.on('close', done));
  clearInterval(look);
  if (status !== 0) throw new Error(`${folder}: Unexpected failure of ${argv.join(' ')}:\n${said}`);
  const [, user = '0', system = '0'] = /([\d.]+) ([\d.]+)\s*$/.exec(said) ?? [];
  return {
    seconds: (performance.now() - begin) / 1000,
    processorSeconds: Number(user) + Number(system),
    megabytes: Math.round(most / 1e6),
  };
}
