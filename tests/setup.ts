/** What every unit test runs under. */
import { resolve } from 'node:path';
import fc from 'fast-check';

// Many tests start a script: a fifth of its time is compiling what the one before it compiled.
process.env['NODE_COMPILE_CACHE'] ??= resolve('.cache/compile');

// Properties are tried from one seed, so that a run that fails can be run again as it was. FC_SEED tries
// another: a number, or `random` for a new one each time.
const wanted = process.env['FC_SEED'] ?? '20261122';
if (wanted !== 'random') fc.configureGlobal({ seed: Number(wanted) });
